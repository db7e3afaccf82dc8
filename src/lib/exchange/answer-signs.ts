import { pointsPerLevel } from '#lib/domain/finding.ts';
import {
	type ScoreMatrix,
	emptyMatrix,
	noProvisionCode,
	notApplicableCode,
	notAssessedCode,
	scoredCode
} from '#lib/domain/score-matrix.ts';

// Answers as text of one sign each, so that a page can carry all of a round: `0`–`4` a level, `n` no provision found,
// `a` not applicable, `-` not assessed.

const statusOfSign = new Map([
	['n', noProvisionCode],
	['a', notApplicableCode],
	['-', notAssessedCode]
]);
const signOfStatus = new Map([...statusOfSign].map(([sign, status]) => [status, sign]));

/** One text for each unit, one sign for each item in the matrix's order. Scores must be whole levels: others throw. */
export function signsOf(matrix: ScoreMatrix): string[] {
	const { units, items, statuses, scores } = matrix;
	return Array.from({ length: units }, (_u, unit) =>
		Array.from({ length: items }, (_i, item) => {
			const cell = unit * items + item;
			const sign = signOfStatus.get(statuses[cell] ?? notAssessedCode);
			return sign ?? signOfLevel((scores[cell] ?? NaN) / pointsPerLevel);
		}).join('')
	);
}

/** The matrix that signs were made from. Rows of another length and unknown signs throw. */
export function matrixOfSigns(rows: readonly string[], items: number): ScoreMatrix {
	const matrix = emptyMatrix(rows.length, items);
	rows.forEach((row, unit) => {
		if (row.length !== items) throw new Error(`A row has ${row.length} signs, expected ${items}.`);
		for (let item = 0; item < items; item++) {
			const sign = row.charAt(item);
			const status = statusOfSign.get(sign);
			const cell = unit * items + item;
			matrix.statuses[cell] = status ?? scoredCode;
			if (status === undefined) matrix.scores[cell] = levelOfSign(sign) * pointsPerLevel;
		}
	});
	return matrix;
}

function signOfLevel(level: number): string {
	if (!/^[0-4]$/.test(String(level))) throw new Error(`${level} is no level from 0 to 4.`);
	return String(level);
}

function levelOfSign(sign: string): number {
	if (!/^[0-4]$/.test(sign)) throw new Error(`"${sign}" is no sign of an answer.`);
	return Number(sign);
}
