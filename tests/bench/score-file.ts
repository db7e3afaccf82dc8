import { randomStream } from '#lib/domain/random-stream.ts';
import type { AnswerStatus } from '#lib/domain/vocabulary.ts';
import { confidences, notApplicableReasons, verifications } from '#lib/domain/vocabulary.ts';
import type { ScoreRow } from '#lib/exchange/tables/scores.ts';
import { readCatalogue } from '#lib/server/catalogue.ts';

type Random = () => number;

/** Rows of `scores.csv` as a service of some years has them: every country and article in so many rounds. */
export function scoreFileRows(rounds: number, seed: number): ScoreRow[] {
	const { edition, countries } = readCatalogue();
	const random = randomStream(seed);
	const articles = edition.articles.filter(({ scored }) => scored);
	return Array.from({ length: rounds }, (_, i) => String(2020 + i)).flatMap((round) =>
		countries.flatMap(({ iso3, name }) => {
			const place = {
				edition: edition.id,
				release: null,
				round,
				asOf: `${round}-01-01`,
				iso3,
				country: name,
				coders: 1 + Math.floor(random() * 3)
			};
			return articles.map((article) => ({ place, article, ...answer(random) }));
		})
	);
}

function answer(random: Random) {
	const status = statusOf(random());
	const given = status !== 'not_assessed';
	return {
		status,
		level: status === 'scored' ? Math.floor(random() * 5) : null,
		notApplicableReason: status === 'not_applicable' ? oneOf(notApplicableReasons, random) : null,
		confidence: given ? oneOf(confidences, random) : null,
		verification: given ? oneOf(verifications, random) : null,
		evidenceCount: given ? Math.floor(random() * 4) : 0,
		rationale: given && random() < 0.3 ? rationale(random) : null,
		updatedAt: given ? new Date(1.76e12 + Math.floor(random() * 3e10)).toISOString() : null
	};
}

function statusOf(at: number): AnswerStatus {
	if (at < 0.82) return 'scored';
	if (at < 0.9) return 'no_provision';
	return at < 0.95 ? 'not_applicable' : 'not_assessed';
}

const clauses = [
	'The Migration Act grants the right to all who are lawfully present',
	'residents only; the regulation leaves the rest to the authority',
	'the Constitutional Court read the clause narrowly',
	'no remedy is named and the time limit is short',
	'the law says "without discrimination" but lists nationality nowhere',
	'equal pay is guaranteed for workers with a permit of one year or more',
	'Artículo 12 reconoce el derecho a la educación',
	'§ 4 Abs. 2 nennt Ausnahmen für Saisonkräfte'
];
const joints = [' and ', ' while ', '. ', ', ', '; ', '\n'];

/** A sentence or three: about half hold a comma, quotation marks or a line break, one in twenty begins like a formula. */
function rationale(random: Random): string {
	const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(clauses, random));
	const text = parts.reduce((before, part) => before + oneOf(joints, random) + part);
	const lead = random() < 0.05 ? oneOf(['=', '+', '-', '@', "'", '\t'], random) : '';
	// a text of its own in every row, as it comes from a database
	return Buffer.from(`${lead}${text} (${Math.floor(random() * 1e6)})`).toString();
}

function oneOf<T>(list: readonly T[], random: Random): T {
	return list[Math.floor(random() * list.length)] as T;
}
