import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { ScoreCell } from '#lib/domain/heatmap.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import { scoreDifference } from '#lib/domain/score-difference.ts';
import { scoreCell } from './scored-cell.ts';
import type { Connection } from './db/open.ts';
import { withLawChangesOf } from './law-changes.ts';
import { resultsFrom } from './results.ts';
import type { VisibleRound } from './round-access.ts';
import { settledRound } from './settled-round.ts';

/** A country's score in an earlier round and in this one, and what made the difference. */
export interface ScoreChange {
	/** of the chapter; null = overall */
	code: string | null;
	title: string | null;
	/** whether it is part of overall */
	counts: boolean;
	before: ScoreCell;
	after: ScoreCell;
	/** in points, unrounded; null where it is not rated in both rounds */
	difference: { byLaw: number; byAssessment: number } | null;
}

/**
 * Overall and the chapters of a country in two rounds of one edition. What the law made of a difference is what its changes
 * alone, applied to the earlier answers, would have made (as on the heatmap); the rest is by the assessment.
 */
export function scoreChanges(
	db: Connection,
	earlier: Pick<VisibleRound, 'code'>,
	round: VisibleRound,
	iso3: string,
	method: Method
): ScoreChange[] {
	const { edition } = round;
	const [before, after] = [settledRound(db, earlier.code), settledRound(db, round.code)];
	const rounds = [before, withLawChangesOf(before, after), after].map((settled) =>
		resultsFrom(db, settled, { edition, method, only: () => true }).find(
			({ country }) => country.iso3 === iso3
		)
	);
	const change = (
		kind: Pick<ScoreChange, 'code' | 'title' | 'counts'>,
		found: (Aggregate | undefined)[]
	): ScoreChange => {
		const [first, changed, last] = found;
		const [was, would, is] = [first, changed, last].map((aggregate) => aggregate?.score ?? null);
		return {
			...kind,
			before: scoreCell(first),
			after: scoreCell(last),
			difference: scoreDifference(was ?? null, would ?? null, is ?? null)
		};
	};
	return [
		change(
			{ code: null, title: null, counts: true },
			rounds.map((result) => result?.overall)
		),
		...edition.chapters.map((chapter, at) =>
			change(
				{ code: chapter.code, title: chapter.title, counts: countsInOverall(chapter, method) },
				rounds.map((result) => result?.chapters[at])
			)
		)
	];
}
