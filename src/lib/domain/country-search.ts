import type { Country } from './edition.ts';
import { foldText } from './fold-text.ts';

/** Whether a country is what a reader looks for: a part of its name, whatever the accents and capitals, or one of its ISO codes. */
export function isFound(
	search: string,
	{ name, iso2, iso3 }: Pick<Country, 'name' | 'iso2' | 'iso3'>
) {
	const sought = folded(search);
	return folded(name).includes(sought) || [iso2, iso3].map(folded).includes(sought);
}

/** Folded, any apostrophe the same. */
function folded(text: string): string {
	return foldText(text).replace(/[’‘`]/g, "'").trim();
}
