import { type CellState, binStarts } from './cell-state.ts';

/** The states of a cell that are no number of the scale. */
export type StateWithoutBin = Exclude<CellState['state'], 'score'>;

/** How many cells fall into each bin of the scale, lowest first, and how many are which kind of nothing. */
export interface Distribution {
	bins: number[];
	states: Record<StateWithoutBin, number>;
	/** cells with a number: those in bins, and those where every answer is "no provision found" */
	rated: number;
	total: number;
}

/** Counts cells. "No provision found" counts by itself, never in the lowest bin. */
export function distributionOf(cells: readonly CellState[]): Distribution {
	const bins = binStarts.map(() => 0);
	const states = { no_provision: 0, not_rated: 0, not_assessed: 0, not_applicable: 0 };
	for (const cell of cells)
		if (cell.state === 'score') bins[cell.bin] = (bins[cell.bin] ?? 0) + 1;
		else states[cell.state] += 1;
	const scored = bins.reduce((sum, count) => sum + count, 0);
	return { bins, states, rated: scored + states.no_provision, total: cells.length };
}
