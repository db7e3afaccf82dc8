import { expect, test } from 'vitest';
import { movesOf, rankedCountries } from './ranked-countries.ts';

const countries = [
	{ iso3: 'TUR', name: 'Türkiye' },
	{ iso3: 'TKM', name: 'Turkmenistan' },
	{ iso3: 'CHL', name: 'Chile' },
	{ iso3: 'FJI', name: 'Fiji' }
];
const ranksOf = (...ranks: (number | null)[]) => ranks.map((rank) => ({ score: rank && 50, rank }));
const unit = { unit: 2, rank: 1, low: 1, median: 1, high: 2, band: 1 };
const rows = rankedCountries(countries, ranksOf(2, 2, 1, null), ranksOf(1, 3, null, 2), {
	units: [unit],
	leaveOut: []
});

test('rated countries stand by rank, ties by name; changes are against the headline method', () => {
	expect(rows).toEqual([
		{ iso3: 'CHL', name: 'Chile', rank: 1, change: null, firm: unit },
		{ iso3: 'TUR', name: 'Türkiye', rank: 2, change: -1, firm: null },
		{ iso3: 'TKM', name: 'Turkmenistan', rank: 2, change: 1, firm: null }
	]);
});

test('the one that moved most is the first of those who moved as far', () => {
	expect(movesOf(rows)).toEqual({ count: 2, most: { name: 'Türkiye', places: 1 } });
	expect(movesOf([])).toEqual({ count: 0, most: { name: '', places: 0 } });
});
