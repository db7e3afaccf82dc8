import type { Country } from './edition.ts';

/** Whether a country is what a reader looks for: a part of its name, whatever the accents and capitals, or one of its ISO codes. */
export function isFound(
	search: string,
	{ name, iso2, iso3 }: Pick<Country, 'name' | 'iso2' | 'iso3'>
) {
	const sought = folded(search);
	return folded(name).includes(sought) || [iso2, iso3].map(folded).includes(sought);
}

/** Letters without accents and capitals, any apostrophe the same. */
function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[’‘`]/g, "'")
		.toLowerCase()
		.trim();
}
