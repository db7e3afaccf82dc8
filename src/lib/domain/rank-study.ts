import { reaches } from './aggregate.ts';
import { aggregateSets, planSets } from './aggregate-sets.ts';
import type { Framework, Group } from './framework.ts';
import { type Method, groupWeight } from './method.ts';
import type { RankStudy } from './rank-simulation.ts';
import type { ScoreMatrix } from './score-matrix.ts';
import { scorer } from './scorecard.ts';

/** Weights of groups play no part in a flat method: there is nothing to draw. */
export class FlatNestingRefused extends Error {
	override name = 'FlatNestingRefused';
	constructor() {
		super('Robustness draws weights of groups; with flat nesting they play no part.');
	}
}

/** The groups that count in overall under a method, with their weights. */
export function countedGroups(framework: Framework, method: Method): Group[] {
	return framework.groups
		.map((group) => ({ code: group.code, weight: groupWeight(method, group) }))
		.filter(({ weight }) => weight > 0);
}

/** Places of the units that all of the methods rate. Throws `FlatNestingRefused`. */
export function unitsRatedBy(
	framework: Framework,
	methods: readonly Method[],
	matrix: ScoreMatrix
): number[] {
	if (methods.some((method) => method.nesting === 'flat')) throw new FlatNestingRefused();
	const cards = methods.map((method) => scorer(framework, method)(matrix));
	return Array.from({ length: matrix.units }, (_, unit) => unit).filter((unit) =>
		cards.every((list) => (list[unit]?.overall.score ?? null) !== null)
	);
}

/** Prepares a framework and a method; the function that it returns gives all units' scores in the groups that count. */
export function groupScorer(
	framework: Framework,
	method: Method
): (matrix: ScoreMatrix) => RankStudy {
	const sets = countedGroups(framework, method).map(({ code }) =>
		framework.items.flatMap((item, place) => (item.group === code ? [place] : []))
	);
	const plan = planSets(
		sets,
		framework.items.map((item) => item.weight),
		method
	);
	return (matrix) => {
		const { means, answered, applicable } = aggregateSets(plan, matrix);
		const scores = means.map((mean, cell) => {
			const of = applicable[cell] ?? 0;
			const coverage = of > 0 ? (answered[cell] ?? 0) / of : null;
			return reaches(coverage, method.coverage) ? mean : NaN;
		});
		return { units: matrix.units, groups: sets.length, scores, mean: method.mean };
	};
}
