import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	save,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import {
	type Catalogue,
	CatalogueFaults,
	editionOf,
	loadCatalogue,
	readCatalogue
} from './catalogue.ts';
import * as countryTable from './db/countries.ts';
import * as editionTable from './db/editions.ts';
import { type Db, openDatabase } from './db/open.ts';

const small: Catalogue = { edition: smallEdition, hash: 'one', countries: smallCountries };

describe('readCatalogue', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'mimc-catalogue-'));
		cpSync('data', folder, { recursive: true });
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const inEdition = (name: string) => join(folder, 'editions', 'mimc-analytic-1', name);
	/** Changes one file of the copy. */
	function change(path: string, from: string | RegExp, to: string) {
		const text = readFileSync(path, 'utf8');
		const changed = text.replace(from, to);
		expect(changed).not.toBe(text);
		writeFileSync(path, changed);
	}
	function faults(): CatalogueFaults {
		try {
			readCatalogue(folder);
		} catch (error) {
			if (error instanceof CatalogueFaults) return error;
			throw error;
		}
		throw new Error('no fault was found');
	}

	test('gives the edition, its articles in its own order, and the countries', () => {
		const { edition, countries } = readCatalogue(folder);
		expect(edition.id).toBe('mimc-analytic-1');
		expect(edition.articles.map(({ position }) => position)).toEqual(
			edition.articles.map((_, i) => i + 1)
		);
		expect(countries.find(({ iso3 }) => iso3 === 'NAM')?.iso2).toBe('NA');
	});

	test('gives the same hash for the same words, another one for any other word', () => {
		const { hash } = readCatalogue(folder);
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(readCatalogue(folder).hash).toBe(hash);
		for (const name of ['edition.json', 'categories.json', 'articles/II.json']) {
			const before = readCatalogue(folder).hash;
			change(inEdition(name), /"title": "/, '"title": "Changed ');
			expect(readCatalogue(folder).hash).not.toBe(before);
		}
	});

	test('names every fault of every file at once, by file, row and field', () => {
		change(inEdition('articles/II.json'), /"kind": "\w+"/, '"kind": "soft"');
		change(inEdition('articles/III.json'), /"scored": true/, '"scored": "yes"');
		change(join(folder, 'countries.csv'), 'NAM,NA,', 'NAM,na,');
		const { issues, message } = faults();
		expect(issues.map(({ path }) => path)).toEqual([
			expect.stringMatching(/^countries\.csv: line \d+, iso2$/),
			'articles/II.json: row 1 (II.1), kind',
			'articles/III.json: row 1 (III.1), scored'
		]);
		expect(message).toMatch(/^The files in data\/ have 3 fault\(s\):\n {2}countries\.csv: line /);
	});

	test.each([
		[
			'a category that names an article that is not there',
			'categories.json',
			'"II.8"',
			'"II.9"',
			'category tourists',
			'own: article "II.9" is not in the edition'
		],
		[
			'categories that inherit in a circle',
			'categories.json',
			/"inherits": \[\]/,
			'"inherits": ["tourists"]',
			'categories',
			/circle: .*visitors → tourists/
		],
		[
			'a treaty that is not in the list',
			'articles/I.json',
			/"treaty": "[^"]+"/,
			'"treaty": "MAGNA1215"',
			/^article I\.\d+$/,
			/"MAGNA1215" is not in treaties\.csv/
		],
		[
			'two articles of one code',
			'articles/II.json',
			'"code": "II.2"',
			'"code": "II.1"',
			'article II.1',
			'code stands twice'
		]
	])('refuses %s', (_what, name, from, to, path, message) => {
		change(inEdition(name), from, to);
		const text = (expected: string | RegExp) =>
			typeof expected === 'string' ? expected : expect.stringMatching(expected);
		expect(faults().issues).toContainEqual({ path: text(path), message: text(message) });
	});

	test('refuses what is no JSON, with the name of the file', () => {
		writeFileSync(inEdition('categories.json'), '[{');
		expect(faults().issues).toEqual([
			{ path: 'categories.json', message: expect.stringMatching(/^is not JSON: /) }
		]);
	});
});

describe('loadCatalogue', () => {
	let db: Db;
	beforeEach(() => {
		db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	});

	test('puts edition and countries into the database', () => {
		loadCatalogue(db, small);
		expect(editionTable.find(db, smallEdition.id)).toEqual(smallEdition);
		expect(editionTable.hashOf(db, smallEdition.id)).toBe('one');
		expect(countryTable.list(db)).toEqual(smallCountries);
	});

	test('leaves an edition of the same hash alone, and takes one of another', () => {
		loadCatalogue(db, small);
		const corrected = { ...smallEdition, title: 'Corrected' };
		loadCatalogue(db, { ...small, edition: corrected });
		expect(editionTable.find(db, smallEdition.id)?.title).toBe('Small edition');
		loadCatalogue(db, { ...small, edition: corrected, hash: 'two' });
		expect(editionTable.find(db, smallEdition.id)?.title).toBe('Corrected');
		expect(editionTable.hashOf(db, smallEdition.id)).toBe('two');
	});

	test('corrects names of countries and never removes one', () => {
		loadCatalogue(db, small);
		const renamed = { ...smallCountries[0]!, name: 'Brasil' };
		loadCatalogue(db, { ...small, countries: [renamed] });
		expect(countryTable.list(db).map(({ name }) => name)).toEqual(['Brasil', 'Germany', 'Namibia']);
	});

	test('is all or nothing: an edition without an answered article is refused, countries included', () => {
		db = smallDatabase();
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf());
		const articles = smallEdition.articles.slice(1);
		expect(() =>
			loadCatalogue(db, {
				edition: { ...smallEdition, articles },
				hash: 'two',
				countries: [{ ...smallCountries[0]!, name: 'Brasil' }]
			})
		).toThrow('FOREIGN KEY');
		expect(editionTable.find(db, smallEdition.id)).toEqual(smallEdition);
		expect(editionTable.hashOf(db, smallEdition.id)).toBe('hash');
		expect(countryTable.list(db)[0]?.name).toBe('Brazil');
	});
});

describe('editionOf', () => {
	test('gives the stored edition, and says which one is missing', () => {
		const db = smallDatabase();
		expect(editionOf(db, smallEdition.id)).toEqual(smallEdition);
		expect(() => editionOf(db, 'mimc-9')).toThrow('Edition "mimc-9" is not in the database.');
	});

	test('reads it once', () => {
		const db = smallDatabase();
		expect(editionOf(db, smallEdition.id)).toBe(editionOf(db, smallEdition.id));
	});
});
