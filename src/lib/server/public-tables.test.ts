import { beforeEach, describe, expect, test } from 'vitest';
import { saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { type PublicTableName, fillTable, isPublicTable, publicTables } from './public-tables.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '444444');
});

const fill = (
	name: PublicTableName,
	query = '',
	{ kind = 'production' as DatabaseKind, ignored = [] as string[] } = {}
) => fillTable({ db, kind, user: null }, name, new URLSearchParams(query), ignored);
function filled(name: PublicTableName, query = '') {
	const answer = fill(name, query);
	if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
	return answer.filled;
}

describe('the public tables', () => {
	const names = [
		'scores',
		'aggregates',
		'heatmap',
		'evidence',
		'articles',
		'categories',
		'countries',
		'codebook',
		'rounds',
		'releases'
	];

	test('have the names that other people’s scripts rely on', () => {
		expect(Object.keys(publicTables)).toEqual(names);
		for (const name of names) expect(isPublicTable(name)).toBe(true);
		for (const name of ['score', 'SCORES', '', 'toString', '__proto__'])
			expect(isPublicTable(name)).toBe(false);
	});

	test('carry their own names, and say of every column what it means', () => {
		for (const name of Object.keys(publicTables) as PublicTableName[]) {
			const { table } = filled(name);
			expect(table.name).toBe(name);
			const columns = table.columns.map((column) => column.name);
			expect(new Set(columns).size).toBe(columns.length);
			for (const column of table.columns) expect(column.meaning).toMatch(/\w/);
		}
	});
});

describe('fillTable', () => {
	test('fills by the filters that the table takes', () => {
		expect(filled('scores').rows).toHaveLength(6);
		expect(filled('scores', 'chapter=II').rows).toHaveLength(2);
		expect(filled('heatmap').rows).toHaveLength(3);
		expect(filled('heatmap', 'by=article').table.columns).toHaveLength(9);
	});

	test('refuses what the table does not take, unless it belongs to the writer', () => {
		expect(fill('countries', 'bom=1')).toEqual({
			ok: false,
			issues: [{ path: 'bom', message: '"bom" is not a parameter here. Known: country, region.' }]
		});
		expect(fill('countries', 'bom=1', { ignored: ['bom'] }).ok).toBe(true);
	});

	test.each<[PublicTableName, DatabaseKind, string]>([
		['scores', 'production', 'mimc-scores_round-2026'],
		['scores', 'demo', 'mimc-scores_DEMO_round-2026'],
		['heatmap', 'production', 'mimc-heatmap_round-2026']
	])('names the file of %s of a %s database %s', (name, kind, fileName) => {
		expect(fill(name, '', { kind })).toMatchObject({ ok: true, fileName });
	});

	test('names a file without round where none is public', () => {
		db.$client.exec('update rounds set public = 0');
		expect(fill('articles')).toMatchObject({ ok: true, fileName: 'mimc-articles' });
	});
});
