import { and, asc, count, eq, inArray, notExists } from 'drizzle-orm';
import type { Evidence } from '#lib/domain/answer.ts';
import * as instrumentTable from './instruments.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, instruments, pinpoints } from './schema.ts';

export type PinpointRow = typeof pinpoints.$inferSelect;
export type PinpointFacts = Omit<PinpointRow, 'id'>;

/** A pinpoint of a round's answer, with whose and which answer it carries. */
export interface EvidenceOfAnswer {
	answerId: number;
	evidence: Evidence;
}

/** The evidence of one answer, in the coder's order. */
export function ofAnswer(db: Connection, answerId: number): Evidence[] {
	return joined(db).where(eq(answerPinpoints.answerId, answerId)).all().map(evidenceOf);
}

/** The evidence of all answers of a round, optionally of one country. */
export function ofRound(db: Connection, round: string, iso3?: string): EvidenceOfAnswer[] {
	return joined(db)
		.innerJoin(answers, eq(answers.id, answerPinpoints.answerId))
		.where(and(eq(answers.round, round), iso3 ? eq(answers.iso3, iso3) : undefined))
		.all()
		.map((row) => ({ answerId: row.answer_pinpoints.answerId, evidence: evidenceOf(row) }));
}

/** The evidence of all answers of a round to one article. */
export function ofArticle(db: Connection, round: string, article: string): EvidenceOfAnswer[] {
	return joined(db)
		.innerJoin(answers, eq(answers.id, answerPinpoints.answerId))
		.where(and(eq(answers.round, round), eq(answers.article, article)))
		.all()
		.map((row) => ({ answerId: row.answer_pinpoints.answerId, evidence: evidenceOf(row) }));
}

/** Number of pinpoints by answer id, for a round or one country in it. Answers without evidence are absent. */
export function counts(db: Connection, round: string, iso3?: string): Map<number, number> {
	const rows = db
		.select({ answerId: answerPinpoints.answerId, pinpoints: count() })
		.from(answerPinpoints)
		.innerJoin(answers, eq(answers.id, answerPinpoints.answerId))
		.where(and(eq(answers.round, round), iso3 ? eq(answers.iso3, iso3) : undefined))
		.groupBy(answerPinpoints.answerId)
		.all();
	return new Map(rows.map((row) => [row.answerId, row.pinpoints]));
}

/**
 * Makes a list of evidence the answer's own, in this order. A pinpoint that the country has already is shared, not
 * written again; one that no answer uses any more is removed, and its instrument with it (history keeps the words).
 */
export function replace(db: Connection, answerId: number, iso3: string, list: readonly Evidence[]) {
	replaceAll(db, iso3, [{ answerId, list }]);
}

/** The same for several answers of one country at once. */
export function replaceAll(
	db: Connection,
	iso3: string,
	answered: readonly { answerId: number; list: readonly Evidence[] }[]
) {
	const ids = answered.map(({ answerId }) => answerId);
	db.delete(answerPinpoints).where(inArray(answerPinpoints.answerId, ids)).run();
	// before the new ones: facts that were taken back must not be found again in what nobody cites any more
	removeUnused(db, iso3);
	attach(db, iso3, answered);
}

/** Removes pinpoints of a country that no answer uses, and their instruments where nobody listed them by hand. */
function removeUnused(db: Connection, iso3: string) {
	const uses = db
		.select()
		.from(answerPinpoints)
		.where(eq(answerPinpoints.pinpointId, pinpoints.id));
	db.delete(pinpoints)
		.where(and(eq(pinpoints.iso3, iso3), notExists(uses)))
		.run();
	instrumentTable.removeUnused(db, iso3);
}

