import { describe, expect, test } from 'vitest';
import { actionOfKey } from './workspace-keys.ts';

type Pressed = Parameters<typeof actionOfKey>[0];
const press = (key: string, part: Partial<Pressed> = {}) =>
	actionOfKey({
		key,
		ctrlKey: false,
		altKey: false,
		metaKey: false,
		defaultPrevented: false,
		target: null,
		...part
	});
const on = (tagName: string, type = '') => ({ tagName, type }) as unknown as EventTarget;

describe('keys of the workspace', () => {
	test.each([
		['0', { do: 'level', level: 0 }],
		['4', { do: 'level', level: 4 }],
		['n', { do: 'no_provision' }],
		['a', { do: 'not_applicable' }],
		['x', { do: 'clear' }],
		['c', { do: 'confidence' }],
		['r', { do: 'rationale' }],
		['e', { do: 'evidence' }],
		['j', { do: 'next' }],
		['k', { do: 'previous' }],
		['u', { do: 'next_open' }],
		['/', { do: 'search' }],
		['?', { do: 'help' }],
		['5', null],
		['Enter', null],
		['toString', null]
	])('%s', (key, action) => {
		expect(press(key)).toEqual(action);
	});

	test.each([
		[on('INPUT', 'text')],
		[on('INPUT', 'search')],
		[on('INPUT', 'date')],
		[on('TEXTAREA')],
		[on('SELECT')],
		[{ tagName: 'DIV', isContentEditable: true } as unknown as EventTarget]
	])('write in a field, and do nothing else: %o', (target) => {
		for (const key of ['2', 'n', 'x', '/', '?']) expect(press(key, { target })).toBeNull();
	});

	test.each([
		[on('INPUT', 'radio')],
		[on('INPUT', 'checkbox')],
		[on('A')],
		[on('BUTTON')],
		[on('BODY')]
	])('work where nothing is typed: %o', (target) => {
		expect(press('3', { target })).toEqual({ do: 'level', level: 3 });
	});

	test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { defaultPrevented: true }])(
		'leave the browser its own: %o',
		(held) => {
			expect(press('a', held)).toBeNull();
		}
	);
});
