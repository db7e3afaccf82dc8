import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiTables, pageTables } from '#lib/exchange/tables/described-tables.ts';
import { type Db, closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { type PublicTableName, fillTable, publicTables } from '#lib/server/public-tables.ts';
import { makeDemonstration } from '#lib/server/seed-demonstration.ts';
import type { FilledTable } from '#lib/server/tables/public-table.ts';
import { brokenRule, brokenRules, danglingReferences } from '../fixtures/described-cells.ts';

const names = Object.keys(publicTables) as PublicTableName[];
const folder = mkdtempSync(join(tmpdir(), 'mimc-described-'));
let db: Db;
beforeAll(async () => {
	await makeDemonstration(join(folder, 'demo.sqlite'));
	db = openDatabase(join(folder, 'demo.sqlite'), { kind: 'demo', mode: 'open' });
}, 60_000);
afterAll(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});

function filled(name: PublicTableName, query: string): FilledTable {
	const answer = fillTable({ db, kind: 'demo', user: null }, name, new URLSearchParams(query));
	if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
	return answer.filled;
}

describe.each(['2024', '2026'])('the demonstration’s round %s', (round) => {
	const ask = (name: PublicTableName) =>
		filled(name, publicTables[name].filters.includes('round') ? `round=${round}` : '');

	test.each(names)(
		'no cell of %s breaks its own description, no key stands there twice',
		(name) => {
			expect(brokenRules(ask(name)).slice(0, 5)).toEqual([]);
		}
	);

	test('every reference leads to a row', () => {
		// references go to rounds and countries as a whole
		const others = new Map(
			names.map((name) => [name as string, name === 'rounds' ? filled(name, '') : ask(name)])
		);
		expect(names.flatMap((name) => danglingReferences(ask(name), others))).toEqual([]);
	});
});

test.each(['by=category', 'by=article', 'by=article&mean=geometric', 'missing=zero&coverage=0'])(
	'the heatmap of %s keeps to its description too',
	(query) => {
		expect(brokenRules(filled('heatmap', query)).slice(0, 5)).toEqual([]);
	}
);

test.each([
	'mean=geometric',
	'mean=harmonic&nesting=flat',
	'missing=zero',
	'inherit=off&coverage=0'
])('aggregates of %s keep to their description too', (query) => {
	expect(brokenRules(filled('aggregates', query)).slice(0, 5)).toEqual([]);
});

describe('every table', () => {
	const tables = [...apiTables(), ...pageTables];

	test('says of every column what stands in it, when it is empty, and of a number its range', () => {
		const silent = tables.flatMap(({ name, columns }) =>
			columns
				.filter(
					({ type, meaning, empty, range, name: column }) =>
						!/\w/.test(meaning) ||
						empty?.trim() === '' ||
						(['integer', 'score'].includes(type) && !range && column !== 'minimum')
				)
				.map((column) => `${name}.${column.name}`)
		);
		expect(silent).toEqual([]);
	});

	test('has a key of its own columns, but for evidence', () => {
		for (const { name, columns, key, references = [] } of tables) {
			const own = columns.map((column) => column.name);
			expect({ name, keyed: key !== undefined }).toEqual({ name, keyed: name !== 'evidence' });
			expect(own).toEqual(expect.arrayContaining([...(key ?? [])]));
			for (const reference of references)
				expect(own).toEqual(expect.arrayContaining([...reference.columns]));
		}
	});

	test('is in the codebook, column by column', () => {
		const rows = [...filled('codebook', '').rows] as { table: string; column: string }[];
		for (const name of names) {
			const own = rows.filter(({ table }) => table === name).map(({ column }) => column);
			const columns = filled(name, '').table.columns.map((column) => column.name);
			expect(own).toEqual(expect.arrayContaining(columns));
			if (name !== 'heatmap') expect(own).toEqual(columns);
		}
		for (const form of ['chapter', 'category', 'article']) {
			const heatmap = rows.filter(({ table }) => table === 'heatmap').map(({ column }) => column);
			const { columns } = filled('heatmap', `by=${form}`).table;
			expect(heatmap).toEqual(expect.arrayContaining(columns.map((column) => column.name)));
		}
	});
});

test.each([
	[{ type: 'integer', empty: null }, 1.5, 'is no integer'],
	[{ type: 'integer', empty: null }, null, 'is empty'],
	[{ type: 'list', empty: null }, [], 'is empty'],
	[{ type: 'list', empty: null, values: ['a'] }, ['a', 'b'], 'is not in the closed list'],
	[{ type: 'score', empty: null, range: { minimum: 0, maximum: 100 } }, 100.1, 'is out of range'],
	[{ type: 'date', empty: null }, '2026-02-30', 'is no date'],
	[{ type: 'time', empty: null }, '2026-02-03T10:00', 'is no time'],
	[{ type: 'code', empty: null }, '=1', 'is no code'],
	[{ type: 'text', empty: 'none' }, null, null]
] as const)('a cell of %j that holds %j %s', (rule, cell, fault) => {
	const column = { name: 'x', meaning: 'x', value: () => cell, ...rule };
	expect(brokenRule(column, cell)).toBe(fault);
});
