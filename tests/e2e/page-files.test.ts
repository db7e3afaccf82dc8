import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { units } from '#lib/exchange/table.ts';
import { type Cell, type Column, type ColumnType } from '#lib/exchange/table.ts';
import { brokenRule } from '../fixtures/described-cells.ts';
import { type RunningServer, startServer } from './server.ts';

// Files beside pages: their columns are those of the codebook, and their cells keep to it.

interface CodebookRow {
	table: string;
	column: string;
	type: ColumnType;
	unit: (typeof units)[number] | null;
	minimum: number | null;
	maximum: number | null;
	values: string[] | null;
	empty: string | null;
	meaning: string;
}

let folder: string;
let server: RunningServer;
let codebook: CodebookRow[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mimc-e2e-'));
	server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
	codebook = await rowsOf('/api/v1/codebook.json');
});
afterAll(async () => {
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

async function rowsOf<Row>(path: string): Promise<Row[]> {
	const answer = await fetch(server.origin + path);
	expect([path, answer.status]).toEqual([path, 200]);
	return (await answer.json()).data;
}

/** A column as the codebook describes it; `<code>` stands for those that have no row of their own. */
function columnOf(table: string, name: string): Column<never> | null {
	const rows = codebook.filter((row) => row.table === table);
	const wide = name.endsWith('_state') ? '<code>_state' : '<code>';
	const found = rows.find((row) => row.column === name) ?? rows.find((row) => row.column === wide);
	if (!found) return null;
	const { type, minimum, maximum, values, empty, meaning } = found;
	const range = { minimum: minimum ?? undefined, maximum: maximum ?? undefined };
	return { name, type, range, values: values ?? undefined, empty, meaning, value: () => null };
}

const files: [path: string, table: string, rows: number][] = [
	['/heatmap.json?by=category', 'heatmap_page', 195],
	['/heatmap.json?by=article&region=Oceania', 'heatmap_page', 14],
	['/heatmap.json?against=2024', 'heatmap_page_change', 195],
	['/heatmap.json?by=article&against=2024', 'heatmap_page_change', 195],
	['/countries.json', 'country_list', 195],
	['/countries/BRA.json', 'aggregates', 31],
	['/countries/BRA/what-if.json?raise=I.1:4&mean=geometric', 'what_if', 20],
	['/compare.json?country=BRA,DEU,NAM&all=1', 'comparison', 0],
	['/chapters/IV.json', 'aggregates', 180],
	['/articles/IV.12.json', 'scores', 180],
	['/categories/refugees.json', 'aggregates', 360],
	['/map.json?show=chapter:IV', 'aggregates', 180],
	['/robustness.json', 'rank_intervals', 0],
	['/method.json?weights=I:2', 'effective_weights', 158],
	['/api.json', 'codebook', 0]
];

describe.each(files)('%s', (path, table, expected) => {
	test('has the columns and cells that the codebook describes', async () => {
		const rows = await rowsOf<Record<string, Cell>>(path);
		if (expected > 0) expect(rows).toHaveLength(expected);
		expect(rows.length).toBeGreaterThan(0);
		const broken = rows.flatMap((row) =>
			Object.entries(row).flatMap(([name, cell]) => {
				const column = columnOf(table, name);
				const fault = column ? brokenRule(column, cell) : 'is not in the codebook';
				return fault ? [`${name}: ${JSON.stringify(cell)} ${fault}`] : [];
			})
		);
		expect([...new Set(broken)].slice(0, 10)).toEqual([]);
	});

	test('is there as CSV with the same number of rows, and refuses what it does not know', async () => {
		const csv = path.replace('.json', '.csv');
		const answer = await fetch(server.origin + csv);
		expect(answer.status).toBe(200);
		await answer.arrayBuffer();
		const wrong = await fetch(`${server.origin}${path}${path.includes('?') ? '&' : '?'}nonsense=1`);
		expect(wrong.status).toBe(400);
		expect((await wrong.json()).error.details.issues[0].path).toBe('nonsense');
	});
});

test('effective weights add up to one', async () => {
	const rows = await rowsOf<{ share: number }>('/method.json');
	expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
});

test('what if: nothing raised changes nothing, a raised article raises its chapter', async () => {
	type Row = { level: string; code: string | null; before: number | null; after: number | null };
	const same = await rowsOf<Row>('/countries/BRA/what-if.json');
	expect(same.every(({ before, after }) => before === after)).toBe(true);
	const listed = await rowsOf<{ overall: number | null; iso3: string }>('/countries.json');
	const brazil = listed.find(({ iso3 }) => iso3 === 'BRA');
	expect(same[0]?.before).toBe(brazil?.overall);
	const answers = await rowsOf<{ article: string; chapter: string; level: number | null }>(
		'/api/v1/scores.json?country=BRA'
	);
	const low = answers.find(({ level }) => level !== null && level < 4);
	const raised = await rowsOf<Row>(`/countries/BRA/what-if.json?raise=${low?.article}:4`);
	const chapter = raised.find(({ level, code }) => level === 'chapter' && code === low?.chapter);
	expect(chapter?.after).toBeGreaterThan(chapter?.before ?? Infinity);
});
