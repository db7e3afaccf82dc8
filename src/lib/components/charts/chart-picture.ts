import type { ChartConfiguration } from 'chart.js';

/** One value of a chart, for those who walk it by keyboard. */
export interface ChartPoint {
	/** places of dataset and value in the configuration */
	dataset: number;
	index: number;
	/** what is said of it, such as "Chapter I Visitors: 62" */
	words: string;
}

/** What a chart shows: a pure function of values gives it, `shown-chart.ts` draws it. */
export interface ChartPicture {
	config: ChartConfiguration;
	/** every value in the order in which the keyboard walks them; values without a number as well */
	points: ChartPoint[];
}

/** Where a key leads from a place in a list of so many; null: the key is not ours. */
export function nextPoint(key: string, at: number, count: number): number | null {
	const last = count - 1;
	const steps: Readonly<Record<string, number>> = {
		ArrowRight: Math.min(at + 1, last),
		ArrowDown: Math.min(at + 1, last),
		ArrowLeft: Math.max(at - 1, 0),
		ArrowUp: Math.max(at - 1, 0),
		Home: 0,
		End: last
	};
	return count > 0 && Object.hasOwn(steps, key) ? (steps[key] ?? null) : null;
}
