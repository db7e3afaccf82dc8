import { expect, test } from 'vitest';
import { largestGaps } from './largest-gaps.ts';

const scores: Record<string, number | null> = { a: 50, b: 0, c: null, d: 100, e: 0, f: 25, g: 25 };
const found = (codes: string, most: number) =>
	largestGaps([...codes], (code) => scores[code] ?? null, most);

test('the lowest come first, ties in the order of the set', () => {
	expect(found('abfeg', 3)).toEqual({
		items: [
			{ code: 'b', score: 0 },
			{ code: 'e', score: 0 },
			{ code: 'f', score: 25 }
		],
		alsoTied: 1
	});
});

test('what is met in full, and what nothing is known of, is no gap', () => {
	expect(found('cd', 3)).toEqual({ items: [], alsoTied: 0 });
	expect(found('cda', 3)).toEqual({ items: [{ code: 'a', score: 50 }], alsoTied: 0 });
});

test('a whole list has nothing left to tie', () => {
	expect(found('be', 2).alsoTied).toBe(0);
	expect(found('', 2)).toEqual({ items: [], alsoTied: 0 });
});
