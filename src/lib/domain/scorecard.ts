import { type Aggregate, type Counts, reaches } from './aggregate.ts';
import { type SetAggregates, aggregateSets, planSets } from './aggregate-sets.ts';
import type { Framework } from './framework.ts';
import { resolveCategories } from './inheritance.ts';
import { type Method, countsInOverall, groupWeight } from './method.ts';
import type { ScoreMatrix } from './score-matrix.ts';
import { weightedMean } from './weighted-mean.ts';

/** Everything that one method makes of one unit's findings. Lists are in the framework's order. */
export interface Scorecard {
	overall: Aggregate;
	groups: (Aggregate & { code: string })[];
	categories: { code: string; own: Aggregate; cumulative: Aggregate }[];
	/** what overall could be if every gap were filled with 0 or with 100; null once it is rated or nothing is applicable */
	possibleRange: { low: number; high: number } | null;
}

/** Prepares a framework and a method once; the function that it returns scores all units of a matrix. */
export function scorer(framework: Framework, method: Method): (matrix: ScoreMatrix) => Scorecard[] {
	const layout = layoutOf(framework, method);
	const plan = planSets(
		layout.sets,
		framework.items.map((item) => item.weight),
		method
	);
	return (matrix) => {
		const found = aggregateSets(plan, matrix);
		const cards = Array.from({ length: matrix.units }, (_, unit) =>
			cardOf(layout, found, method, unit)
		);
		if (cards.every((card) => card.overall.score !== null)) return cards;
		const lowest = aggregateSets(plan, matrix, 0);
		const highest = aggregateSets(plan, matrix, 100);
		return cards.map((card, unit) =>
			card.overall.score === null
				? { ...card, possibleRange: rangeOf(layout, [lowest, highest], method, unit) }
				: card
		);
	};
}

/** Where in the list of sets each part of a scorecard stands. */
interface Layout {
	sets: number[][];
	groups: { code: string; weight: number; set: number }[];
	categories: { code: string; own: number; cumulative: number }[];
	/** the items that overall is made of, and that its counts and coverage speak of */
	counted: number;
}

function layoutOf(framework: Framework, method: Method): Layout {
	const sets: number[][] = [];
	const add = (set: number[]) => sets.push(set) - 1;
	const places = new Map(framework.items.map(({ code }, place) => [code, place]));
	const placesOf = (codes: string[]) => codes.flatMap((code) => places.get(code) ?? []);
	const groups = framework.groups.map((group) => ({
		code: group.code,
		weight: groupWeight(method, group),
		set: add(framework.items.flatMap((item, place) => (item.group === group.code ? [place] : [])))
	}));
	const categories = resolveCategories(framework, method.inherit).map((category) => ({
		code: category.code,
		own: add(placesOf(category.own)),
		cumulative: add(placesOf(category.cumulative))
	}));
	const counted = groups.filter((group) => countsInOverall(group, method));
	const union = counted.flatMap(({ set }) => sets[set] ?? []);
	return { sets, groups, categories, counted: add(union) };
}

function cardOf(layout: Layout, found: SetAggregates, method: Method, unit: number): Scorecard {
	const at = (set: number) => aggregateAt(found, unit, set, method);
	return {
		overall: overallOf(layout, found, method, unit),
		groups: layout.groups.map(({ code, set }) => ({ code, ...at(set) })),
		categories: layout.categories.map(({ code, own, cumulative }) => ({
			code,
			...bothOrNeither(at(own), at(cumulative))
		})),
		possibleRange: null
	};
}

/** One set of items rolled up into one number: rated only when its coverage reaches the method's threshold. */
function aggregateAt(found: SetAggregates, unit: number, set: number, method: Method): Aggregate {
	const counts = countsAt(found, unit, set);
	const mean = found.means[unit * found.sets + set] ?? NaN;
	const rated = reaches(counts.coverage, method.coverage) && !Number.isNaN(mean);
	return { score: rated ? mean : null, ...counts };
}

function countsAt(found: SetAggregates, unit: number, set: number): Counts {
	const cell = unit * found.sets + set;
	const nAnswered = found.answered[cell] ?? 0;
	const nApplicable = found.applicable[cell] ?? 0;
	return {
		coverage: nApplicable > 0 ? nAnswered / nApplicable : null,
		nAnswered,
		nNoProvision: found.noProvision[cell] ?? 0,
		nApplicable,
		nNotApplicable: found.notApplicable[cell] ?? 0
	};
}

/**
 * Flat: all items in one group. Nested: the weighted mean of the rated groups, when enough of the applicable groups with a
 * weight are rated. Counts and coverage are of the items of those groups: number and foundation speak of the same items.
 */
function overallOf(layout: Layout, found: SetAggregates, method: Method, unit: number): Aggregate {
	if (method.nesting === 'flat') return aggregateAt(found, unit, layout.counted, method);
	const parts = layout.groups
		.filter(({ weight }) => weight > 0)
		.map(({ weight, set }) => ({ weight, ...aggregateAt(found, unit, set, method) }))
		.filter((part) => part.nApplicable > 0);
	const rated = parts.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
	const enough = reaches(parts.length ? rated.length / parts.length : null, method.groupCoverage);
	const score = weightedMean(
		method.mean,
		rated.map((part) => part.score),
		rated.map((part) => part.weight)
	);
	return { score: enough ? score : null, ...countsAt(found, unit, layout.counted) };
}

/** A category is rated only when its own items and its closure each reach the threshold. */
function bothOrNeither(own: Aggregate, cumulative: Aggregate) {
	const rated = own.score !== null && cumulative.score !== null;
	return {
		own: rated ? own : { ...own, score: null },
		cumulative: rated ? cumulative : { ...cumulative, score: null }
	};
}

/** Overall with every unanswered, applicable item at 0 and at 100. */
function rangeOf(
	layout: Layout,
	[lowest, highest]: [SetAggregates, SetAggregates],
	method: Method,
	unit: number
): Scorecard['possibleRange'] {
	const low = overallOf(layout, lowest, method, unit).score;
	const high = overallOf(layout, highest, method, unit).score;
	return low === null || high === null ? null : { low, high };
}
