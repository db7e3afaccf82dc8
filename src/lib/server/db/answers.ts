import { and, asc, count, desc, eq, ne } from 'drizzle-orm';
import type { AnswerSnapshot } from '#lib/domain/answer.ts';
import type { Connection } from './open.ts';
import { answerHistory, answers } from './schema.ts';

export type AnswerRow = typeof answers.$inferSelect;
export type NewAnswer = Omit<AnswerRow, 'id'>;

/** What names one coder's answer to one article. */
export interface AnswerKey {
	round: string;
	iso3: string;
	article: string;
	coder: string;
}

export function find(db: Connection, key: AnswerKey): AnswerRow | null {
	return db.select().from(answers).where(matches(key)).get() ?? null;
}

/** All answers of a round, every coder's, by country. */
export function ofRound(db: Connection, round: string): AnswerRow[] {
	return db.select().from(answers).where(eq(answers.round, round)).orderBy(asc(answers.iso3)).all();
}

/** One coder's answers for one country. */
export function ofCoder(db: Connection, key: Omit<AnswerKey, 'article'>): AnswerRow[] {
	return db
		.select()
		.from(answers)
		.where(
			and(eq(answers.round, key.round), eq(answers.iso3, key.iso3), eq(answers.coder, key.coder))
		)
		.all();
}

/** How many articles of each country have a finding of this coder. Countries without one are absent. */
export function countFindings(db: Connection, round: string, coder: string): Map<string, number> {
	const rows = db
		.select({ iso3: answers.iso3, findings: count() })
		.from(answers)
		.where(
			and(eq(answers.round, round), eq(answers.coder, coder), ne(answers.status, 'not_assessed'))
		)
		.groupBy(answers.iso3)
		.all();
	return new Map(rows.map(({ iso3, findings }) => [iso3, findings]));
}

/** Stores an answer over its earlier version, or as the first one. Returns its id. */
export function put(db: Connection, answer: NewAnswer): number {
	const { edition, status, level, notApplicableReason, confidence, rationale, version, updatedAt } =
		answer;
	const stored = db
		.insert(answers)
		.values(answer)
		.onConflictDoUpdate({
			target: [answers.round, answers.iso3, answers.article, answers.coder],
			set: {
				edition,
				status,
				level,
				notApplicableReason,
				confidence,
				rationale,
				version,
				updatedAt
			}
		})
		.returning({ id: answers.id })
		.get();
	return stored.id;
}

/** Stores first versions of many answers of one coder and country. Returns their ids by article. */
export function addAll(db: Connection, list: readonly NewAnswer[]): Map<string, number> {
	if (list.length === 0) return new Map();
	const rows = db
		.insert(answers)
		.values([...list])
		.returning({ id: answers.id, article: answers.article })
		.all();
	return new Map(rows.map(({ article, id }) => [article, id]));
}

export interface HistoryEntry {
	answerId: number;
	version: number;
	savedBy: string;
	savedAt: string;
	snapshot: AnswerSnapshot;
}

/** Adds saved versions; none is ever changed. */
export function addHistory(db: Connection, entries: readonly HistoryEntry[]) {
	if (entries.length > 0)
		db.insert(answerHistory)
			.values([...entries])
			.run();
}

/** Every saved version of an answer, newest first. */
export function historyOf(db: Connection, answerId: number): HistoryEntry[] {
	return db
		.select()
		.from(answerHistory)
		.where(eq(answerHistory.answerId, answerId))
		.orderBy(desc(answerHistory.version))
		.all();
}

function matches(key: AnswerKey) {
	return and(
		eq(answers.round, key.round),
		eq(answers.iso3, key.iso3),
		eq(answers.article, key.article),
		eq(answers.coder, key.coder)
	);
}
