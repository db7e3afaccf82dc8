import type { Aggregate } from '#lib/domain/aggregate.ts';
import { answerCell } from '#lib/domain/answer-cell.ts';
import { signOf } from '#lib/domain/answer-sign.ts';
import type { ArticleCell, GroupChangeCell, HeatmapCell, HeatmapRow } from '#lib/domain/heatmap.ts';
import { articleChange, differenceOf, groupChange } from '#lib/domain/law-change.ts';
import type { SourcedColumn } from './heatmap-columns.ts';
import type { CountryResult } from './results.ts';
import { nothingScored, scoreCell } from './scored-cell.ts';

type Answers = CountryResult['answers'];

/** A country's row of one round. */
export function scoredRow(result: CountryResult, columns: readonly SourcedColumn[]): HeatmapRow {
	return {
		...rowHead(result),
		overall: scoreCell(result.overall),
		range: result.possibleRange,
		lawChanges: 0,
		revisions: 0,
		cells: columns.map(({ code, aggregateOf }): HeatmapCell =>
			aggregateOf ? scoreCell(aggregateOf(result)) : articleCell(result.answers, code)
		)
	};
}

/** The same country in an earlier round, in the later one, and in the earlier one with the later changes of law. */
export interface ComparedResults {
	earlier: CountryResult;
	later: CountryResult;
	changed: CountryResult;
}

/** A country's row of a comparison; `counted` are the articles that overall is made of. */
export function comparedRow(
	results: ComparedResults,
	columns: readonly SourcedColumn[],
	counted: readonly string[]
): HeatmapRow {
	const { earlier, later } = results;
	const overall = changeCell(results, ({ overall }) => overall, counted);
	return {
		...rowHead(later),
		overall,
		range: null,
		lawChanges: overall.lawChanges,
		revisions: overall.revisions,
		cells: columns.map(({ code, aggregateOf, members }): HeatmapCell =>
			aggregateOf
				? changeCell(results, aggregateOf, members)
				: articleChangeCell(earlier.answers, later.answers, code)
		)
	};
}

function rowHead({ country, overall }: CountryResult) {
	const { iso3, name, region } = country;
	return { iso3, name, region, coverage: overall.coverage, rank: overall.rank };
}

function articleCell(answers: Answers, code: string): ArticleCell {
	const answer = answers.get(code);
	return { ...answerCell(answer), sign: signOf(answer), evidence: answer?.evidenceCount ?? 0 };
}

function changeCell(
	{ earlier, later, changed }: ComparedResults,
	aggregateOf: (result: CountryResult) => Aggregate | undefined,
	members: readonly string[]
): GroupChangeCell {
	const differences = members.flatMap(
		(code) => differenceOf(earlier.answers.get(code), later.answers.get(code)) ?? []
	);
	const lawChanges = differences.filter(({ isLaw }) => isLaw).length;
	const revisions = differences.length - lawChanges;
	const state = groupChange({
		earlier: aggregateOf(earlier) ?? nothingScored,
		later: aggregateOf(later) ?? nothingScored,
		changed: aggregateOf(changed) ?? nothingScored,
		lawChanges,
		revisions
	});
	return { ...state, lawChanges, revisions };
}

function articleChangeCell(earlier: Answers, later: Answers, code: string): ArticleCell {
	const [before, after] = [earlier.get(code), later.get(code)];
	return {
		...articleChange(before, after),
		sign: signOf(after),
		evidence: after?.evidenceCount ?? 0,
		before: signOf(before),
		reason: after?.changeReason ?? null
	};
}
