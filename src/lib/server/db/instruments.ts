import { and, asc, eq, notExists } from 'drizzle-orm';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, instruments, pinpoints } from './schema.ts';

export type InstrumentRow = typeof instruments.$inferSelect;
export type InstrumentFacts = Omit<InstrumentRow, 'id' | 'listed'>;

/** The columns of an instrument. */
export function factsOf(iso3: string, instrument: Instrument): InstrumentFacts {
	const { in_force: inForce, version_date: versionDate, ...same } = instrument;
	return { iso3, ...same, inForce, versionDate };
}

/** What a stored instrument says. */
export function contentOf(row: InstrumentRow): Instrument {
	const { title, rank, jurisdiction, url, enacted, repealed } = row;
	const dates = { enacted, in_force: row.inForce, repealed, version_date: row.versionDate };
	return { title, rank, jurisdiction, url, ...dates };
}

/** A country's instruments by title. */
export function ofCountry(db: Connection, iso3: string): InstrumentRow[] {
	return db
		.select()
		.from(instruments)
		.where(eq(instruments.iso3, iso3))
		.orderBy(asc(instruments.title), asc(instruments.id))
		.all();
}

export function find(db: Connection, iso3: string, id: number): InstrumentRow | null {
	return (
		db
			.select()
			.from(instruments)
			.where(and(eq(instruments.iso3, iso3), eq(instruments.id, id)))
			.get() ?? null
	);
}

/** What tells two instruments of one title apart; a URL or a version does not. */
const identity = ['rank', 'jurisdiction', 'enacted', 'inForce', 'repealed'] as const;

/**
 * The country's instrument of this title with exactly these facts; a title alone means the instrument of that title that
 * is there, whatever its facts. Else a new one: an existing instrument is never changed here, other answers point into it.
 */
export function findOrAdd(db: Connection, facts: InstrumentFacts): InstrumentRow {
	const titled = ofTitle(db, facts);
	const titleAlone = identity.every((key) => facts[key] === null);
	return (
		titled.find((row) => isSame(row, facts)) ??
		(titleAlone ? titled[0] : undefined) ??
		add(db, facts)
	);
}

/** The country's instrument that pinpoints could not tell from one with these facts, `id` itself left aside; or null. */
export function findSame(
	db: Connection,
	facts: InstrumentFacts,
	id: number | null = null
): InstrumentRow | null {
	return ofTitle(db, facts).find((row) => row.id !== id && isSame(row, facts)) ?? null;
}

export function add(db: Connection, facts: InstrumentFacts): InstrumentRow {
	return db.insert(instruments).values(facts).returning().get();
}

/** Changes an instrument. Pinpoints that carry its address as their own get the new one. */
export function change(db: Connection, { id, url }: InstrumentRow, facts: InstrumentFacts) {
	db.update(instruments).set(facts).where(eq(instruments.id, id)).run();
	if (url !== null && url !== facts.url)
		db.update(pinpoints)
			.set({ url: facts.url })
			.where(and(eq(pinpoints.instrumentId, id), eq(pinpoints.url, url)))
			.run();
}

export function remove(db: Connection, id: number) {
	db.delete(instruments).where(eq(instruments.id, id)).run();
}

/** Marks an instrument that somebody put on the list or changed there: it stays when no answer cites it. */
export function keepListed(db: Connection, id: number) {
	db.update(instruments).set({ listed: true }).where(eq(instruments.id, id)).run();
}

/** Removes a country's instruments that no pinpoint points into any more and nobody listed by hand. */
export function removeUnused(db: Connection, iso3: string) {
	db.delete(instruments)
		.where(
			and(
				eq(instruments.iso3, iso3),
				eq(instruments.listed, false),
				notExists(db.select().from(pinpoints).where(eq(pinpoints.instrumentId, instruments.id)))
			)
		)
		.run();
}

/** Rounds with answers, anybody's, that cite an instrument. */
export function roundsCiting(db: Connection, id: number): string[] {
	return db
		.select({ round: answers.round })
		.from(answers)
		.innerJoin(answerPinpoints, eq(answerPinpoints.answerId, answers.id))
		.innerJoin(pinpoints, eq(pinpoints.id, answerPinpoints.pinpointId))
		.where(eq(pinpoints.instrumentId, id))
		.groupBy(answers.round)
		.orderBy(asc(answers.round))
		.all()
		.map(({ round }) => round);
}

/** Instruments of a country that an answer cites, anybody's. */
export function citedIn(db: Connection, iso3: string): Set<number> {
	const rows = db
		.select({ id: pinpoints.instrumentId })
		.from(pinpoints)
		.where(eq(pinpoints.iso3, iso3))
		.groupBy(pinpoints.instrumentId)
		.all();
	return new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])));
}

function ofTitle(db: Connection, { iso3, title }: InstrumentFacts): InstrumentRow[] {
	return db
		.select()
		.from(instruments)
		.where(and(eq(instruments.iso3, iso3), eq(instruments.title, title)))
		.orderBy(asc(instruments.id))
		.all();
}

function isSame(a: InstrumentFacts, b: InstrumentFacts): boolean {
	return identity.every((key) => a[key] === b[key]);
}
