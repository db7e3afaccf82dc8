import type { Evidence } from '#lib/domain/answer.ts';
import type { Country } from '#lib/domain/edition.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import * as evidenceTable from './db/evidence.ts';
import type { CountryResult } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** A country whose law meets an article in full, with the words that do. */
export interface ModelProvision {
	country: Pick<Country, 'iso3' | 'name'>;
	/** pinpoints with a quotation, in the coder's order; never empty */
	pinpoints: Evidence[];
}

/** The level that makes a provision a model: every element of the duty is met. */
const full = 4;

/** Countries by name whose settled answer is level 4 and quotes a provision that does not contradict the duty. */
export function modelProvisions(
	{ db }: Viewer,
	round: VisibleRound,
	results: readonly CountryResult[],
	article: string
): ModelProvision[] {
	const byAnswer = Map.groupBy(
		evidenceTable.ofArticle(db, round.code, article),
		(found) => found.answerId
	);
	const models = results.flatMap(({ country, answers }): ModelProvision[] => {
		const answer = answers.get(article);
		if (answer?.status !== 'scored' || answer.level !== full) return [];
		const pinpoints = (byAnswer.get(answer.id) ?? [])
			.map(({ evidence }) => evidence)
			.filter(isQuoted);
		const { iso3, name } = country;
		return pinpoints.length > 0 ? [{ country: { iso3, name }, pinpoints }] : [];
	});
	return models.sort((a, b) => compareNames(a.country.name, b.country.name));
}

function isQuoted({ kind, quotation, stance }: Evidence): boolean {
	return kind !== 'search' && Boolean(quotation) && stance !== 'contradicts';
}
