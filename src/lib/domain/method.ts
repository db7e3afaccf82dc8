/** How scores are rolled up. A method is an argument of every aggregate, and printed beside what it made. */
export interface Method {
	/** `groups`: items → groups → overall; `flat`: all items in one group, group weights play no part */
	nesting: 'groups' | 'flat';
	/** geometric and harmonic work on 1 + 0.99 × score and stay on that 1–100 scale (as COINr does) */
	mean: 'arithmetic' | 'geometric' | 'harmonic';
	/** what an unanswered, applicable item counts: nothing, or 0 */
	missing: 'exclude' | 'zero';
	/** share of applicable items that must be answered, 0–1 */
	coverage: number;
	/** share of applicable groups with a weight that must be rated for an overall score, 0–1 */
	groupCoverage: number;
	/** group weights that differ from the framework's */
	weights: Readonly<Record<string, number>>;
	/** off: cumulative sets are the categories' own items */
	inherit: boolean;
}

/** The headline method's name, as it stands in the files' `method` column. */
export const headlineMethodName = 'mimc-1';

/** The headline method: overall only when every applicable chapter with a weight is rated. */
export const headlineMethod: Method = {
	nesting: 'groups',
	mean: 'arithmetic',
	missing: 'exclude',
	coverage: 2 / 3,
	groupCoverage: 1,
	weights: {},
	inherit: true
};

/** The weight of a group under a method. A group may have a name that every object knows, such as `constructor`. */
export function groupWeight(
	{ weights }: Pick<Method, 'weights'>,
	{ code, weight }: { code: string; weight: number }
): number {
	return Object.hasOwn(weights, code) ? (weights[code] ?? weight) : weight;
}

/** Whether a group is part of the overall score under a method. */
export function countsInOverall(group: { code: string; weight: number }, method: Method): boolean {
	return method.nesting === 'flat' || groupWeight(method, group) > 0;
}
