import type { Framework } from './framework.ts';
import { ancestry, resolveCategories } from './inheritance.ts';

/** The items that a category has from itself or from one of those that it inherits from. */
export interface CategoryPart {
	/** the category that they come from; the first part is its own */
	category: string;
	items: { code: string; supersededBy: string | null }[];
}

/**
 * Where the items of a category come from: its own ones first, then those of each category that it inherits from, nearest
 * first; an item that several of them have stands where it is met first. Superseded items stay in the list, with what
 * replaces them: those without a replacement are exactly the category's cumulative set. Null for an unknown category.
 */
export function categoryParts(framework: Framework, code: string): CategoryPart[] | null {
	const resolved = resolveCategories(framework).find((category) => category.code === code);
	if (!resolved) return null;
	const replacedBy = new Map(resolved.superseded.map((pair) => [pair.code, pair.by]));
	const places = new Map(framework.items.map((item, place) => [item.code, place]));
	const met = new Set<string>();
	return ancestry(framework, code).map((category) => {
		const fresh = [...new Set(category.own)].filter((item) => places.has(item) && !met.has(item));
		for (const item of fresh) met.add(item);
		return {
			category: category.code,
			items: fresh
				.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
				.map((item) => ({ code: item, supersededBy: replacedBy.get(item) ?? null }))
		};
	});
}
