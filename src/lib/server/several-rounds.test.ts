import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import { writeJson } from '#lib/exchange/write-json.ts';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as editionTable from './db/editions.ts';
import { type Db, closeDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { openSnapshots } from './db/snapshot.ts';
import { type PublicTableName, fillTable } from './public-tables.ts';

let db: Db;
beforeEach(() => fillDatabase());
afterEach(() => {
	expect(openSnapshots()).toBe(0);
	closeDatabase(db);
});

function fillDatabase(path?: string) {
	db = smallDatabase(path);
	addRound('2024');
	saveAll(db, { iso3: 'NAM', round: '2024' }, '012');
	saveAll(db, { iso3: 'BRA', round: '2024' }, '4n32a1');
	saveAll(db, { iso3: 'DEU', round: '2026', coder: 'bo' }, 'c');
	const quoted = pinpoint({ rank: 'statute', quotation: 'Sim,\nsim' });
	for (const article of ['II.1', 'I.1'])
		save(
			db,
			{ iso3: 'BRA', article },
			answerOf({ rationale: '=1, "so"', evidence: [quoted, searchRecord()] })
		);
	save(
		db,
		{ iso3: 'NAM', article: 'VIII.1', round: '2024' },
		answerOf({ evidence: [pinpoint({ provision: '-2' }), pinpoint()] })
	);
}

function addRound(code: string, { edition = smallEdition.id, isPublic = true } = {}) {
	const asOf = `${code}-01-01`;
	roundTable.add(db, { code, title: code, asOf, status: 'open', public: isPublic, edition });
}

const fill = (name: PublicTableName, query: string, most?: number) =>
	fillTable({ db, kind: 'production', user: null }, name, new URLSearchParams(query), [], { most });
function filled(name: PublicTableName, query: string, most?: number) {
	const answer = fill(name, query, most);
	if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
	return answer.filled;
}
function csv(name: PublicTableName, query: string, most?: number) {
	const { table, rows } = filled(name, query, most);
	return writeCsv(table, rows);
}
function json(name: PublicTableName, query: string, most?: number) {
	const { table, rows } = filled(name, query, most);
	return writeJson(table, rows);
}
const lines = (text: string) => text.split(/(?<=\r\n)/).slice(1);
function issues(name: PublicTableName, query: string) {
	const answer = fill(name, query);
	return answer.ok ? [] : answer.issues;
}

const tables = ['scores', 'aggregates', 'evidence'] as const;
const filters = [
	'',
	'&country=BRA',
	'&region=Africa',
	'&chapter=I',
	'&kind=policy',
	'&country=DEU'
];

describe.each(tables)('%s of several rounds', (name) => {
	test.each(name === 'aggregates' ? [...filters, '&mean=geometric'] : filters)(
		'with "%s" are the rows of each round in the order asked',
		(filter) => {
			for (const order of ['2024,2026', '2026,2024', ' 2026 , 2024', '2026,2024,2026']) {
				const codes = [...new Set(order.split(',').map((code) => code.trim()))];
				const each = codes.flatMap((code) => lines(csv(name, `round=${code}${filter}`)));
				expect(lines(csv(name, `round=${order}${filter}`))).toEqual(each);
			}
		}
	);

	test('are there, so that the comparisons above compare something', () => {
		const rounds = lines(csv(name, 'round=2024,2026')).map((line) => line.split(',')[2]);
		expect(new Set(rounds)).toEqual(new Set(['2024', '2026']));
	});

	test.each([
		'round=2024,2026',
		'round=2026,2024&country=BRA',
		'round=2026',
		'round=2024&chapter=I'
	])('%s has the same bytes the long way', (query) => {
		expect(filled(name, query).long).toBe(false);
		// single rounds of aggregates are never long: at most some thousand rows
		if (name !== 'aggregates' || query.includes(','))
			expect(filled(name, query, 0).long).toBe(true);
		expect(csv(name, query, 0)).toBe(csv(name, query));
		expect(json(name, query, 0)).toBe(json(name, query));
	});

	test('is named after its rounds, as long as they are few', () => {
		const nameOf = (query: string) => {
			const answer = fill(name, query);
			return answer.ok ? answer.fileName : answer.issues;
		};
		expect(nameOf('round=2024,2026')).toBe(`mimc-${name}_round-2024-2026`);
		expect(nameOf('round=2024,2024')).toBe(`mimc-${name}_round-2024`);
		expect(nameOf('round=2024,2026&country=BRA')).toBe(`mimc-${name}_round-2024-2026_BRA`);
		for (const code of ['2020', '2021', '2022']) addRound(code);
		expect(nameOf('round=2020,2021,2022,2024,2026')).toBe(`mimc-${name}_rounds`);
	});

	test('that one may not see, or that are not there, are faults alike', () => {
		expect(issues(name, 'round=2024,2027,1900,')).toEqual(
			['2027', '1900', ''].map((code) => ({
				path: 'round',
				message: `There is no public round "${code}".`
			}))
		);
	});
});

test.each(['heatmap', 'articles', 'categories', 'rounds'] as const)('%s take one round', (name) => {
	expect(issues(name, 'round=2024,2026')).toEqual([
		{ path: 'round', message: 'Choose one round here; "2024,2026" names 2.' }
	]);
});

describe('rounds of several editions', () => {
	beforeEach(() => {
		const chapters = smallEdition.chapters.filter(({ code }) => code !== 'II');
		const other = {
			...smallEdition,
			id: 'other',
			chapters: chapters.map((chapter) => ({ ...chapter, weight: 1 })),
			articles: smallEdition.articles.filter(({ chapter }) => chapter !== 'II'),
			categories: smallEdition.categories.map((category) => ({
				...category,
				own: category.own.filter((code) => !['II.1', 'II.2', 'I.2'].includes(code)),
				supersedes: []
			}))
		};
		editionTable.put(db, other, 'other');
		addRound('2022', { edition: 'other' });
		saveAll(db, { iso3: 'BRA', round: '2022' }, '444..1');
	});

	test('are in one file, each by the articles of its own', () => {
		const rows = lines(csv('scores', 'round=2022,2026')).map((line) => line.split(','));
		const found = rows.map(([edition, , round, , iso3, , article]) =>
			[edition, round, iso3, article].join(' ')
		);
		expect(found.slice(0, 5)).toEqual([
			...['I.1', 'I.2', 'I.3', 'VIII.1'].map((code) => `other 2022 BRA ${code}`),
			'mimc-analytic-1 2026 BRA I.1'
		]);
	});

	test('and so are the articles of a category, and the weights of chapters', () => {
		const articles = (query: string) =>
			lines(csv('scores', query)).map((line) => `${line.split(',')[2]} ${line.split(',')[6]}`);
		expect(articles('round=2022,2026&category=visitors&country=BRA')).toEqual([
			...['I.1', 'I.3'].map((code) => `2022 ${code}`),
			...['I.1', 'I.2', 'I.3'].map((code) => `2026 ${code}`)
		]);
		for (const query of ['', '&weights=VIII:0', '&nesting=flat'])
			expect(lines(csv('aggregates', `round=2022,2026${query}`))).toEqual(
				['2022', '2026'].flatMap((code) => lines(csv('aggregates', `round=${code}${query}`)))
			);
	});

	test.each([
		['chapter=II', 'chapter', '"II" is not known as chapter in round 2022. Known: I, VIII.'],
		['article=II.1', 'article', '"II.1" is not known as article in round 2022.'],
		['chapter=IX', 'chapter', '"IX" is not known as chapter in round 2022.'],
		['weights=II:1', 'weights', 'expected chapter:number with chapters I, VIII in round 2022.']
	])('%s is a fault where it is not known, which is named', (filter, path, message) => {
		const name = path === 'weights' || path === 'chapter' ? 'aggregates' : 'scores';
		const found = issues(name, `round=2022,2024,2026&${filter}`);
		expect(found[0]).toEqual({ path, message: expect.stringContaining(message) });
		expect(found).toHaveLength(filter === 'chapter=IX' ? 2 : 1);
		if (found[1]) expect(found[1].message).toContain('in rounds 2024, 2026');
	});
});

describe('rows that are read while they are sent', () => {
	let folder: string;
	beforeEach(() => {
		closeDatabase(db);
		folder = mkdtempSync(join(tmpdir(), 'mimc-rounds-'));
		fillDatabase(join(folder, 'data.sqlite'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const canFold = () => {
		db.$client.pragma('busy_timeout = 0');
		const [result] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
		return result?.busy === 0;
	};
	const rowsOf = (name: PublicTableName) =>
		filled(name, 'round=2024,2026', 0).rows[Symbol.iterator]() as Iterator<unknown>;

	test.each(tables)(
		'%s are of the moment of the first row, whatever is saved meanwhile',
		(name) => {
			const before = csv(name, 'round=2024,2026');
			const { table, rows } = filled(name, 'round=2024,2026', 0);
			const iterator = rows[Symbol.iterator]();
			const first = iterator.next().value;
			saveAll(db, { iso3: 'DEU', coder: 'bo' }, '111111');
			save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 0 }));
			const rest = { [Symbol.iterator]: () => iterator };
			expect(writeCsv(table, [first, ...rest])).toBe(before);
			expect(csv(name, 'round=2024,2026')).not.toBe(before);
		}
	);

	test('hold nothing before the first is taken', () => {
		rowsOf('scores').return?.();
		rowsOf('scores');
		expect(openSnapshots()).toBe(0);
	});

	test.each<[string, (rows: Iterator<unknown>) => void]>([
		[
			'all are taken',
			(rows) => {
				while (!rows.next().done);
			}
		],
		['the client goes away', (rows) => rows.return?.()],
		['what takes them breaks', (rows) => expect(() => rows.throw?.(new Error('gone'))).toThrow()]
	])('keep the log from being folded until %s', (_, end) => {
		for (const name of tables) {
			const rows = rowsOf(name);
			rows.next();
			saveAll(db, { iso3: 'DEU', coder: 'bo' }, '1');
			expect([openSnapshots(), canFold()]).toEqual([1, false]);
			end(rows);
			expect([openSnapshots(), canFold()]).toEqual([0, true]);
			expect(rows.next().done).toBe(true);
		}
	});

	test('leave nothing behind when reading breaks', () => {
		const rows = rowsOf('scores');
		db.$client.exec('drop table answer_pinpoints');
		expect(() => rows.next()).toThrow('no such table');
		expect(openSnapshots()).toBe(0);
	});
});
