import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { AnswerContent, AnswerSnapshot, Evidence } from '#lib/domain/answer.ts';
import type { Connection } from './open.ts';
import { answerHistory, answers } from './schema.ts';

export type AnswerRow = typeof answers.$inferSelect;
export type NewAnswer = Omit<AnswerRow, 'id'>;

/** The columns of an answer's content, its evidence excepted. */
export function columnsOf(content: AnswerContent) {
	const { status, level, confidence, rationale, flagged } = content;
	return {
		status,
		level,
		confidence,
		rationale,
		practiceNote: content.practice_note,
		flagged,
		changeReason: content.change_reason,
		notApplicableReason: content.not_applicable_reason
	};
}

/** The content of a stored answer, with the evidence that was read for it. */
export function contentOf(row: AnswerRow, evidence: Evidence[]): AnswerContent {
	const { status, level, confidence, rationale, flagged } = row;
	return {
		status,
		level,
		confidence,
		rationale,
		practice_note: row.practiceNote,
		flagged,
		change_reason: row.changeReason,
		not_applicable_reason: row.notApplicableReason,
		evidence
	};
}

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

/** Stores an answer over its earlier version, or as the first one. Returns its id. */
export function put(db: Connection, answer: NewAnswer): number {
	// everything but what names the answer
	const { round: _round, iso3: _iso3, article: _article, coder: _coder, ...set } = answer;
	const stored = db
		.insert(answers)
		.values(answer)
		.onConflictDoUpdate({
			target: [answers.round, answers.iso3, answers.article, answers.coder],
			set
		})
		.returning({ id: answers.id })
		.get();
	return stored.id;
}

/** Stores many answers of one coder and country over their earlier versions, or as first ones. Returns their ids by article. */
export function putAll(db: Connection, list: readonly NewAnswer[]): Map<string, number> {
	if (list.length === 0) return new Map();
	const { id: _id, round, iso3, article, coder, ...others } = getTableColumns(answers);
	const rows = db
		.insert(answers)
		.values([...list])
		.onConflictDoUpdate({
			target: [round, iso3, article, coder],
			set: Object.fromEntries(
				Object.entries(others).map(([key, { name }]) => [
					key,
					sql`excluded.${sql.identifier(name)}`
				])
			)
		})
		.returning({ id: answers.id, article: answers.article })
		.all();
	return new Map(rows.map((row) => [row.article, row.id]));
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
