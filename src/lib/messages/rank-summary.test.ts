import { expect, test } from 'vitest';
import { rankSummary } from './rank-summary.ts';

const unit = { unit: 0, rank: 1, low: 1, median: 1, high: 2 };
const firm = {
	units: [
		{ ...unit, band: 1 },
		{ ...unit, band: 2 }
	],
	leaveOut: []
};
const rows = [
	{ iso3: 'CHL', name: 'Chile', rank: 1, change: 2, firm: null },
	{ iso3: 'FJI', name: 'Fiji', rank: 2, change: 0, firm: null }
];
const usual = { rows, begun: 3, firm, isHeadline: true };

test.each([
	[
		{},
		'2 countries are rated. 1 more has too few answers for a rank. Their intervals make 2 bands.'
	],
	[{ begun: 2, firm: null }, '2 countries are rated.'],
	[
		{ begun: 2, firm: null, isHeadline: false },
		'2 countries are rated. 1 stands elsewhere than under the headline method; Chile moved most, by 2 places.'
	],
	[{ rows: [], begun: 0, firm: null, isHeadline: false }, '0 countries are rated.']
])('%j is summed up in words', (differing, words) => {
	expect(rankSummary({ ...usual, ...differing })).toBe(words);
});
