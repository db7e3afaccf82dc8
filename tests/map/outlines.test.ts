import { describe, expect, test } from 'vitest';
import { mapOutlines } from '#lib/components/map/map-outlines.ts';
import { markerRadius } from '#lib/components/map/map-shapes.ts';
import { readCatalogue } from '#lib/server/catalogue.ts';
import { makeOutlines } from './outlines.ts';
import { inTenths } from './path-tenths.ts';
import { RelativePath } from './relative-path.ts';
import { simplifiedRing } from './simplified-ring.ts';
import { spreadApart } from './spread-apart.ts';

const { countries } = readCatalogue();
const { width, height } = mapOutlines;
const shapes = Object.entries(mapOutlines.countries);

describe('the outlines of the map', () => {
	test('are those that Natural Earth’s shapes give (run `npm run map` after a change)', () => {
		expect(makeOutlines()).toEqual(mapOutlines);
	});

	test.each(countries)('$iso3 has an outline or a marker, on the plane', ({ iso3 }) => {
		const shape = mapOutlines.countries[iso3];
		expect(shape?.d !== undefined || shape?.marker === true).toBe(true);
		expect(shape!.x >= markerRadius && shape!.x <= width - markerRadius).toBe(true);
		expect(shape!.y >= markerRadius && shape!.y <= height - markerRadius).toBe(true);
	});

	test('hold the countries of the list and nothing else under their codes', () => {
		expect(shapes.map(([iso3]) => iso3).sort()).toEqual(countries.map(({ iso3 }) => iso3).sort());
	});

	test('are written in numbers alone, no NaN among them', () => {
		const data = [...shapes.map(([, { d }]) => d ?? ''), ...mapOutlines.others.map(({ d }) => d)];
		const ring = '[Mm]-?[\\d.]+ ?-?[\\d.]+l[-.\\d ]+z';
		expect(data.filter((d) => !new RegExp(`^(${ring})*$`).test(d))).toEqual([]);
		for (const [, { x, y }] of shapes) expect([x, y].every(Number.isFinite)).toBe(true);
	});

	test('do not move without anybody’s knowing', () => {
		const at = (iso3: string) => {
			const { x, y } = mapOutlines.countries[iso3]!;
			return [x, y];
		};
		expect({ width, height }).toEqual({ width: 1000, height: 462 });
		expect(['BRA', 'DEU', 'NAM', 'TUV', 'KIR'].map(at)).toEqual([
			[309.8, 297.5],
			[489.9, 74.3],
			[508.6, 341],
			[971.6, 289.9],
			[8.6, 249.9]
		]);
	});

	test('markers do not cover each other', () => {
		const markers = shapes.filter(([, { marker }]) => marker);
		for (const [a, one] of markers)
			for (const [b, other] of markers)
				if (a < b)
					expect([a, b, Math.hypot(one.x - other.x, one.y - other.y) > 2 * markerRadius]).toEqual([
						a,
						b,
						true
					]);
	});

	test('areas outside the country list are kept apart', () => {
		expect(mapOutlines.others.map(({ name }) => name)).toContain('W. Sahara');
		expect(mapOutlines.others.every(({ d }) => d.length > 0)).toBe(true);
	});
});

describe('relative path data', () => {
	const ring = (...points: [number, number][]) => {
		const path = new RelativePath();
		points.forEach(([x, y], at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
		path.closePath();
		return path;
	};

	test('steps are between rounded points, so that errors do not add up', () => {
		expect(String(ring([0.04, 10], [1.06, 10.04], [1.14, 12.96], [0, 10]))).toBe(
			'M0 10l1.1 0 0 3z'
		);
	});

	test('points that fall together are one, and a ring without area is left out', () => {
		expect(String(ring([0, 0], [0.01, 0.02], [0.04, 0.04], [5, 5]))).toBe('');
	});

	test('a second ring begins where the first one did', () => {
		const path = ring([0, 0], [10, 0], [0, 10]);
		path.moveTo(3, -0.5);
		path.lineTo(4, 0.5);
		path.lineTo(3, 1);
		path.closePath();
		expect(String(path)).toBe('M0 0l10 0-10 10zm3-.5l1 1-1 .5z');
	});
});

describe('a simplified ring', () => {
	test('loses what lies on a line, and nothing that makes a corner', () => {
		const square = [
			[0, 0],
			[5, 1],
			[10, 0],
			[10, 10],
			[0, 10]
		] as const;
		expect(simplifiedRing(square, 1)).toEqual(square.filter(([, y]) => y !== 1));
		expect(simplifiedRing(square, 0.5)).toEqual(square);
	});

	test('stays as it is where it would lose its area', () => {
		const island = [
			[0, 0],
			[1, 1],
			[0, 1]
		] as const;
		expect(simplifiedRing(island, 5)).toEqual(island);
		expect(simplifiedRing([], 5)).toEqual([]);
	});
});

test('lengths of path data in tenths', () => {
	expect(inTenths('M0 10l1.1 0-.5-1.2 .5 .5z')).toBe('M0 100l11 0-5-12 5 5z');
});

describe('points too close to each other', () => {
	test('part half and half, far ones stay', () => {
		expect(
			spreadApart(
				[
					{ x: 0, y: 0 },
					{ x: 2, y: 0 },
					{ x: 50, y: 0 }
				],
				4
			)
		).toEqual([
			{ x: -1, y: 0 },
			{ x: 3, y: 0 },
			{ x: 50, y: 0 }
		]);
	});

	test('also where they coincide', () => {
		expect(
			spreadApart(
				[
					{ x: 5, y: 5 },
					{ x: 5, y: 5 }
				],
				4
			)
		).toEqual([
			{ x: 3, y: 5 },
			{ x: 7, y: 5 }
		]);
	});
});
