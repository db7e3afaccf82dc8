import { emptyAnswer, emptyEvidence } from '#lib/domain/answer.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { levels } from '#lib/domain/vocabulary.ts';
import { loadCatalogue, readCatalogue } from '#lib/server/catalogue.ts';
import * as answerTable from '#lib/server/db/answers.ts';
import * as assignmentTable from '#lib/server/db/assignments.ts';
import * as evidenceTable from '#lib/server/db/evidence.ts';
import { type Db, closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import * as roundTable from '#lib/server/db/rounds.ts';
import * as userTable from '#lib/server/db/users.ts';

const coder = 'ana';
const createdAt = '2020-01-01T00:00:00.000Z';
const firstYear = 1960;

/** What a database of many rounds holds. */
export interface ManyRounds {
	rounds: string[];
	/** one row of `scores.csv` for each */
	scores: number;
}

/**
 * Makes a database in which every country has an answer with a rationale and a pinpoint to every scored article in every
 * round. The first round is stored through the application's own functions, the others are copied from it with other
 * levels; histories are left out, no export reads them.
 */
export function makeManyRounds(path: string, count: number): ManyRounds {
	const db = openDatabase(path, { kind: 'production', mode: 'create' });
	try {
		const catalogue = readCatalogue();
		loadCatalogue(db, catalogue);
		userTable.add(db, {
			id: coder,
			email: 'ana@example.org',
			name: 'Ana',
			role: 'analyst',
			passwordHash: null,
			createdAt
		});
		const rounds = Array.from({ length: count }, (_, at) => String(firstYear + at));
		db.transaction(() => {
			for (const code of rounds) addRound(db, code, catalogue.edition);
			const [first = ''] = rounds;
			for (const { iso3 } of catalogue.countries) fillCountry(db, first, iso3, catalogue.edition);
			for (const [at, code] of rounds.entries()) if (at > 0) copyRound(db, first, code, at);
		});
		db.$client.pragma('wal_checkpoint(TRUNCATE)');
		const { scores } = db.$client.prepare('select count(*) as scores from answers').get() as {
			scores: number;
		};
		return { rounds, scores };
	} finally {
		closeDatabase(db);
	}
}

function addRound(db: Db, code: string, edition: Edition) {
	roundTable.add(db, {
		code,
		title: `Round ${code}`,
		asOf: `${code}-01-01`,
		status: 'closed',
		public: true,
		edition: edition.id
	});
}

function fillCountry(db: Db, round: string, iso3: string, edition: Edition) {
	const random = seededRandom(
		[...iso3].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 7)
	);
	assignmentTable.add(db, { round, iso3, coder, assignedAt: createdAt });
	const scored = edition.articles.filter((article) => article.scored);
	const ids = answerTable.addAll(
		db,
		scored.map(({ code: article }) => ({
			...answerTable.columnsOf({
				...emptyAnswer,
				status: 'scored',
				level: levels[Math.floor(random() * levels.length)] ?? 0,
				confidence: 'high',
				rationale: `Section ${Math.floor(random() * 900)} of the act says so, "in full", for everybody.`
			}),
			round,
			iso3,
			coder,
			edition: edition.id,
			article,
			version: 1,
			updatedAt: createdAt
		}))
	);
	const evidence = (provision: number) => ({
		...emptyEvidence,
		instrument: `Migration Act of ${iso3}`,
		rank: 'statute' as const,
		provision: `section ${provision}`,
		quotation: 'Everybody has the right to leave any country, and to return to their own.'
	});
	evidenceTable.attach(
		db,
		iso3,
		[...ids.values()].map((answerId, at) => ({ answerId, list: [evidence(at % 40)] }))
	);
}

/** The same answers in another round, each `by` levels higher, modulo five. */
function copyRound(db: Db, from: string, to: string, by: number) {
	db.$client
		.prepare(
			`insert into assignments (round, iso3, coder, assigned_at)
			select :to, iso3, coder, assigned_at from assignments where round = :from`
		)
		.run({ from, to });
	const { last } = db.$client.prepare('select max(id) as last from answers').get() as {
		last: number;
	};
	const { first } = db.$client
		.prepare('select min(id) as first from answers where round = :from')
		.get({ from }) as { first: number };
	const shift = last + 1 - first;
	db.$client
		.prepare(
			`insert into answers (id, round, iso3, coder, edition, article, status, level, confidence, rationale, version, updated_at)
			select id + :shift, :to, iso3, coder, edition, article, status, (level + :by) % 5, confidence, rationale, version, updated_at
			from answers where round = :from`
		)
		.run({ from, to, by, shift });
	db.$client
		.prepare(
			`insert into answer_pinpoints (answer_id, position, pinpoint_id)
			select answer_id + :shift, position, pinpoint_id
			from answer_pinpoints join answers on answers.id = answer_id where round = :from`
		)
		.run({ from, shift });
}
