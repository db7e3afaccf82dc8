import { openDemoSite } from '../e2e/demo-site.ts';
import { heatmapPaint } from './heatmap-paint.ts';
import { heatmapTasks } from './heatmap-tasks.ts';
import type { Measurement } from './measure.ts';

/** What a browser makes of the heatmap of all articles: its drawing, and its tasks in a demonstration. */
export async function heatmapInBrowser(): Promise<Measurement[]> {
	const { server, page, close } = await openDemoSite();
	try {
		return [...(await heatmapPaint(page)), ...(await heatmapTasks(page, server.origin))];
	} finally {
		await close();
	}
}
