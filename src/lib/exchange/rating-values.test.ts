import { expect, test } from 'vitest';
import { type RatingValue, sortedValues } from './rating-values.ts';

test.each<[what: string, values: RatingValue[], sorted: RatingValue[]]>([
	['nothing', [], []],
	['numbers by size, each once', [10, 9, -1, 9, 2.5], [-1, 2.5, 9, 10]],
	['texts by code unit', ['b', 'a', 'B', 'ä', 'a'], ['B', 'a', 'b', 'ä']],
	['texts that are numbers by size', ['10', '9', '-1'], ['-1', '9', '10']],
	['equal numbers, written differently, by code unit', ['1.0', '1', '01'], ['01', '1', '1.0']],
	['as soon as one is no number, all by code unit', ['10', '9', 'x'], ['10', '9', 'x']]
])('%s', (_what, values, sorted) => {
	expect(sortedValues(values)).toEqual(sorted);
});
