import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Db, closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { makeDemonstration } from '#lib/server/seed-demonstration.ts';
import { publicTableFile } from '#lib/server/table-response.ts';
import { served } from '../fixtures/served-file.ts';

/**
 * A second program: from the published files alone it computes what the application computed, as section 4 of the design
 * describes the method mimc-1. It shares no code with the application, not even the reading of CSV.
 */

type Row = Record<string, string>;

/** RFC 4180: cells by column name. */
function parseCsv(text: string): Row[] {
	const table: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const sign = text[i];
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (text[i + 1] === '"') cell += text[++i];
			else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === ',' || sign === '\n') {
			table.at(-1)?.push(cell);
			cell = '';
			if (sign === '\n') table.push([]);
		} else if (sign !== '\r') cell += sign;
	}
	if (cell !== '' || table.pop()?.length !== 0) throw new Error('The last line is not ended.');
	const [header = [], ...body] = table;
	return body.map((cells) => {
		if (cells.length !== header.length) throw new Error(`${cells.length} cells: ${cells.join()}`);
		return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
	});
}

const threshold = 2 / 3;
/** Two thirds of three are two, whatever floating point says. */
const tolerance = 1e-9;
/** Duties between States are shown beside the overall score. */
const beside = 'VIII';

interface Result {
	score: number | null;
	coverage: number | null;
	answered: number;
	applicable: number;
	notApplicable: number;
}

/** Mean of the answered, applicable articles of a list; null under the threshold. */
function rollUp(codes: string[], answers: Map<string, Row>): Result {
	const rows = codes.map((code) => answers.get(code));
	const notApplicable = rows.filter((row) => row?.status === 'not_applicable').length;
	const points = rows.flatMap((row) => {
		if (row?.status === 'scored') return [25 * Number(row.level)];
		return row?.status === 'no_provision' ? [0] : [];
	});
	const applicable = codes.length - notApplicable;
	const coverage = applicable === 0 ? null : points.length / applicable;
	const rated = coverage !== null && coverage >= threshold - tolerance;
	const score = rated ? points.reduce((sum, one) => sum + one, 0) / points.length : null;
	return { score, coverage, answered: points.length, applicable, notApplicable };
}

/** Mean of the chapters with a weight; null when an applicable one is not rated. */
function overallOf(chapters: Map<string, string[]>, answers: Map<string, Row>): Result {
	const counted = [...chapters].filter(([code]) => code !== beside);
	const parts = counted
		.map(([, codes]) => rollUp(codes, answers))
		.filter(({ applicable }) => applicable > 0);
	const scores = parts.flatMap(({ score }) => (score === null ? [] : [score]));
	const complete = parts.length > 0 && scores.length === parts.length;
	const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
	const counts = rollUp(
		counted.flatMap(([, codes]) => codes),
		answers
	);
	return { ...counts, score: complete ? mean : null };
}

/** Ranks of one line of results: one more than the number of countries that are ahead. */
function ranksOf(scores: (number | null)[]): (number | null)[] {
	return scores.map((score) =>
		score === null
			? null
			: 1 + scores.filter((other) => other !== null && other - score >= tolerance).length
	);
}

/** `level code` → country → result */
type Results = Map<string, Map<string, Result>>;

function recompute(scores: Row[], articles: Row[], categories: Row[]): Results {
	const scored = articles.filter((article) => article.scored === 'true');
	const chapters = Map.groupBy(scored, (article) => article.chapter ?? '');
	const codesOf = new Map(
		[...chapters].map(([code, list]) => [code, list.map((article) => article.article ?? '')])
	);
	const list = (cell: string | undefined) => (cell ? cell.split(';') : []);
	const results: Results = new Map();
	const put = (key: string, iso3: string, result: Result) => {
		const line = results.get(key) ?? new Map<string, Result>();
		results.set(key, line.set(iso3, result));
	};
	for (const [iso3, rows] of Map.groupBy(scores, (row) => row.iso3 ?? '')) {
		const answers = new Map(rows.map((row) => [row.article ?? '', row]));
		put('overall ', iso3, overallOf(codesOf, answers));
		for (const [code, codes] of codesOf) put(`chapter ${code}`, iso3, rollUp(codes, answers));
		for (const category of categories) {
			const own = rollUp(list(category.articles_own), answers);
			const cumulative = rollUp(list(category.articles_cumulative), answers);
			// rated only when both sets reach the threshold
			const rated = own.score !== null && cumulative.score !== null;
			const shown = (result: Result) => (rated ? result : { ...result, score: null });
			put(`category ${category.category}`, iso3, shown(cumulative));
			put(`category_own ${category.category}`, iso3, shown(own));
		}
	}
	return results;
}

let folder: string;
let db: Db;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-recomputation-'));
	await makeDemonstration(join(folder, 'demo.sqlite'));
	db = openDatabase(join(folder, 'demo.sqlite'), { kind: 'demo', mode: 'open' });
});
afterAll(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});

async function download(name: string, query = ''): Promise<Row[]> {
	const viewer = { db, kind: 'demo', user: null } as const;
	const file = publicTableFile(viewer, name, 'csv', new URLSearchParams(query));
	return parseCsv(await (await served(file)).text());
}

/** What was printed beside what was recomputed; null = empty cell. */
const number = (cell: string | undefined) => (cell ? Number(cell) : null);
/** Printed with six decimals, so at most half of the last one away. */
const agree = (printed: number | null, exact: number | null) =>
	printed === null || exact === null
		? printed === exact
		: Math.abs(printed - exact) <= 0.5e-6 + tolerance;

