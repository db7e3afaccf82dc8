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
	const expected = column === 'chapter' ? row.chapter : origin[column];
	return found === expected ? null : words.differs(expected);
}
