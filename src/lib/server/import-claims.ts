import type { Claim } from '#lib/exchange/import-draft.ts';
import { importPlaceFaults as words } from '#lib/messages/import-faults.ts';
import type { DatabaseKind } from './db/open.ts';
import { demoRelease } from './round-access.ts';

/** What is imported into, as exported rows tell it of themselves. */
export interface ImportOrigin {
	edition: string;
	round: string;
	as_of: string;
	kind: DatabaseKind;
	/** names of all countries */
	countries: ReadonlySet<string>;
}

/** Why a row cannot be of this origin, country and article; null = it may be. */
export function claimFault(
	{ column, found }: Claim,
	origin: ImportOrigin,
	row: { country: string; chapter: string }
): string | null {
	if (column === 'release')
		return found === demoRelease && origin.kind !== 'demo' ? words.demonstration : null;
	// names of countries are spelled in many ways; only that of another country contradicts
	if (column === 'country')
		return found !== row.country && origin.countries.has(found)
			? words.otherCountry(row.country)
			: null;
	if (column === 'as_of' && isSameDay(found, origin.as_of)) return null;
	const expected = column === 'chapter' ? row.chapter : origin[column];
	return found === expected ? null : words.differs(expected);
}

/** Spreadsheet programs write days in the manner of a country, such as 31/1/2026: the same three numbers contradict nothing. */
function isSameDay(found: string, day: string): boolean {
	const numbers = (text: string) => text.split(/[./-]/).map(Number).toSorted().join();
	return [day, day.slice(2)].map(numbers).includes(numbers(found));
}
