import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

test('mulberry32 gives its published sequence for seed 0', () => {
	const random = seededRandom(0);
	const asUint32 = [random(), random(), random()].map((x) => x * 4294967296);
	expect(asUint32).toEqual([1144304738, 1416247, 958946056]);
});

test('the same seed gives the same sequence, another seed another', () => {
	const draw = (seed: number) => Array.from({ length: 20 }, seededRandom(seed));
	expect(draw(7)).toEqual(draw(7));
	expect(draw(7)).not.toEqual(draw(8));
});
