import { compareMessages as text } from '#lib/messages/compare.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';

export const fewestCompared = 2;
export const mostCompared = 6;

export type CompareChoice =
	/** codes in the order of the address; under two there is nothing to compare yet */
	{ ok: true; countries: string[] } | { ok: false; message: string };

/**
 * The countries of `country=BRA,DEU` and of `add=FRA`, which the form sends. Every code that is not in the list is named,
 * and so is how many are too many.
 */
export function compareChoice(db: Connection, query: URLSearchParams): CompareChoice {
	const codes = [...query.getAll('country'), ...query.getAll('add')]
		.flatMap((part) => part.split(','))
		.map((code) => code.trim())
		.filter(Boolean);
	const known = new Set(countryTable.list(db).map(({ iso3 }) => iso3));
	const unknown = codes.filter((code) => !known.has(code));
	if (unknown.length > 0) return { ok: false, message: text.unknown(unknown) };
	const countries = [...new Set(codes)];
	if (countries.length > mostCompared)
		return { ok: false, message: text.tooMany(countries.length, mostCompared) };
	return { ok: true, countries };
}
