import type { Aggregate } from './aggregate.ts';
import type { AnswerSign } from './answer-sign.ts';
import type { CellState } from './cell-state.ts';
import type { ChangeState } from './law-change.ts';
import type { ChangeReason } from './vocabulary.ts';

/** What the columns of the heatmap are. */
export const heatmapForms = ['chapter', 'category', 'article'] as const;
export type HeatmapForm = (typeof heatmapForms)[number];

/** Articles of a category: its own, or own and inherited without the superseded. */
export const categoryScopes = ['own', 'cumulative'] as const;
export type CategoryScope = (typeof categoryScopes)[number];

/** A group's cell with what its number rests on. */
export type ScoreCell = CellState & Pick<Aggregate, 'nAnswered' | 'nApplicable'>;

/** A group's cell in a comparison of two rounds. */
export type GroupChangeCell = ChangeState & { lawChanges: number; revisions: number };

/** An article's cell: the answer behind it, and in a comparison the earlier one and the reason of the later. */
export type ArticleCell = (CellState | ChangeState) & {
	sign: AnswerSign;
	evidence: number;
	before?: AnswerSign;
	reason?: ChangeReason | null;
};

export type HeatmapCell = ScoreCell | GroupChangeCell | ArticleCell;

export interface HeatmapColumn {
	code: string;
	title: string;
	/** the chapter that it is or belongs to; empty for categories */
	chapter: string;
	/** number of scored articles behind it */
	articles: number;
	/** whether it is part of the overall score */
	counts: boolean;
}

export interface HeatmapRow {
	iso3: string;
	name: string;
	region: string;
	overall: ScoreCell | GroupChangeCell;
	/** what overall could be where it is not rated */
	range: { low: number; high: number } | null;
	/** of the shown round, as is the rank */
	coverage: number | null;
	rank: number | null;
	/** articles of overall that differ because the law changed, and for another reason; 0 without a comparison */
	lawChanges: number;
	revisions: number;
	cells: HeatmapCell[];
}

/** Countries by chapter, category or article, in the order of the screen. */
export interface Heatmap {
	form: HeatmapForm;
	columns: HeatmapColumn[];
	rows: HeatmapRow[];
	/** of the numbers shown, overall first; null under five */
	medians: (CellState | ChangeState | null)[];
	/** number of scored articles behind all of it */
	articles: number;
}

/** The number that stands in a cell, or null. In a comparison what is the same or was only revised differs by 0. */
export function numberOf(cell: CellState | ChangeState): number | null {
	if (cell.state === 'score' || cell.state === 'no_provision') return cell.score;
	if (cell.state === 'changed') return cell.difference;
	return cell.state === 'same' || cell.state === 'revised' ? 0 : null;
}
