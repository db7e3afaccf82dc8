import { expect, test } from 'vitest';
import { withQuery } from './query-string.ts';

test.each([
	['what has no value is left out', { round: '2026', region: null, sort: '' }, '/x?round=2026'],
	['nothing chosen leaves the path alone', {}, '/x'],
	['text is encoded', { region: 'Côte & more' }, '/x?region=C%C3%B4te+%26+more']
])('%s', (_what, parameters, expected) => {
	expect(withQuery('/x', parameters)).toBe(expected);
});
