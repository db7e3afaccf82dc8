import type { Aggregate } from '#lib/domain/aggregate.ts';
import { cellState } from '#lib/domain/cell-state.ts';
import type { ScoreCell } from '#lib/domain/heatmap.ts';

/** An aggregate with the cell that shows it. */
export type ScoredCell = Aggregate & { cell: ScoreCell };

/** The aggregate of no article at all. */
export const nothingScored: Aggregate = {
	score: null,
	coverage: null,
	nAnswered: 0,
	nNoProvision: 0,
	nApplicable: 0,
	nNotApplicable: 0
};

/** A group's cell with what it rests on. */
export function scoreCell(aggregate: Aggregate = nothingScored): ScoreCell {
	const { nAnswered, nApplicable } = aggregate;
	return { ...cellState(aggregate), nAnswered, nApplicable };
}

export function scoredCell(aggregate: Aggregate = nothingScored): ScoredCell {
	const { score, coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable } = aggregate;
	const same = { score, coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable };
	return { ...same, cell: scoreCell(aggregate) };
}
