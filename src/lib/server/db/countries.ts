import { asc } from 'drizzle-orm';
import type { Country } from '#lib/domain/edition.ts';
import type { Connection } from './open.ts';
import { countries } from './schema.ts';

/** All countries by ISO 3166-1 alpha-3. */
export function list(db: Connection): Country[] {
	return db
		.select()
		.from(countries)
		.orderBy(asc(countries.iso3))
		.all()
		.map((row) => ({ ...row, unStatus: row.unStatus === 'observer' ? 'observer' : 'member' }));
}

/** Adds what is missing and corrects names and regions; never removes a country, its answers stay. */
export function putAll(db: Connection, rows: readonly Country[]) {
	for (const row of rows)
		db.insert(countries).values(row).onConflictDoUpdate({ target: countries.iso3, set: row }).run();
}
