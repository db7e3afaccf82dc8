import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import type { Country } from '#lib/domain/edition.ts';
import {
	answerOf,
	roundOf,
	save,
	saveAll,
	smallCountries,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import * as countryTable from './db/countries.ts';
import type { Db } from './db/open.ts';
import { comparableRounds, heatmapChoice } from './heatmap-choice.ts';
import { heatmapOf } from './heatmap.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
});

const viewer = () => ({ db, kind: 'production', user: {} }) as const;

/** What an address shows of a round. */
function shown(query = '', code = '2026', method = headlineMethod) {
	const round = roundOf(db, code);
	const { choice, issues } = heatmapChoice(viewer(), new URLSearchParams(query), round);
	expect(issues).toEqual([]);
	return heatmapOf(viewer(), round, method, choice);
}
const order = (query = '') => shown(query).rows.map(({ iso3 }) => iso3);
const cellsOf = (iso3: string, query = '', code?: string) =>
	shown(query, code).rows.find((row) => row.iso3 === iso3)?.cells;

/** More countries of Africa: a median needs five. */
function addCountries(codes: string[]) {
	const [any] = smallCountries as [Country];
	countryTable.putAll(
		db,
		codes.map((iso3, i) => ({
			...any,
			iso3,
			iso2: iso3.slice(1),
			m49: `90${i}`,
			name: iso3,
			region: 'Africa'
		}))
	);
}

describe('rows', () => {
	test('hold what cells show: numbers, and the different kinds of nothing', () => {
		const rows = new Map(shown().rows.map((row) => [row.iso3, row]));
		expect(rows.get('BRA')).toEqual({
			iso3: 'BRA',
			name: 'Brazil',
			region: 'Americas',
			overall: { state: 'score', score: (175 / 3 + 50) / 2, bin: 2, nAnswered: 4, nApplicable: 4 },
			range: null,
			coverage: 1,
			rank: 1,
			lawChanges: 0,
			revisions: 0,
			cells: [
				{ state: 'score', score: 175 / 3, bin: 2, nAnswered: 3, nApplicable: 3 },
				{ state: 'score', score: 50, bin: 2, nAnswered: 1, nApplicable: 1 },
				{ state: 'score', score: 25, bin: 1, nAnswered: 1, nApplicable: 1 }
			]
		});
		expect(rows.get('DEU')).toEqual({
			iso3: 'DEU',
			name: 'Germany',
			region: 'Europe',
			overall: { state: 'not_rated', nAnswered: 3, nApplicable: 5 },
			range: { low: 31.25, high: (250 / 3 + 62.5) / 2 },
			coverage: 0.6,
			rank: null,
			lawChanges: 0,
			revisions: 0,
			cells: [
				{ state: 'score', score: 75, bin: 3, nAnswered: 2, nApplicable: 3 },
				{ state: 'not_rated', nAnswered: 1, nApplicable: 2 },
				{ state: 'not_assessed', nAnswered: 0, nApplicable: 1 }
			]
		});
		expect(rows.get('NAM')).toMatchObject({
			overall: { state: 'not_assessed' },
			range: null,
			coverage: 0,
			rank: null
		});
	});

	test('"no provision found" everywhere is drawn as its own answer, not as level 0', () => {
		saveAll(db, { iso3: 'NAM' }, 'nnn000');
		const [namibia] = shown('region=Africa').rows;
		expect(namibia?.cells.map(({ state }) => state)).toEqual(['no_provision', 'score', 'score']);
		expect(namibia?.overall).toMatchObject({ state: 'score', score: 0 });
	});

	test('stand by region and name, not by rank', () => {
		expect(order()).toEqual(['NAM', 'BRA', 'DEU']);
	});

	test.each([
		['country', ['BRA', 'DEU', 'NAM']],
		['-country', ['NAM', 'DEU', 'BRA']],
		// what has no value comes last in either direction, by name
		['I', ['BRA', 'DEU', 'NAM']],
		['-I', ['DEU', 'BRA', 'NAM']],
		['overall', ['BRA', 'DEU', 'NAM']],
		['-overall', ['BRA', 'DEU', 'NAM']],
		['coverage', ['NAM', 'DEU', 'BRA']],
		['-coverage', ['BRA', 'DEU', 'NAM']],
		['rank', ['BRA', 'DEU', 'NAM']]
	])('sorted by %s', (sort, expected) => {
		expect(order(`sort=${sort}`)).toEqual(expected);
	});

	test('of one region alone keep the rank among all countries', () => {
		saveAll(db, { iso3: 'NAM' }, '444444');
		expect(shown('region=Americas').rows.map(({ iso3, rank }) => [iso3, rank])).toEqual([
			['BRA', 2]
		]);
		expect(shown('q=kosovo').rows).toEqual([]);
	});
});

