import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '#lib/domain/answer.ts';
import type { Country, Edition } from '#lib/domain/edition.ts';
import { editionIssues } from '#lib/domain/edition-issues.ts';
import {
	type EditionFiles,
	type FileText,
	parseCountries,
	parseEdition,
	parseTreaties
} from '#lib/exchange/catalogue-files.ts';
import * as countryTable from './db/countries.ts';
import * as editionTable from './db/editions.ts';
import type { Connection } from './db/open.ts';

/** The edition that new rounds are scored under. */
export const currentEdition = 'mimc-analytic-1';

/** `data/` says something that cannot be: the message lists every fault by file, row and field. */
export class CatalogueFaults extends Error {
	override name = 'CatalogueFaults';
	readonly issues: Issue[];
	constructor(issues: Issue[]) {
		const lines = issues.map((issue) => `  ${issue.path}: ${issue.message}`);
		super(`The files in data/ have ${issues.length} fault(s):\n${lines.join('\n')}`);
		this.issues = issues;
	}
}

export interface Catalogue {
	edition: Edition;
	/** SHA-256 of the edition's files */
	hash: string;
	countries: Country[];
}

/** Reads and checks the catalogue and the country list. Throws `CatalogueFaults` with all faults at once. */
export function readCatalogue(folder = 'data', edition = currentEdition): Catalogue {
	const files = editionFiles(join(folder, 'editions', edition));
	const countries = parseCountries(readText(folder, 'countries.csv'));
	const treaties = parseTreaties(readText(folder, 'treaties.csv'));
	const parsed = parseEdition(files);
	const codes = new Set(treaties.ok ? treaties.value.map((treaty) => treaty.code) : []);
	const issues = [
		...(countries.ok ? [] : countries.issues),
		...(treaties.ok ? [] : treaties.issues),
		...(parsed.ok ? editionIssues(parsed.value, codes) : parsed.issues)
	];
	if (issues.length > 0 || !countries.ok || !parsed.ok) throw new CatalogueFaults(issues);
	return { edition: parsed.value, hash: hashOf(files), countries: countries.value };
}

/** Puts the shipped catalogue and countries into a database; does nothing when it holds exactly these words. */
export function loadCatalogue(db: Connection, catalogue = readCatalogue()) {
	db.transaction((tx) => {
		countryTable.putAll(tx, catalogue.countries);
		if (editionTable.hashOf(tx, catalogue.edition.id) !== catalogue.hash)
			editionTable.put(tx, catalogue.edition, catalogue.hash);
	});
}

/** by the hash of its files: the same words are the same edition, whichever connection or transaction asks */
const cache = new Map<string, Edition>();

/** An edition from the database, read and parsed once. */
export function editionOf(db: Connection, id: string): Edition {
	const key = `${id} ${editionTable.hashOf(db, id)}`;
	const edition = cache.get(key) ?? editionTable.find(db, id);
	if (!edition) throw new Error(`Edition "${id}" is not in the database.`);
	cache.set(key, edition);
	return edition;
}

function editionFiles(folder: string): EditionFiles {
	const articles = readdirSync(join(folder, 'articles')).filter((name) => name.endsWith('.json'));
	return {
		edition: readText(folder, 'edition.json'),
		articles: articles.sort().map((name) => readText(folder, `articles/${name}`)),
		categories: readText(folder, 'categories.json')
	};
}

function readText(folder: string, name: string): FileText {
	return { name, text: readFileSync(join(folder, name), 'utf8') };
}

function hashOf({ edition, articles, categories }: EditionFiles): string {
	const hash = createHash('sha256');
	for (const file of [edition, ...articles, categories])
		hash.update(`${file.name}\0${file.text}\0`);
	return hash.digest('hex');
}
