import { type AnswerSign, answerOfSign, answerSigns, signOf } from '#lib/domain/answer-sign.ts';
import { pointsPerLevel, scoreOfAnswer } from '#lib/domain/finding.ts';
import { type ScoreMatrix, emptyMatrix } from '#lib/domain/score-matrix.ts';
import { answerStatuses, levels } from '#lib/domain/vocabulary.ts';

// Answers as text of one sign each, so that a page can carry all of a round.

/** One text for each unit, one sign for each item in the matrix's order. Scores must be whole levels: others throw. */
export function signsOf(matrix: ScoreMatrix): string[] {
	const { units, items, statuses, scores } = matrix;
	return Array.from({ length: units }, (_u, unit) =>
		Array.from({ length: items }, (_i, item) => {
			const cell = unit * items + item;
			const status = answerStatuses[statuses[cell] ?? -1] ?? 'not_assessed';
			return signOf({ status, level: status === 'scored' ? levelOf(scores[cell]) : null });
		}).join('')
	);
}

/** The matrix that signs were made from. Rows of another length and unknown signs throw. */
export function matrixOfSigns(rows: readonly string[], items: number): ScoreMatrix {
	const matrix = emptyMatrix(rows.length, items);
	rows.forEach((row, unit) => {
		if (row.length !== items) throw new Error(`A row has ${row.length} signs, expected ${items}.`);
		for (let item = 0; item < items; item++) {
			const { status, level } = answerOfSign(knownSign(row.charAt(item)));
			const cell = unit * items + item;
			matrix.statuses[cell] = answerStatuses.indexOf(status);
			matrix.scores[cell] = scoreOfAnswer(status, level) ?? 0;
		}
	});
	return matrix;
}

function levelOf(score = NaN): number {
	const level = score / pointsPerLevel;
	if (!levels.some((known) => known === level))
		throw new Error(`${level} is no level from 0 to 4.`);
	return level;
}

function knownSign(text: string): AnswerSign {
	const sign = answerSigns.find((known) => known === text);
	if (!sign) throw new Error(`"${text}" is no sign of an answer.`);
	return sign;
}
