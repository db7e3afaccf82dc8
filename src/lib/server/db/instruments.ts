import { and, asc, eq, notExists } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { instruments, pinpoints } from './schema.ts';

export type InstrumentRow = typeof instruments.$inferSelect;
export type InstrumentFacts = Omit<InstrumentRow, 'id'>;

/** A country's instruments by title. */
export function ofCountry(db: Connection, iso3: string): InstrumentRow[] {
	return db
		.select()
		.from(instruments)
		.where(eq(instruments.iso3, iso3))
		.orderBy(asc(instruments.title), asc(instruments.id))
		.all();
}

/** What tells two instruments of one title apart; a URL or a version does not. */
const identity = ['rank', 'jurisdiction', 'enacted', 'inForce', 'repealed'] as const;

/**
 * The country's instrument of this title with exactly these facts; a title alone means the instrument of that title that
 * is there, whatever its facts. Else a new one: an existing instrument is never changed here, other answers point into it.
 */
export function findOrAdd(db: Connection, facts: InstrumentFacts): InstrumentRow {
	const titled = db
		.select()
		.from(instruments)
		.where(and(eq(instruments.iso3, facts.iso3), eq(instruments.title, facts.title)))
		.orderBy(asc(instruments.id))
		.all();
	const titleAlone = identity.every((key) => facts[key] === null);
	return (
		titled.find((row) => identity.every((key) => facts[key] === row[key])) ??
		(titleAlone ? titled[0] : undefined) ??
		db.insert(instruments).values(facts).returning().get()
	);
}

/** Removes a country's instruments that no pinpoint points into any more. */
export function removeUnused(db: Connection, iso3: string) {
	db.delete(instruments)
		.where(
			and(
				eq(instruments.iso3, iso3),
				notExists(db.select().from(pinpoints).where(eq(pinpoints.instrumentId, instruments.id)))
			)
		)
		.run();
}
