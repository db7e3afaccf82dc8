import { describe, expect, test } from 'vitest';
import type { EncodedHeatmap } from '#lib/exchange/article-rows.ts';
import { type Layout, type Place, layouts } from './layout.ts';
import { paintHeatmap } from './paint.ts';
import { paintsFrom } from './paints.ts';
import { sceneOf } from './scene.ts';

const heatmap: EncodedHeatmap = {
	form: 'article',
	articles: 3,
	medians: [{ state: 'score', score: 50, bin: 2 }, null, null, null],
	columns: ['I.1', 'I.2', 'II.1'].map((code) => ({
		code,
		title: code,
		chapter: code.split('.')[0] ?? '',
		articles: 1,
		counts: true
	})),
	rows: ['Brazil', 'Chile'].map((name) => ({
		iso3: name,
		name,
		region: 'Americas',
		overall: { state: 'score', score: 54, bin: 2, nAnswered: 3, nApplicable: 3 },
		range: null,
		coverage: 1,
		rank: 1,
		lawChanges: 0,
		revisions: 0,
		signs: '4na',
		evidence: '000',
		before: null,
		reasons: null
	}))
};
const scene = sceneOf(heatmap, new Map([['I', 'Everybody']]), true);
const paints = paintsFrom(() => 'rgb(1, 2, 3)', 'sans-serif');

/** A canvas that writes down what is drawn; every letter is 6 wide. */
function recorder() {
	const calls: [name: string, ...args: unknown[]][] = [];
	const known: Record<string, unknown> = {
		measureText: (text: string) => ({ width: 6 * text.length })
	};
	const context = new Proxy(known, {
		get: (target, name: string) =>
			target[name] ?? ((...args: unknown[]) => void calls.push([name, ...args])),
		set: (target, name: string, value) => {
			target[name] = value;
			return true;
		}
	});
	return { calls, context: context as unknown as CanvasRenderingContext2D };
}

function painted(layout: Layout, cursor: Place | null = null) {
	const { calls, context } = recorder();
	const stand = {} as HTMLCanvasElement;
	const tiles = { dots: stand, hatch: stand };
	paintHeatmap(context, {
		scene,
		layout,
		paints,
		image: stand,
		tiles,
		scroll: { x: 0, y: 0 },
		ratio: 2,
		cursor
	});
	const texts = calls.filter(([name]) => name === 'fillText').map(([, text]) => text);
	return {
		texts,
		count: (name: string) => calls.filter(([called]) => called === name).length,
		calls
	};
}

const size = { width: 900, height: 400, rows: 2, columns: 3, hasRegions: true };
const [large] = layouts({ ...size, width: 900 }) as [Layout];
const small: Layout = { ...large, cellWidth: 4, cellHeight: 3, names: 0, overall: 12 };

describe('paintHeatmap', () => {
	test('draws all cells as one picture', () => {
		const { calls } = painted(small);
		expect(calls.filter(([name]) => name === 'drawImage').map(([, , ...args]) => args)).toEqual([
			[0, 0, 3, 2, small.left, small.top, 12, 6]
		]);
	});

	test('writes numbers and signs where cells are large enough', () => {
		expect(painted(large).texts).toEqual(
			expect.arrayContaining(['100', '∅', 'n/a', 'I.1', 'Brazil', '54'])
		);
		const { texts } = painted(small);
		expect(texts).not.toContain('100');
		expect(texts).not.toContain('Brazil');
	});

	test('makes patterns where cells are large enough', () => {
		expect(painted(large).count('createPattern')).toBe(1);
		expect(painted(small).count('createPattern')).toBe(0);
	});

	test('outlines the cell of the keyboard', () => {
		expect(painted(large).count('strokeRect')).toBe(0);
		expect(painted(large, { row: 1, column: 2 }).count('strokeRect')).toBe(2);
	});

	test('draws in pixels of the screen', () => {
		expect(painted(small).calls[0]).toEqual(['setTransform', 2, 0, 0, 2, 0, 0]);
	});

	test('draws no cells where there are none', () => {
		const { count } = painted({ ...small, rows: 0 });
		expect(count('drawImage')).toBe(0);
	});
});
