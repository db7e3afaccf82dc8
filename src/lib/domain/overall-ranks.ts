import type { Framework } from './framework.ts';
import type { Method } from './method.ts';
import { ranks } from './ranks.ts';
import type { ScoreMatrix } from './score-matrix.ts';
import { scorer } from './scorecard.ts';

export interface OverallRank {
	/** 0–100 (1–100 for geometric and harmonic means), or null = not rated */
	score: number | null;
	/** among the rated units; null = not rated */
	rank: number | null;
}

/** Overall score and rank of every unit of a matrix, in its order: quick enough to follow a slider. */
export function overallRanks(
	framework: Framework,
	method: Method,
	matrix: ScoreMatrix
): OverallRank[] {
	const scores = scorer(framework, method)(matrix).map(({ overall }) => overall.score);
	const placed = ranks(scores);
	return scores.map((score, unit) => ({ score, rank: placed[unit] ?? null }));
}