describe.each(['2024', '2026'])('a second program recomputes round %s:', (round) => {
	let aggregates: Row[];
	let results: Results;
	beforeAll(async () => {
		aggregates = await download('aggregates', `round=${round}`);
		results = recompute(
			await download('scores', `round=${round}`),
			await download('articles', `round=${round}`),
			await download('categories', `round=${round}`)
		);
	});
	const resultOf = (row: Row) => results.get(`${row.level} ${row.code}`)?.get(row.iso3 ?? '');

	test('the same countries, chapters and categories, each once', () => {
		const printed = aggregates.map((row) => `${row.level} ${row.code} ${row.iso3}`);
		const recomputed = [...results].flatMap(([key, line]) =>
			[...line.keys()].map((iso3) => `${key} ${iso3}`)
		);
		expect(printed.toSorted()).toEqual(recomputed.toSorted());
		expect(new Set(aggregates.map((row) => row.iso3)).size).toBeGreaterThan(150);
		expect(new Set(aggregates.map((row) => row.method))).toEqual(new Set(['mimc-1']));
	});

	test.each(['overall', 'chapter', 'category', 'category_own'])(
		'every score of level %s',
		(level) => {
			const rows = aggregates.filter((row) => row.level === level);
			const different = rows.filter(
				(row) => !agree(number(row.score), resultOf(row)?.score ?? null)
			);
			expect(different).toEqual([]);
			// both kinds occur: the comparison is not one of empty cells
			const rated = rows.filter((row) => row.score !== '');
			expect(rated.length).toBeGreaterThan(100);
			expect(rows.length - rated.length).toBeGreaterThan(10);
		}
	);

	test('every coverage and count', () => {
		const different = aggregates.filter((row) => {
			const result = resultOf(row);
			return (
				!result ||
				!agree(number(row.coverage), result.coverage) ||
				Number(row.n_answered) !== result.answered ||
				Number(row.n_applicable) !== result.applicable ||
				Number(row.n_not_applicable) !== result.notApplicable
			);
		});
		expect(different).toEqual([]);
		expect(aggregates.some((row) => row.n_not_applicable !== '0')).toBe(true);
	});

	test('every rank, from unrounded scores', () => {
		const ranks = new Map<string, Map<string, number | null>>();
		for (const [key, line] of results) {
			const made = ranksOf([...line.values()].map(({ score }) => score));
			ranks.set(key, new Map([...line.keys()].map((iso3, i) => [iso3, made[i] ?? null])));
		}
		const different = aggregates.filter(
			(row) => number(row.rank) !== ranks.get(`${row.level} ${row.code}`)?.get(row.iso3 ?? '')
		);
		expect(different).toEqual([]);
		const overall = aggregates.filter((row) => row.level === 'overall');
		expect(overall.some((row) => row.rank === '1')).toBe(true);
		expect(overall.every((row) => (row.rank === '') === (row.score === ''))).toBe(true);
	});

	test('every score of an answer, from its status and level', async () => {
		const expected = (row: Row) => {
			if (row.status === 'scored') return String(25 * Number(row.level));
			return row.status === 'no_provision' ? '0' : '';
		};
		const rows = await download('scores', `round=${round}`);
		expect(rows.filter((row) => row.score !== expected(row))).toEqual([]);
		expect(new Set(rows.map((row) => row.status))).toEqual(
			new Set(['scored', 'no_provision', 'not_applicable', 'not_assessed'])
		);
		expect(new Set(rows.map((row) => row.release))).toEqual(new Set(['DEMO']));
	});

	test('the overall score and the chapters of the heatmap', async () => {
		const cells = (await download('heatmap', `round=${round}`)).flatMap((row) =>
			Object.entries(row).flatMap(([column, cell]) => {
				if (column === 'iso3' || column === 'country') return [];
				const key = column === 'overall' ? 'overall ' : `chapter ${column}`;
				const exact = results.get(key)?.get(row.iso3 ?? '')?.score ?? null;
				return [{ iso3: row.iso3, column, cell, agrees: agree(number(cell), exact) }];
			})
		);
		expect(cells).toHaveLength(195 * 9);
		expect(cells.filter(({ agrees }) => !agrees)).toEqual([]);
	});
});

test('a second program finds the cumulative articles from what each category inherits, owns and replaces', async () => {
	const categories = await download('categories');
	const order = (await download('articles')).map((row) => row.article ?? '');
	const list = (cell: string | undefined) => (cell ? cell.split(';') : []);
	const named = (code: string) => categories.find((row) => row.category === code);
	const line = (code: string): Row[] => {
		const row = named(code);
		if (!row) throw new Error(`no category ${code}`);
		return [row, ...list(row.inherits).flatMap(line)];
	};
	for (const { category = '', articles_cumulative: printed } of categories) {
		const all = new Set(line(category).flatMap((row) => list(row.articles_own)));
		const out = line(category)
			.flatMap((row) => list(row.supersedes))
			.map((pair) => pair.split('>') as [string, string])
			.filter(([by, old]) => all.has(by) && all.has(old))
			.map(([, old]) => old);
		const expected = order.filter((code) => all.has(code) && !out.includes(code));
		expect([category, printed]).toEqual([category, expected.join(';')]);
	}
	expect(categories.filter((row) => row.supersedes !== '').length).toBeGreaterThan(5);
});
