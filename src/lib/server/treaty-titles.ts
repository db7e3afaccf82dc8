import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTreaties } from '#lib/exchange/catalogue-files.ts';

let titles: ReadonlyMap<string, string> | null = null;

/** Titles of the instruments that `existing_law` cites, by code; read once. A faulty file stops the start before. */
export function treatyTitles(folder = 'data'): ReadonlyMap<string, string> {
	if (titles) return titles;
	const name = 'treaties.csv';
	const parsed = parseTreaties({ name, text: readFileSync(join(folder, name), 'utf8') });
	titles = new Map(parsed.ok ? parsed.value.map(({ code, title }) => [code, title]) : []);
	return titles;
}