describe('columns', () => {
	const columns = (query = '') =>
		shown(query).columns.map(({ code, articles, counts }) => [code, articles, counts]);

	test('are the chapters with the number of their scored articles', () => {
		expect(columns()).toEqual([
			['I', 3, true],
			['II', 2, true],
			['VIII', 1, false]
		]);
	});

	test('are categories, with own articles or with inherited ones', () => {
		expect(columns('by=category')).toEqual([
			['visitors', 3, true],
			['tourists', 4, true]
		]);
		expect(columns('by=category&scope=own')).toEqual([
			['visitors', 3, true],
			['tourists', 2, true]
		]);
	});

	test('are all scored articles', () => {
		expect(columns('by=article').map(([code]) => code)).toEqual([
			'I.1',
			'I.2',
			'I.3',
			'II.1',
			'II.2',
			'VIII.1'
		]);
	});

	test('are those that have an article of the chosen duty-bearer and kind', () => {
		expect(columns('bearer=origin')).toEqual([
			['I', 1, true],
			['VIII', 1, false]
		]);
		expect(columns('by=article&kind=policy').map(([code]) => code)).toEqual(['I.2']);
		expect(shown('bearer=origin').articles).toBe(2);
	});
});

describe('cells', () => {
	test('of categories hold own or cumulative scores', () => {
		expect(cellsOf('BRA', 'by=category')).toMatchObject([
			{ state: 'score', score: 175 / 3 },
			{ state: 'score', score: 50, nAnswered: 3, nApplicable: 3 }
		]);
		expect(cellsOf('BRA', 'by=category&scope=own')?.[1]).toMatchObject({
			score: 50,
			nApplicable: 1
		});
	});

	test('of articles hold the answer and the number of its pieces of evidence', () => {
		expect(cellsOf('BRA', 'by=article')).toEqual([
			{ state: 'score', score: 100, bin: 4, sign: '4', evidence: 0 },
			{ state: 'score', score: 75, bin: 3, sign: '3', evidence: 0 },
			{ state: 'no_provision', score: 0, sign: 'n', evidence: 0 },
			{ state: 'score', score: 50, bin: 2, sign: '2', evidence: 0 },
			{ state: 'not_applicable', sign: 'a', evidence: 0 },
			{ state: 'score', score: 25, bin: 1, sign: '1', evidence: 0 }
		]);
		expect(cellsOf('NAM', 'by=article')?.[0]).toEqual({
			state: 'not_assessed',
			sign: '-',
			evidence: 0
		});
	});

	test('are scored by the articles of the chosen duty-bearer alone', () => {
		expect(cellsOf('BRA', 'bearer=origin')?.[0]).toMatchObject({ score: 100, nApplicable: 1 });
	});
});

