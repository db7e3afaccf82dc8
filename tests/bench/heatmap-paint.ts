import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { paletteOf } from '#lib/exchange/palette.ts';
import { readCatalogue } from '#lib/server/catalogue.ts';
import type { PaintTimes } from './heatmap-in-browser.ts';
import { type Measurement, median } from './measure.ts';

/** The canvas on a usual screen. */
const size = { width: 1216, height: 702 };
const turns = 41;
const limit = { shareOfTime: 1.5 };
const levels = [
	{ level: 0, name: 'the whole picture' },
	{ level: 1, name: 'with names' },
	{ level: 4, name: 'with numbers' }
];

/**
 * Drawing all countries by all articles, heads, lines and patterns included, beside one plain ImageData of as many pixels:
 * filled cell by cell and put.
 */
export async function heatmapPaint(page: Page): Promise<Measurement[]> {
	const { edition, countries } = readCatalogue();
	const columns = edition.articles.length;
	const rows = countries.length;
	const colours = Object.fromEntries(paletteOf(readFileSync('src/app.css', 'utf8'), 'light'));
	await page.goto('about:blank');
	await page.addScriptTag({ content: await bundled('tests/bench/heatmap-in-browser.ts') });
	const measurements: Measurement[] = [];
	for (const { level, name } of levels) {
		const times = await page.evaluate(
			([colours, size, level, turns]): PaintTimes =>
				// @ts-expect-error -- the script that was just added
				window.bench.paintTimes(colours, size, level, turns),
			[colours, { ...size, rows, columns }, level, turns] as const
		);
		measurements.push(
			measurementOf(
				`paint ${rows} × ${columns} cells on ${size.width} × ${size.height} pixels, ${name}`,
				times
			)
		);
	}
	return measurements;
}

function measurementOf(name: string, { ours, plain }: PaintTimes): Measurement {
	const ratio = median(ours) / median(plain);
	const peer = { name: 'one plain ImageData draw', peerMs: plain, ratio, limit };
	return {
		name,
		oursMs: ours,
		missing: [],
		peers: [{ ...peer, holds: ratio <= limit.shareOfTime }]
	};
}

/** A module with all that it imports as one script; what it exports is `window.bench`. */
async function bundled(entry: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } }
	});
	const [first] = Array.isArray(result) ? result : [result];
	if (!first || !('output' in first)) throw new Error('Nothing was built.');
	return first.output[0].code;
}
