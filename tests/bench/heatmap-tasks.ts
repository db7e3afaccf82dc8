import type { Page } from 'playwright-core';
import { longestTask } from './longest-task.ts';
import type { Measurement } from './measure.ts';

/** What a person notices as a stutter. */
const limitMs = 50;
const turns = 7;

/** Longest tasks of the page while the heatmap of all articles is sorted and while its round is changed. */
export async function heatmapTasks(page: Page, origin: string): Promise<Measurement[]> {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto(`${origin}/?by=article`, { waitUntil: 'networkidle' });
	const heatmap = page.getByRole('application');
	await heatmap.focus();
	const sort = async () => {
		const before = page.url();
		// the key sorts by the column of the cursor, and the other way round the next time
		await page.keyboard.press('s');
		await settled(page, before);
	};
	const rounds = ['2024', '2026'];
	const changeRound = async () => {
		const before = page.url();
		await page.locator('select[name=round]').selectOption(rounds[0] ?? '');
		rounds.reverse();
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await settled(page, before);
	};
	return [
		await measured('longest task while sorting all articles', page, sort),
		await measured('longest task while changing the round of all articles', page, changeRound)
	];
}

/** The address has changed, what it brought is there, and two frames have been drawn. */
async function settled(page: Page, before: string) {
	await page.waitForURL((url) => url.href !== before);
	await page.waitForLoadState('networkidle');
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
}

async function measured(name: string, page: Page, act: () => Promise<void>): Promise<Measurement> {
	// the first time compiles
	await act();
	const oursMs: number[] = [];
	for (let turn = 0; turn < turns; turn++) oursMs.push(await longestTask(page, act));
	// no single one may be over it
	const ratio = Math.max(...oursMs) / limitMs;
	const limit = { shareOfTime: 1 };
	const peer = { name: `a task of ${limitMs} ms`, peerMs: [limitMs], ratio, limit };
	return { name, oursMs, missing: [], peers: [{ ...peer, holds: ratio <= 1 }] };
}
