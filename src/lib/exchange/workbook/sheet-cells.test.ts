import { expect, test } from 'vitest';
import type { Cell, Column } from '../table.ts';
import { columnWidth, sheetCell } from './sheet-cells.ts';

const column = (rule: Partial<Column<never>>): Column<never> => ({
	name: 'a',
	type: 'text',
	meaning: 'a',
	empty: 'none',
	value: () => null,
	...rule
});

test.each<[string, Partial<Column<never>>, Cell, object | null]>([
	['nothing', { type: 'score' }, null, null],
	['an empty text', {}, '', null],
	['a code that looks like a number', { type: 'code' }, '076', { type: String, value: '076' }],
	['a text', {}, '-1', { type: String, value: '-1', format: '@' }],
	['a list', { type: 'list' }, ['a', 'b'], { type: String, value: 'a;b', format: '@' }],
	['an empty list', { type: 'list' }, [], null],
	['a number', { type: 'number' }, -1.5, { type: Number, value: -1.5 }],
	[
		'a score',
		{ type: 'score', unit: 'points' },
		200 / 3,
		{ type: Number, value: 66.666667, format: '0.0' }
	],
	[
		'a share',
		{ type: 'score', unit: 'share' },
		2 / 3,
		{ type: Number, value: 0.666667, format: '0%' }
	],
	['a boolean', { type: 'boolean' }, false, { type: Boolean, value: false }],
	[
		'a day',
		{ type: 'date' },
		'2026-01-01',
		{ type: Date, value: new Date('2026-01-01'), format: 'yyyy-mm-dd' }
	],
	[
		'a day that workbooks cannot count',
		{ type: 'date' },
		'1899-12-31',
		{ type: String, value: '1899-12-31' }
	],
	['no day at all', { type: 'date' }, 'May 2017', { type: String, value: 'May 2017' }]
])('%s', (_what, rule, value, cell) => {
	expect(sheetCell(column(rule), value)).toEqual(cell);
});

test('a column is as wide as its name, and at least as what stands in it', () => {
	expect(columnWidth(column({ name: 'not_applicable_reason', type: 'code' }))).toBe(23);
	expect(columnWidth(column({ name: 'a', type: 'date' }))).toBe(11);
});
