import { describe, expect, test } from 'vitest';
import type { CellState } from '#lib/domain/cell-state.ts';
import { cellText, mapLegend, shownTitle } from './map-words.ts';

const cell = (state: CellState, nAnswered = 4, nApplicable = 4) => ({
	...state,
	nAnswered,
	nApplicable
});
const score: CellState = { state: 'score', score: 62.4, bin: 3 };

describe('what the map says of a country', () => {
	test.each([
		['a whole number', cell(score), null, '62'],
		['a number with its gaps', cell(score, 3), null, '62 (3 of 4 applicable articles answered)'],
		[
			'the range that is possible',
			cell({ state: 'not_rated' }, 1),
			{ low: 10, high: 80.4 },
			'not rated: too few articles answered, possible range 10 to 80 (1 of 4 applicable articles answered)'
		],
		['a range only where it is not rated', cell(score), { low: 1, high: 2 }, '62'],
		['nothing', cell({ state: 'not_assessed' }, 0), null, 'not assessed'],
		[
			'no provision',
			cell({ state: 'no_provision', score: 0 }),
			null,
			'no provision found (counts 0)'
		],
		['not applicable', cell({ state: 'not_applicable' }, 0, 0), null, 'not applicable']
	] as const)('%s', (_what, shown, range, words) => {
		expect(cellText(shown, range, false)).toBe(words);
	});

	test('a level has its name', () => {
		expect(cellText(cell(score, 1, 1), null, true)).toBe('3 · Substantial');
	});
});

describe('what is shown', () => {
	test.each([
		[{ kind: 'overall' }, null, 'overall score'],
		[{ kind: 'chapter', code: 'IV' }, 'Workers', 'chapter IV Workers'],
		[{ kind: 'article', code: 'IV.1' }, 'Pay', 'article IV.1 Pay'],
		[{ kind: 'category', code: 'x', scope: 'own' }, 'Refugees', 'Refugees, own score']
	] as const)('%o', (shown, title, words) => {
		expect(shownTitle(shown, title)).toBe(words);
	});
});

describe('the legend', () => {
	const spread = {
		bins: [1, 0, 2, 0, 3],
		states: { no_provision: 4, not_rated: 5, not_assessed: 6, not_applicable: 0 },
		rated: 10,
		total: 21
	};

	test('has every bin and every kind of nothing with its number of countries', () => {
		expect(mapLegend(spread, false).map(({ label }) => label)).toEqual([
			'0–19 (1)',
			'20–39 (0)',
			'40–59 (2)',
			'60–79 (0)',
			'80–100 (3)',
			'no provision found (4)',
			'not rated (5)',
			'not assessed (6)',
			'not applicable (0)',
			'not in the country list'
		]);
	});

	test('has levels for an article, which is never "not rated"', () => {
		const labels = mapLegend(spread, true).map(({ label }) => label);
		expect(labels[0]).toBe('Contrary (0): 1');
		expect(labels).not.toContain('not rated (5)');
	});
});
