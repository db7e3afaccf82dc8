import type { Aggregate } from '#lib/domain/aggregate.ts';
import { cellState } from '#lib/domain/cell-state.ts';
import type { ScoreCell } from '#lib/domain/heatmap.ts';

/** An aggregate with the cell that shows it. */
export type ScoredCell = Aggregate & { cell: ScoreCell };

const nothing: Aggregate = {
	score: null,
	coverage: null,
	nAnswered: 0,
	nNoProvision: 0,
	nApplicable: 0,
	nNotApplicable: 0
};

export function scoredCell(aggregate: Aggregate = nothing): ScoredCell {
	const { score, coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable } = aggregate;
	const same = { score, coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable };
	return { ...same, cell: { ...cellState(aggregate), nAnswered, nApplicable } };
}
