import { type AnswerSign, answerOfSign, answerSigns } from '#lib/domain/answer-sign.ts';
import { answerCell } from '#lib/domain/answer-cell.ts';
import type { ArticleCell, Heatmap, HeatmapCell, HeatmapRow } from '#lib/domain/heatmap.ts';
import { articleChange } from '#lib/domain/law-change.ts';
import { type ChangeReason, changeReasons } from '#lib/domain/vocabulary.ts';

/**
 * The heatmap of all articles as it travels to the browser: a row's cells are texts with one character for each column, a
 * tenth of what objects would weigh.
 */
export interface EncodedHeatmap extends Omit<Heatmap, 'rows'> {
	rows: EncodedRow[];
}

export interface EncodedRow extends Omit<HeatmapRow, 'cells'> {
	/** signs of the answers */
	signs: string;
	/** numbers of pieces of evidence, as characters from `0` on */
	evidence: string;
	/** in a comparison the earlier answers' signs, and the reasons of the later ones; else null */
	before: string | null;
	reasons: string | null;
}

const noneAt = '0'.charCodeAt(0);
/** Far more than anybody cites, and before the halves of surrogate pairs. */
const mostEvidence = 10_000;
const reasonSigns: Record<ChangeReason, string> = {
	law_changed: 'l',
	correction: 'c',
	new_reading: 'r',
	new_guidance: 'g'
};
const noReason = '.';

/** Cells of articles as texts. */
export function encodeArticles(heatmap: Heatmap): EncodedHeatmap {
	return { ...heatmap, rows: heatmap.rows.map(encodedRow) };
}

function encodedRow({ cells, ...head }: HeatmapRow): EncodedRow {
	const found = cells.filter(isArticleCell);
	const compared = found.some(({ before }) => before !== undefined);
	const text = (sign: (cell: ArticleCell) => string) => found.map(sign).join('');
	return {
		...head,
		signs: text(({ sign }) => sign),
		evidence: text(({ evidence }) =>
			String.fromCharCode(noneAt + Math.min(evidence, mostEvidence))
		),
		before: compared ? text(({ before }) => before ?? '-') : null,
		reasons: compared ? text(({ reason }) => (reason ? reasonSigns[reason] : noReason)) : null
	};
}

function isArticleCell(cell: HeatmapCell): cell is ArticleCell {
	return 'sign' in cell;
}

/** The cell of a row at a column. */
export function decodedCell(row: EncodedRow, column: number): ArticleCell {
	const sign = signAt(row.signs, column);
	const later = answerOfSign(sign);
	const evidence = (row.evidence.charCodeAt(column) || noneAt) - noneAt;
	if (row.before === null) return { ...answerCell(later), sign, evidence };
	const before = signAt(row.before, column);
	const reason = reasonAt(row.reasons ?? '', column);
	const earlier = { ...answerOfSign(before), changeReason: null };
	return {
		...articleChange(earlier, { ...later, changeReason: reason }),
		sign,
		evidence,
		before,
		reason
	};
}

function signAt(signs: string, column: number): AnswerSign {
	return answerSigns.find((sign) => sign === signs[column]) ?? '-';
}

function reasonAt(reasons: string, column: number): ChangeReason | null {
	return changeReasons.find((reason) => reasonSigns[reason] === reasons[column]) ?? null;
}
