import {
	type Aggregate,
	aggregateItems,
	countFindings,
	meanOfItems,
	reaches
} from './aggregate.ts';
import { type Finding, type Findings, notAssessed } from './finding.ts';
import type { Framework, Group, Item } from './framework.ts';
import { resolveCategories } from './inheritance.ts';
import type { Method } from './method.ts';
import { weightedMean } from './weighted-mean.ts';

/** Everything that one method makes of one unit's findings. Lists are in the framework's order. */
export interface Scorecard {
	overall: Aggregate;
	groups: (Aggregate & { code: string })[];
	categories: { code: string; own: Aggregate; cumulative: Aggregate }[];
	/** what overall could be if every gap were filled with 0 or with 100; null once it is rated or nothing is applicable */
	possibleRange: { low: number; high: number } | null;
}

/** Prepares a framework and a method once, and returns the function that scores any number of units. */
export function scorer(framework: Framework, method: Method): (findings: Findings) => Scorecard {
	const weightOf = (group: Group) => method.weights[group.code] ?? group.weight;
	const groups = framework.groups.map((group) => ({
		code: group.code,
		weight: weightOf(group),
		items: framework.items.filter((item) => item.group === group.code)
	}));
	const byCode = new Map(framework.items.map((item) => [item.code, item]));
	const itemsOf = (codes: string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
	const categories = resolveCategories(framework, method.inherit).map((category) => ({
		code: category.code,
		own: itemsOf(category.own),
		cumulative: itemsOf(category.cumulative)
	}));
	const counted =
		method.nesting === 'flat'
			? framework.items
			: groups.flatMap((g) => (g.weight > 0 ? g.items : []));

	return (findings) => {
		const overall =
			method.nesting === 'flat'
				? aggregateItems(counted, findings, method)
				: overallOfGroups(groups, counted, findings, method);
		return {
			overall,
			groups: groups.map(({ code, items }) => ({
				code,
				...aggregateItems(items, findings, method)
			})),
			categories: categories.map((category) => scoreCategory(category, findings, method)),
			possibleRange: overall.score === null ? rangeOf(groups, counted, findings, method) : null
		};
	};
}

type WeightedGroup = Group & { items: Item[] };

/**
 * Weighted mean of the rated groups, when enough of the applicable groups with a weight are rated. Counts and coverage are
 * of the items of the groups with a weight: the number and what it rests on speak of the same items.
 */
function overallOfGroups(
	groups: WeightedGroup[],
	counted: Item[],
	findings: Findings,
	method: Method
): Aggregate {
	const parts = groups
		.filter((group) => group.weight > 0)
		.map((group) => ({ weight: group.weight, ...aggregateItems(group.items, findings, method) }))
		.filter((part) => part.nApplicable > 0);
	const rated = parts.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
	const enough = reaches(parts.length ? rated.length / parts.length : null, method.groupCoverage);
	const score = weightedMean(
		method.mean,
		rated.map((part) => part.score),
		rated.map((part) => part.weight)
	);
	return { score: enough ? score : null, ...countFindings(counted, findings) };
}

/** A category is rated only when its own items and its closure each reach the threshold. */
function scoreCategory(
	category: { code: string; own: Item[]; cumulative: Item[] },
	findings: Findings,
	method: Method
) {
	const own = aggregateItems(category.own, findings, method);
	const cumulative = aggregateItems(category.cumulative, findings, method);
	const rated = own.score !== null && cumulative.score !== null;
	return {
		code: category.code,
		own: rated ? own : { ...own, score: null },
		cumulative: rated ? cumulative : { ...cumulative, score: null }
	};
}

/** Overall with every unanswered, applicable item at 0 and at 100. */
function rangeOf(
	groups: WeightedGroup[],
	counted: Item[],
	findings: Findings,
	method: Method
): Scorecard['possibleRange'] {
	const filled = (score: number) => {
		const all = new Map<string, Finding>();
		for (const { code } of counted) {
			const finding = findings.get(code) ?? notAssessed;
			all.set(code, finding.status === 'not_assessed' ? { status: 'scored', score } : finding);
		}
		return method.nesting === 'flat'
			? meanOfItems(counted, all, method)
			: overallOfGroups(groups, counted, all, method).score;
	};
	const low = filled(0);
	const high = filled(100);
	return low === null || high === null ? null : { low, high };
}