describe('order', () => {
	beforeEach(() => saveAll(db, { iso3: 'NAM' }, '43n2a0'));

	test('by similarity puts like beside like, and within regions if so chosen', () => {
		expect(order('sort=similarity')).toEqual(['BRA', 'NAM', 'DEU']);
		expect(order('by=article&sort=similarity')).toEqual(['BRA', 'NAM', 'DEU']);
		expect(order('sort=similarity&group=region')).toEqual(['NAM', 'BRA', 'DEU']);
	});

	test('by an article', () => {
		expect(order('by=article&sort=-I.2')).toEqual(['BRA', 'NAM', 'DEU']);
		expect(order('by=article&sort=I.3')).toEqual(['BRA', 'NAM', 'DEU']);
	});

	test('finds a country by name or code', () => {
		expect(order('q=germ')).toEqual(['DEU']);
		expect(order('q=na')).toEqual(['NAM']);
	});
});

describe('a comparison of two rounds', () => {
	const later = (article: string, differing: object) =>
		save(db, { iso3: 'BRA', article, round: '2027' }, answerOf(differing));
	beforeEach(() => {
		saveAll(db, { iso3: 'BRA', round: '2027' }, '43n2a1');
		// +50 by law in chapter I, a correction in chapter I, nothing in II, a new reading in VIII
		later('I.3', { level: 2, change_reason: 'law_changed' });
		later('I.1', { level: 0, change_reason: 'correction' });
		later('VIII.1', { level: 4, change_reason: 'new_reading' });
	});

	test('of articles counts changes of law only', () => {
		expect(cellsOf('BRA', 'by=article&against=2026', '2027')).toMatchObject([
			{ state: 'revised', before: '4', sign: '0', reason: 'correction' },
			{ state: 'same' },
			{ state: 'changed', difference: 50, bin: 2, before: 'n', sign: '2' },
			{ state: 'same' },
			{ state: 'not_applicable' },
			{ state: 'revised', reason: 'new_reading' }
		]);
		expect(cellsOf('DEU', 'by=article&against=2026', '2027')?.[0]).toMatchObject({
			state: 'one_round'
		});
	});

	test('of groups applies the changes of law to the earlier answers', () => {
		const row = shown('against=2026', '2027').rows.find(({ iso3 }) => iso3 === 'BRA');
		const [changed, same, revised] = row?.cells ?? [];
		expect(changed).toMatchObject({ state: 'changed', bin: 2, lawChanges: 1, revisions: 1 });
		expect(changed?.state === 'changed' && changed.difference).toBeCloseTo(50 / 3, 10);
		expect([same, revised]).toMatchObject([{ state: 'same' }, { state: 'revised', revisions: 1 }]);
		expect(row).toMatchObject({ lawChanges: 1, revisions: 1 });
		expect(row?.overall.state === 'changed' && row.overall.difference).toBeCloseTo(25 / 3, 10);
		expect(cellsOf('DEU', 'against=2026', '2027')?.[0]).toMatchObject({ state: 'one_round' });
		expect(cellsOf('NAM', 'against=2026', '2027')?.[0]).toMatchObject({ state: 'not_assessed' });
	});

	test('can be sorted by the number of changes', () => {
		const { rows } = shown('against=2026&sort=-changes', '2027');
		expect(rows[0]?.iso3).toBe('BRA');
	});

	test('is with earlier rounds only', () => {
		expect(comparableRounds(viewer(), roundOf(db, '2027')).map(({ code }) => code)).toEqual([
			'2026'
		]);
		expect(comparableRounds(viewer(), roundOf(db))).toEqual([]);
	});
});

describe('medians', () => {
	test('are none under five rated countries', () => {
		expect(shown().medians).toEqual([null, null, null, null]);
	});

	test('are the middle of the rated countries shown, overall first', () => {
		addCountries(['AAA', 'AAB', 'AAC', 'AAD', 'AAE']);
		['000000', '111111', '222224', '333333', '444444'].forEach((signs, i) =>
			saveAll(db, { iso3: `AA${'ABCDE'[i]}` }, signs)
		);
		const middle = { state: 'score', score: 50, bin: 2 };
		expect(shown('region=Africa').medians).toEqual([
			middle,
			middle,
			middle,
			{ state: 'score', score: 75, bin: 3 }
		]);
	});
});