/** Adds evidence to answers of one country that have none yet. */
export function attach(
	db: Connection,
	iso3: string,
	answered: readonly { answerId: number; list: readonly Evidence[] }[]
) {
	const seen = new Map<string, instrumentTable.InstrumentRow>();
	const instrumentOf = (facts: instrumentTable.InstrumentFacts) => {
		const key = JSON.stringify(facts);
		const found = seen.get(key) ?? instrumentTable.findOrAdd(db, facts);
		seen.set(key, found);
		return found;
	};
	const wanted = answered.flatMap(({ answerId, list }) =>
		list.map((evidence, position) => {
			const named = instrumentFacts(iso3, evidence);
			const facts = pinpointFacts(iso3, evidence, named && instrumentOf(named));
			return { answerId, position, facts };
		})
	);
	if (wanted.length === 0) return;
	const idOf = findOrAddAll(
		db,
		iso3,
		wanted.map(({ facts }) => facts)
	);
	const rows = wanted.map(({ answerId, position, facts }) => ({
		answerId,
		position,
		pinpointId: idOf(facts)
	}));
	db.insert(answerPinpoints).values(rows).run();
}

/** What evidence says of its instrument, or null where it names none. */
function instrumentFacts(iso3: string, evidence: Evidence): instrumentTable.InstrumentFacts | null {
	if (evidence.instrument === null) return null;
	return {
		iso3,
		title: evidence.instrument,
		rank: evidence.rank,
		jurisdiction: evidence.jurisdiction,
		url: evidence.url,
		enacted: evidence.enacted,
		inForce: evidence.in_force,
		repealed: evidence.repealed,
		versionDate: evidence.version_date
	};
}

function pinpointFacts(
	iso3: string,
	evidence: Evidence,
	instrument: instrumentTable.InstrumentRow | null
): PinpointFacts {
	return {
		iso3,
		kind: evidence.kind,
		instrumentId: instrument?.id ?? null,
		provision: evidence.provision,
		quotation: evidence.quotation,
		language: evidence.language,
		translation: evidence.translation,
		translationBy: evidence.translation_by,
		url: evidence.url,
		archiveUrl: evidence.archive_url,
		versionDate: evidence.version_date,
		accessed: evidence.accessed,
		stance: evidence.stance,
		file: evidence.file
	};
}

/** Looks up the id of a country's pinpoint by its facts, once those of `wanted` that were missing are made. */
function findOrAddAll(
	db: Connection,
	iso3: string,
	wanted: readonly PinpointFacts[]
): (facts: PinpointFacts) => number {
	const ids = new Map<string, number>();
	const learn = (rows: PinpointRow[]) => {
		for (const { id, ...facts } of rows) ids.set(keyOf(facts), id);
	};
	learn(db.select().from(pinpoints).where(eq(pinpoints.iso3, iso3)).all());
	const missing = new Map(wanted.map((facts) => [keyOf(facts), facts]));
	for (const key of ids.keys()) missing.delete(key);
	const rows = [...missing.values()];
	if (rows.length > 0) learn(db.insert(pinpoints).values(rows).returning().all());
	return (facts) => {
		const id = ids.get(keyOf(facts));
		if (id === undefined) throw new Error('A pinpoint was stored otherwise than it was given.');
		return id;
	};
}

/** Two pinpoints with the same key say the same. */
export function keyOf(facts: PinpointFacts): string {
	return JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Uses of pinpoints by answers. */
export function joined(db: Connection) {
	return db
		.select()
		.from(answerPinpoints)
		.innerJoin(pinpoints, eq(pinpoints.id, answerPinpoints.pinpointId))
		.leftJoin(instruments, eq(instruments.id, pinpoints.instrumentId))
		.orderBy(asc(answerPinpoints.answerId), asc(answerPinpoints.position))
		.$dynamic();
}

export function evidenceOf(row: {
	pinpoints: PinpointRow;
	instruments: typeof instruments.$inferSelect | null;
}): Evidence {
	const { pinpoints: pinpoint, instruments: instrument } = row;
	return {
		kind: pinpoint.kind,
		instrument: instrument?.title ?? null,
		rank: instrument?.rank ?? null,
		jurisdiction: instrument?.jurisdiction ?? null,
		provision: pinpoint.provision,
		quotation: pinpoint.quotation,
		language: pinpoint.language,
		translation: pinpoint.translation,
		translation_by: pinpoint.translationBy,
		url: pinpoint.url,
		archive_url: pinpoint.archiveUrl,
		enacted: instrument?.enacted ?? null,
		in_force: instrument?.inForce ?? null,
		repealed: instrument?.repealed ?? null,
		version_date: pinpoint.versionDate,
		accessed: pinpoint.accessed,
		stance: pinpoint.stance,
		file: pinpoint.file
	};
}
