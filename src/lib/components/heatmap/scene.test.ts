import { describe, expect, test } from 'vitest';
import type { EncodedHeatmap, EncodedRow } from '#lib/exchange/article-rows.ts';
import { looks } from '#lib/exchange/cell-look.ts';
import { pixelsOf, sceneOf } from './scene.ts';

const row = (differing: Partial<EncodedRow>): EncodedRow => ({
	iso3: 'BRA',
	name: 'Brazil',
	region: 'Americas',
	overall: { state: 'score', score: 54.4, bin: 2, nAnswered: 3, nApplicable: 3 },
	range: null,
	coverage: 1,
	rank: 1,
	lawChanges: 0,
	revisions: 0,
	signs: '0n4',
	evidence: '000',
	before: null,
	reasons: null,
	...differing
});
const column = (code: string, chapter: string) => ({
	code,
	title: code,
	chapter,
	articles: 1,
	counts: true
});
const heatmap = (rows: EncodedRow[]): EncodedHeatmap => ({
	form: 'article',
	columns: [column('I.1', 'I'), column('I.2', 'I'), column('II.1', 'II')],
	rows,
	medians: [{ state: 'score', score: 50, bin: 2 }, null, null, null],
	articles: 3
});
const titles = new Map([
	['I', 'Everybody'],
	['II', 'Tourists']
]);

describe('sceneOf', () => {
	const rows = [
		row({}),
		row({ name: 'Chile', signs: '-a0' }),
		row({ name: 'Chad', region: 'Africa' })
	];
	const scene = sceneOf(heatmap(rows), titles, true);

	test('makes each different cell once', () => {
		expect([...scene.cells]).toEqual([0, 1, 2, 3, 4, 0, 0, 1, 2]);
		expect(scene.kinds).toEqual([
			{ look: 'bin-0', text: '0' },
			{ look: 'no_provision', text: '∅' },
			{ look: 'bin-4', text: '100' },
			{ look: 'not_assessed', text: '–' },
			{ look: 'not_applicable', text: 'n/a' }
		]);
	});

	test('joins columns to chapters and rows to regions', () => {
		expect(scene.chapters).toEqual([
			{ label: 'I Everybody · 2 articles', start: 0, end: 2 },
			{ label: 'II Tourists · 1 article', start: 2, end: 3 }
		]);
		expect(scene.regions).toEqual([
			{ label: 'Americas', start: 0, end: 2 },
			{ label: 'Africa', start: 2, end: 3 }
		]);
		expect(sceneOf(heatmap(rows), titles, false).regions).toEqual([]);
	});

	test('has overall scores and medians', () => {
		expect(scene.rows[0]).toEqual({ name: 'Brazil', overall: { look: 'bin-2', text: '54' } });
		expect(scene.medians).toEqual([{ look: 'bin-2', text: '50' }, null, null, null]);
	});

	test('draws differences in a comparison', () => {
		const compared = row({ signs: '224', before: '110', reasons: 'lc.' });
		expect(sceneOf(heatmap([compared]), titles, false).kinds).toEqual([
			{ look: 'gain-1', text: '+25' },
			{ look: 'revised', text: 'r' },
			{ look: 'revised', text: 'r' }
		]);
	});
});

test('pixelsOf gives every cell the colour of its look', () => {
	const colours = Uint32Array.from(looks, (_, at) => at + 100);
	const scene = sceneOf(heatmap([row({})]), titles, false);
	expect([...pixelsOf(scene, colours)]).toEqual([100, 105, 104]);
});
