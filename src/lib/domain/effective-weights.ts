import type { Framework } from './framework.ts';
import { type Method, groupWeight } from './method.ts';

/** How much of the overall score one item is, when every item is answered: shares of 1. */
export interface EffectiveWeight {
	item: string;
	group: string;
	weight: number;
}

/**
 * Effective weights of all items under a method (OECD/JRC 2008, "implicit weights" of nested means): within its group by
 * the item's weight, the groups by theirs. For geometric and harmonic means they are exponents and weights of the
 * reciprocals. Items of a group without weight have 0.
 */
export function effectiveWeights(framework: Framework, method: Method): EffectiveWeight[] {
	const weightOf = new Map(
		framework.groups.map((group) => [group.code, groupWeight(method, group)])
	);
	const within = new Map<string, number>();
	for (const { group, weight } of framework.items)
		within.set(group, (within.get(group) ?? 0) + weight);
	const allItems = [...within.values()].reduce((sum, weight) => sum + weight, 0);
	// a group without items has nothing to weigh
	const allGroups = [...within.keys()].reduce((sum, code) => sum + (weightOf.get(code) ?? 0), 0);
	return framework.items.map(({ code, group, weight }) => {
		const nested =
			allGroups > 0
				? ((weightOf.get(group) ?? 0) / allGroups) * (weight / (within.get(group) ?? 1))
				: 0;
		return { item: code, group, weight: method.nesting === 'flat' ? weight / allItems : nested };
	});
}
