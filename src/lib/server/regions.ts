import { compareNames } from '#lib/exchange/formats.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';

/** The regions of the country list, by name. */
export function regionsOf(db: Connection): string[] {
	return [...new Set(countryTable.list(db).map(({ region }) => region))].sort(compareNames);
}
