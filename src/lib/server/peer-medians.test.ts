import { expect, test } from 'vitest';
import { peerMedians } from './peer-medians.ts';
import type { CountryResult } from './results.ts';

/** countries of a region with an overall score each */
function results(scores: Record<string, (number | null)[]>): CountryResult[] {
	return Object.entries(scores).flatMap(([region, list]) =>
		list.map((score) => ({ country: { region }, overall: { score } }) as CountryResult)
	);
}
const medians = (scores: Record<string, (number | null)[]>, region: string) =>
	peerMedians(results(scores), region, ({ overall }) => overall.score);

test('the medians of the region and of all countries, unrated ones left out', () => {
	const scores = { Asia: [10, null, 20, 30, 40, 50], Europe: [90, 100] };
	expect(medians(scores, 'Asia')).toEqual({ region: 30, world: 40 });
});

test('under five rated countries there is no median', () => {
	const scores = { Asia: [10, 20, 30, 40], Europe: [50] };
	expect(medians(scores, 'Asia')).toEqual({ region: null, world: 30 });
	expect(medians(scores, 'Europe').region).toBeNull();
	expect(medians({ Asia: [1, 2, 3, 4] }, 'Asia')).toEqual({ region: null, world: null });
});
