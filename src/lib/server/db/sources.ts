import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { sources } from './schema.ts';

export type SourceRow = typeof sources.$inferSelect;
export type SourceFacts = Omit<SourceRow, 'id'>;

/** Where the law of a country is found, by kind and title. */
export function ofCountry(db: Connection, iso3: string): SourceRow[] {
	return db
		.select()
		.from(sources)
		.where(eq(sources.iso3, iso3))
		.orderBy(asc(sources.kind), asc(sources.title), asc(sources.id))
		.all();
}

export function add(db: Connection, facts: SourceFacts): number {
	return db.insert(sources).values(facts).returning({ id: sources.id }).get().id;
}

/** False when the country has no such source. */
export function change(db: Connection, id: number, facts: SourceFacts): boolean {
	return db.update(sources).set(facts).where(named(facts.iso3, id)).run().changes > 0;
}

/** False when the country has no such source. */
export function remove(db: Connection, iso3: string, id: number): boolean {
	return db.delete(sources).where(named(iso3, id)).run().changes > 0;
}

function named(iso3: string, id: number) {
	return and(eq(sources.iso3, iso3), eq(sources.id, id));
}
