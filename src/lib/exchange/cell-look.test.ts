import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookOf, lookStyles, looks } from './cell-look.ts';

test.each([
	[{ state: 'score', score: 100, bin: 4 }, 'bin-4'],
	[{ state: 'no_provision', score: 0 }, 'no_provision'],
	[{ state: 'not_rated' }, 'not_rated'],
	[{ state: 'not_assessed' }, 'not_assessed'],
	[{ state: 'not_applicable' }, 'not_applicable'],
	[{ state: 'changed', difference: -50, bin: -2 }, 'loss-2'],
	[{ state: 'changed', difference: 0, bin: 0 }, 'moved-none'],
	[{ state: 'changed', difference: 25, bin: 1 }, 'gain-1'],
	[{ state: 'same' }, 'same'],
	[{ state: 'revised' }, 'revised'],
	[{ state: 'one_round' }, 'one_round']
] as const)('%o looks like %s', (cell, look) => {
	expect(lookOf(cell)).toBe(look);
});

const css = readFileSync('src/app.css', 'utf8');

test.each(looks)('the colours of %s stand in app.css', (look) => {
	const { ground, ink, small } = lookStyles[look];
	expect([ground, ink, small].filter((name) => !css.includes(`\t${name}:`))).toEqual([]);
});

test('no provision, level 0 and what does not apply have colours of their own even where cells are small', () => {
	const small = (
		['bin-0', 'no_provision', 'not_applicable', 'not_assessed', 'not_rated'] as const
	).map((look) => lookStyles[look].small);
	expect(new Set(small).size).toBe(small.length);
});
