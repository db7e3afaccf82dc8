import { expect, test } from 'vitest';
import { codesOf, outlineOf } from './framework-outline.ts';

test('what can be read is read, and null stands for the rest', () => {
	expect(
		outlineOf({
			id: 5,
			scale: { min: 0, max: 4, step: 1 },
			groups: [{ code: 'A', weight: -1 }, 'B'],
			items: [{ code: 1, group: 'A' }, { code: 'a2' }],
			categories: [{ code: 'x', inherits: 'y', items: ['a2', 3], supersedes: [['a2', null], 1] }]
		})
	).toEqual({
		scale: { min: 0, max: 4 },
		groups: [{ code: 'A' }, { code: null }],
		items: [
			{ code: null, group: 'A' },
			{ code: 'a2', group: null }
		],
		categories: [{ code: 'x', inherits: [], items: ['a2', null], supersedes: [['a2', null], []] }]
	});
});

test.each([[null], [undefined], ['x'], [3], [{}], [{ scale: { min: 4, max: 0 }, groups: {} }]])(
	'%j says nothing',
	(json) => {
		expect(outlineOf(json)).toEqual({ scale: null, groups: null, items: null, categories: null });
	}
);

test('codes are known only when all are', () => {
	expect(codesOf([{ code: 'a' }, { code: 'b' }])).toEqual(['a', 'b']);
	expect(codesOf([{ code: 'a' }, { code: null }])).toBeNull();
	expect(codesOf([])).toEqual([]);
	expect(codesOf(null)).toBeNull();
});
