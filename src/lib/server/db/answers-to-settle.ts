import { and, asc, eq, sql } from 'drizzle-orm';
import type { CoderAnswer } from '#lib/domain/settled-answer.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers } from './schema.ts';

/** One coder's answer, as far as settling and the files of settled answers need it. */
export interface AnswerToSettle extends CoderAnswer {
	iso3: string;
	/** pinpoints and search records */
	evidenceCount: number;
}

const queries = new WeakMap<Connection, ReturnType<typeof prepared>>();

/**
 * All answers of one country in a round, every coder's, by article. The statement is prepared once for each connection,
 * since SQLite's memory for one is given back no sooner than the next collection of garbage; and the columns come as
 * SQLite has them, without drizzle's mapping, which takes five times as long.
 */
export function answersToSettle(db: Connection, round: string, iso3: string): AnswerToSettle[] {
	const query = queries.get(db) ?? prepared(db);
	queries.set(db, query);
	return (query.values({ round, iso3 }) as Columns[]).map(answerOf);
}

type Columns = [
	id: AnswerToSettle['id'],
	iso3: string,
	coder: string,
	article: string,
	status: AnswerToSettle['status'],
	level: AnswerToSettle['level'],
	notApplicableReason: AnswerToSettle['notApplicableReason'],
	confidence: AnswerToSettle['confidence'],
	rationale: string,
	changeReason: AnswerToSettle['changeReason'],
	updatedAt: string,
	evidenceCount: number
];

function prepared(db: Connection) {
	const { id, iso3, coder, article, status, level } = answers;
	const { notApplicableReason, confidence, rationale, changeReason, updatedAt } = answers;
	const evidenceCount = sql<number>`(select count(*) from ${answerPinpoints} where ${eq(answerPinpoints.answerId, id)})`;
	// in the order of `Columns`
	const about = { id, iso3, coder, article, status, level };
	const more = { notApplicableReason, confidence, rationale, changeReason, updatedAt };
	return db
		.select({ ...about, ...more, evidenceCount })
		.from(answers)
		.where(and(eq(answers.round, sql.placeholder('round')), eq(iso3, sql.placeholder('iso3'))))
		.orderBy(asc(article))
		.prepare();
}

function answerOf(columns: Columns): AnswerToSettle {
	const [id, iso3, coder, article, status, level, notApplicableReason, ...more] = columns;
	const [confidence, rationale, changeReason, updatedAt, evidenceCount] = more;
	return {
		id,
		iso3,
		coder,
		article,
		status,
		level,
		notApplicableReason,
		confidence,
		rationale,
		changeReason,
		updatedAt,
		evidenceCount
	};
}
