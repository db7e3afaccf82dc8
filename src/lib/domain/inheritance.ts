import type { Framework } from './framework.ts';

/** The items of a category: `own`, and `cumulative` = own and inherited, superseded ones out. In the framework's order. */
export interface CategoryItems {
	code: string;
	own: string[];
	cumulative: string[];
	/** inherited items that a higher standard replaces, with what replaces them */
	superseded: { code: string; by: string }[];
}

/**
 * Resolves inheritance for every category: closure over the edges, `supersedes` pairs passed along. A pair applies while
 * both of its items are in the set, whatever is applicable in a country. With `inherit` off the sets are the own items.
 * Throws on a cycle or an unknown category: an edition is checked when it is loaded.
 */
export function resolveCategories(framework: Framework, inherit = true): CategoryItems[] {
	const order = new Map(framework.items.map((item, i) => [item.code, i]));
	const inOrder = (codes: Iterable<string>) =>
		[...codes]
			.filter((code) => order.has(code))
			.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
	return framework.categories.map((category) => {
		const own = inOrder(new Set(category.own));
		if (!inherit) return { code: category.code, own, cumulative: own, superseded: [] };
		const line = ancestry(framework, category.code);
		const all = new Set(line.flatMap((ancestor) => ancestor.own));
		const superseded = line
			.flatMap((ancestor) => ancestor.supersedes)
			.filter(([by, old]) => all.has(by) && all.has(old))
			.map(([by, old]) => ({ code: old, by }));
		const out = new Set(superseded.map((pair) => pair.code));
		return {
			code: category.code,
			own,
			cumulative: inOrder(all).filter((code) => !out.has(code)),
			superseded
		};
	});
}

/** A category and everything it inherits from, each once. Throws on a cycle. */
export function ancestry(framework: Framework, start: string): Framework['categories'] {
	const byCode = new Map(framework.categories.map((category) => [category.code, category]));
	const found = new Map<string, Framework['categories'][number]>();
	const visit = (code: string, path: string[]) => {
		if (path.includes(code))
			throw new Error(`Categories inherit in a circle: ${[...path, code].join(' → ')}`);
		const category = byCode.get(code);
		if (!category) throw new Error(`Unknown category "${code}" in ${path.at(-1) ?? 'the list'}`);
		// met on another path: walking it again would take exponential time where diamonds follow each other
		if (found.has(code)) return;
		found.set(code, category);
		for (const parent of category.inherits) visit(parent, [...path, code]);
	};
	visit(start, []);
	return [...found.values()];
}
