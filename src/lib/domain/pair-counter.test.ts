import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import wabt from 'wabt';
import { drawsAtOnce, kernelBytes, pairCounter } from './pair-counter.ts';
import { randomStream } from './random-stream.ts';

/** Counts two full batches of random ranks. */
function counted(units: number, simd: boolean) {
	const counter = pairCounter(units, { simd });
	const random = randomStream(units);
	for (let batch = 0; batch < 2; batch++) {
		for (let i = 0; i < units * counter.draws; i++)
			counter.ranks[i] = 1 + Math.floor(random() * units);
		counter.count();
	}
	return counter;
}

describe('the pair counter', () => {
	test('counts in how many draws a ranks before b', () => {
		for (const simd of [true, false]) {
			const counter = pairCounter(3, { simd });
			// unit 0 first in every draw; unit 1 second in 100 draws, third in the others; equal in the rest of the batch
			counter.ranks.fill(7);
			for (let draw = 0; draw < 300; draw++) {
				counter.ranks[draw] = 1;
				counter.ranks[counter.draws + draw] = draw < 100 ? 2 : 3;
				counter.ranks[2 * counter.draws + draw] = draw < 100 ? 3 : 2;
			}
			counter.count();
			expect([...counter.ahead()]).toEqual([0, 300, 300, 0, 0, 100, 0, 200, 0]);
		}
	});

	test.each([1, 2, 3, 4, 5, 6, 9, 195])(
		'the kernel and the plain loop agree for %d units',
		(units) => {
			expect([...counted(units, true).ahead()]).toEqual([...counted(units, false).ahead()]);
		}
	);

	test('ties are in neither count, and all draws are accounted for', () => {
		const ahead = counted(5, true).ahead();
		for (let a = 0; a < 5; a++) {
			expect(ahead[a * 5 + a]).toBe(0);
			for (let b = 0; b < a; b++)
				expect((ahead[a * 5 + b] ?? 0) + (ahead[b * 5 + a] ?? 0)).toBeLessThan(2 * drawsAtOnce);
		}
	});

	test('the kernel is its source, assembled', async () => {
		const source = readFileSync(new URL('./pair-counter.wat', import.meta.url), 'utf8');
		const assembled = (await wabt())
			.parseWat('pair-counter.wat', source, { simd: true })
			.toBinary({});
		expect(kernelBytes).toBe(Buffer.from(assembled.buffer).toString('base64'));
	});
});
