import { describe, expect, test } from 'vitest';
import { nextPlace } from './map-keys.ts';
import { mapOutlines } from './map-outlines.ts';

const place = (iso3: string, name: string, x: number, y: number) => ({ iso3, name, x, y });
const places = [
	place('AAA', 'Ayland', 0, 0),
	place('BBB', 'Beland', 10, 1),
	place('CCC', 'Beta', 30, 0),
	place('DDD', 'Deland', 1, -20),
	place('EEE', 'Éland', -5, 4)
];

describe('keys on the map', () => {
	test.each([
		['ArrowRight', 'AAA', 'BBB'],
		['ArrowRight', 'BBB', 'CCC'],
		['ArrowRight', 'CCC', null],
		['ArrowLeft', 'CCC', 'BBB'],
		['ArrowLeft', 'AAA', 'EEE'],
		['ArrowUp', 'AAA', 'DDD'],
		['ArrowDown', 'DDD', 'AAA'],
		['Home', 'CCC', 'AAA'],
		['End', 'CCC', 'EEE'],
		['b', 'AAA', 'BBB'],
		['B', 'BBB', 'CCC'],
		['b', 'CCC', 'BBB'],
		['é', 'AAA', 'EEE'],
		['z', 'AAA', null],
		['Tab', 'AAA', null],
		['Enter', 'AAA', null],
		['1', 'AAA', null],
		['toString', 'AAA', null]
	])('%s from %s leads to %s', (key, from, to) => {
		expect(nextPlace(key, from, places)).toBe(to);
	});

	test('an empty map leads nowhere', () => {
		for (const key of ['Home', 'End', 'ArrowLeft', 'a'])
			expect(nextPlace(key, 'AAA', [])).toBeNull();
	});

	test('arrows lead from any country to every other one', () => {
		const all = Object.entries(mapOutlines.countries).map(([iso3, { x, y }]) =>
			place(iso3, iso3, x, y)
		);
		const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];
		const steps = new Map(
			all.map(({ iso3 }) => [iso3, arrows.map((key) => nextPlace(key, iso3, all))])
		);
		for (const { iso3: start } of all) {
			const reached = new Set<string>([start]);
			for (const at of reached) for (const next of steps.get(at) ?? []) if (next) reached.add(next);
			expect([start, all.length - reached.size]).toEqual([start, 0]);
		}
	});
});
