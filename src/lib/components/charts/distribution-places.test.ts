import { expect, test } from 'vitest';
import { distributionPlaces } from './distribution-places.ts';

const distribution = (first: number) => ({
	bins: [first, 1, 2, 3, 4],
	states: { no_provision: 5, not_rated: 6, not_assessed: 7, not_applicable: 8 },
	rated: 0,
	total: 0
});

test('scores: bins from the highest down, then every kind of nothing', () => {
	const places = distributionPlaces('scores', [distribution(0)]);
	expect(places.map(({ label, counts }) => `${label}: ${counts[0]}`)).toEqual([
		'80–100: 4',
		'60–79: 3',
		'40–59: 2',
		'20–39: 1',
		'0–19: 0',
		'No provision found: 5',
		'Not rated: 6',
		'Not assessed: 7',
		'Not applicable: 8'
	]);
	expect(places.map(({ bin }) => bin).slice(3, 6)).toEqual([1, 0, null]);
});

test('levels have names, and an answer is never "not rated"', () => {
	const places = distributionPlaces('levels', [distribution(0)]);
	expect(places.map(({ label }) => label)).toEqual([
		'Full (4)',
		'Substantial (3)',
		'Partial (2)',
		'Minimal (1)',
		'Contrary (0)',
		'No provision found',
		'Not applicable',
		'Not assessed'
	]);
});

test('several distributions stand beside each other', () => {
	const [, , , , lowest] = distributionPlaces('scores', [distribution(9), distribution(10)]);
	expect(lowest?.counts).toEqual([9, 10]);
});
