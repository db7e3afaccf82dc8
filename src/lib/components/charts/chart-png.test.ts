import { expect, test } from 'vitest';
import { brokenLines } from './chart-png.ts';

const fits = (line: string) => line.length <= 12;

test.each([
	['a short one', ['a short one']],
	['MIMC Scorecard, round 2026', ['MIMC', 'Scorecard,', 'round 2026']],
	['an internationalisation of it', ['an', 'internationalisation', 'of it']],
	['', ['']]
])('%j goes into the picture whole, on as many lines as it needs', (text, lines) => {
	expect(brokenLines(text, fits)).toEqual(lines);
});
