import type { CellState } from '#lib/domain/cell-state.ts';
import type { HeatmapCell } from '#lib/domain/heatmap.ts';
import type { ChangeState } from '#lib/domain/law-change.ts';
import { stateSigns } from '#lib/messages/heatmap.ts';
import { type Look, lookOf } from './cell-look.ts';
import { formatWholeDifference, formatScore } from './formats.ts';

/** A cell's look and the text that stands in it where there is room. */
export interface DrawnCell {
	look: Look;
	text: string;
}

/** A cell as it is drawn: numbers are whole, differences have their sign. */
export function drawn(cell: CellState | ChangeState): DrawnCell {
	if (cell.state === 'score') return { look: lookOf(cell), text: formatScore(cell.score) };
	if (cell.state === 'changed')
		return { look: lookOf(cell), text: formatWholeDifference(cell.difference) };
	return { look: lookOf(cell), text: stateSigns[cell.state] };
}

/** Whether a cell has a number that does not rest on every applicable article. */
export function isPartial(cell: HeatmapCell): boolean {
	return (
		'nAnswered' in cell &&
		(cell.state === 'score' || cell.state === 'no_provision') &&
		cell.nAnswered < cell.nApplicable
	);
}
