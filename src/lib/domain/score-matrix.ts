import type { Findings } from './finding.ts';
import { notAssessed } from './finding.ts';
import { answerStatuses } from './vocabulary.ts';

/** Places of the statuses in `answerStatuses`, as they stand in a matrix. */
export const scoredCode = answerStatuses.indexOf('scored');
export const noProvisionCode = answerStatuses.indexOf('no_provision');
export const notApplicableCode = answerStatuses.indexOf('not_applicable');
export const notAssessedCode = answerStatuses.indexOf('not_assessed');

/** What is known of many units, unit by unit, items in the framework's order. Cell = unit × items + item. */
export interface ScoreMatrix {
	units: number;
	items: number;
	/** one of the four codes above */
	statuses: Uint8Array;
	/** 0–100 where the status is scored, 0 elsewhere */
	scores: Float64Array;
}

/** A matrix in which nothing is assessed yet. */
export function emptyMatrix(units: number, items: number): ScoreMatrix {
	const statuses = new Uint8Array(units * items).fill(notAssessedCode);
	return { units, items, statuses, scores: new Float64Array(units * items) };
}

/** Findings of several units as a matrix; findings of unknown items are left out. */
export function matrixOf(
	items: readonly { code: string }[],
	units: readonly Findings[]
): ScoreMatrix {
	const matrix = emptyMatrix(units.length, items.length);
	units.forEach((findings, unit) =>
		items.forEach(({ code }, item) => {
			const finding = findings.get(code) ?? notAssessed;
			const cell = unit * items.length + item;
			matrix.statuses[cell] = answerStatuses.indexOf(finding.status);
			if (finding.status === 'scored') matrix.scores[cell] = finding.score;
		})
	);
	return matrix;
}

/** The rows of some units, in the order given. */
export function onlyUnits(matrix: ScoreMatrix, units: readonly number[]): ScoreMatrix {
	const { items } = matrix;
	const chosen = emptyMatrix(units.length, items);
	units.forEach((unit, row) => {
		const cells = [unit * items, (unit + 1) * items] as const;
		chosen.statuses.set(matrix.statuses.subarray(...cells), row * items);
		chosen.scores.set(matrix.scores.subarray(...cells), row * items);
	});
	return chosen;
}
