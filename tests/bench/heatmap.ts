import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { heatmapPaint } from './heatmap-paint.ts';
import { heatmapTasks } from './heatmap-tasks.ts';
import type { Measurement } from './measure.ts';

/** What a browser makes of the heatmap of all articles: its drawing, and its tasks in a demonstration. */
export async function heatmapInBrowser(): Promise<Measurement[]> {
	const folder = await mkdtemp(join(tmpdir(), 'mimc-bench-'));
	const browser = await openBrowser();
	try {
		const server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
		try {
			const page = await browser.context.newPage();
			return [...(await heatmapPaint(page)), ...(await heatmapTasks(page, server.origin))];
		} finally {
			await server.stop();
		}
	} finally {
		await browser.close();
		await rm(folder, { recursive: true, force: true });
	}
}
