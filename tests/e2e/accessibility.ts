import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

/** What axe finds against WCAG 2.2 AA on the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async () => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
		// @ts-expect-error -- axe was just put there
		const { violations: found } = await window.axe.run(document, { runOnly: tags });
		return found.flatMap(
			(violation: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
				violation.nodes.map(
					({ target, failureSummary }) => `${violation.id} ${target.join(' ')}: ${failureSummary}`
				)
		);
	});
}
