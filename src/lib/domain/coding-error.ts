import type { RandomStream } from './random-stream.ts';
import { type ScoreMatrix, scoredCode } from './score-matrix.ts';

/**
 * How coders confuse levels: `probabilities[given][other]` is the share of another coder's answers where one gave the
 * level of that row. Rows sum to 1. "No provision found" is a finding of its own and is not redrawn.
 */
export interface LevelConfusion {
	/** score of each level on 0–100 */
	scores: readonly number[];
	probabilities: readonly (readonly number[])[];
}

/** Throws where the confusion is not one row of probabilities for each level. */
export function checkConfusion({ scores, probabilities }: LevelConfusion): void {
	const rows = scores.map((_score, level) => probabilities[level] ?? []);
	for (const row of rows) {
		const sum = row.reduce((total, p) => total + p, 0);
		if (row.length !== scores.length || row.some((p) => !(p >= 0)) || Math.abs(sum - 1) > 1e-9)
			throw new RangeError(
				'Each level needs a probability for every level, and they must sum to 1.'
			);
	}
}

/**
 * Copies of a matrix in which every scored cell whose score is a level's was coded once more: its level is redrawn from
 * the confusion. Other scores, and the three kinds of no level, stay. The same array is filled anew by every call.
 */
export function recoder(
	matrix: ScoreMatrix,
	confusion: LevelConfusion,
	random: RandomStream
): () => ScoreMatrix {
	checkConfusion(confusion);
	const levels = matrix.scores.map((score, cell) =>
		matrix.statuses[cell] === scoredCode ? confusion.scores.indexOf(score) : -1
	);
	const cumulative = confusion.probabilities.map((row) => {
		let sum = 0;
		return row.map((p) => (sum += p));
	});
	const recoded = { ...matrix, scores: matrix.scores.slice() };
	return () => {
		for (let cell = 0; cell < levels.length; cell++) {
			const row = cumulative[levels[cell] ?? -1];
			if (!row) continue;
			const at = random();
			let level = 0;
			while (level < row.length - 1 && at >= (row[level] ?? 1)) level++;
			recoded.scores[cell] = confusion.scores[level] ?? 0;
		}
		return recoded;
	};
}
