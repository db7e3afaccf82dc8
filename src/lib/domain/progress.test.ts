import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';

test('every finding counts as done, a cleared or untouched article does not', () => {
	expect(
		progressOf(['scored', 'no_provision', 'not_applicable', 'not_assessed', undefined])
	).toEqual({ done: 3, total: 5 });
});

test('nothing to do is 0 of 0', () => {
	expect(progressOf([])).toEqual({ done: 0, total: 0 });
});
