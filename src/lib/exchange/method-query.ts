import type { Issue } from '#lib/domain/answer.ts';
import { type Method, headlineMethod, headlineMethodName } from '#lib/domain/method.ts';

/** Parameters of a URL that choose the method. In URLs nesting is `chapters` | `flat`, in the core `groups` | `flat`. */
export const methodParameters = [
	'nesting',
	'mean',
	'missing',
	'coverage',
	'weights',
	'inherit'
] as const;

const nestings = { chapters: 'groups', flat: 'flat' } as const;
const means = ['arithmetic', 'geometric', 'harmonic'] as const;
const missings = ['exclude', 'zero'] as const;
const switches = { on: true, off: false } as const;

export interface ParsedMethod {
	method: Method;
	issues: Issue[];
}

/** Reads a method from URL parameters; what is absent is the headline method's. `chapters` are the known weights. */
export function parseMethod(query: URLSearchParams, chapters: readonly string[]): ParsedMethod {
	const issues: Issue[] = [];
	const choose = <T>(name: string, table: Readonly<Record<string, T>>, usual: T): T => {
		const found = query.get(name);
		if (found === null) return usual;
		if (Object.hasOwn(table, found)) return table[found] as T;
		issues.push(wrong(name, found, Object.keys(table).join(', ')));
		return usual;
	};
	const table = <T extends string>(list: readonly T[]) =>
		Object.fromEntries(list.map((word) => [word, word])) as Record<string, T>;
	const method: Method = {
		...headlineMethod,
		nesting: choose<Method['nesting']>('nesting', nestings, headlineMethod.nesting),
		mean: choose('mean', table(means), headlineMethod.mean),
		missing: choose('missing', table(missings), headlineMethod.missing),
		inherit: choose<boolean>('inherit', switches, headlineMethod.inherit),
		coverage: parseCoverage(query.get('coverage'), issues),
		weights: parseWeights(query.get('weights'), chapters, issues)
	};
	return { method, issues };
}

/** `mimc-1`, or the parameters that differ from it as a query string, in a fixed order. */
export function methodText(method: Method): string {
	const usual = headlineMethod;
	const parts: string[] = [];
	if (method.nesting !== usual.nesting) parts.push(`nesting=${method.nesting}`);
	if (method.mean !== usual.mean) parts.push(`mean=${method.mean}`);
	if (method.missing !== usual.missing) parts.push(`missing=${method.missing}`);
	if (method.coverage !== usual.coverage) parts.push(`coverage=${method.coverage}`);
	const weights = Object.entries(method.weights);
	if (weights.length > 0)
		parts.push(`weights=${weights.map(([code, w]) => `${code}:${w}`).join(',')}`);
	if (method.inherit !== usual.inherit) parts.push(`inherit=${method.inherit ? 'on' : 'off'}`);
	return parts.join('&') || headlineMethodName;
}

/** Decimals as people and `String(number)` write them: no sign, no other notation. */
const plainNumber = /^(\d+\.?\d*|\.\d+)(e-\d+)?$/;

/** A share between 0 and 1 as a number (`0.5`) or a fraction (`2/3`). */
export function parseShare(text: string): number | null {
	const fraction = /^(\d+)\/(\d+)$/.exec(text);
	const share = fraction ? Number(fraction[1]) / Number(fraction[2]) : Number(text);
	return (fraction || plainNumber.test(text)) && share >= 0 && share <= 1 ? share : null;
}

function parseCoverage(text: string | null, issues: Issue[]): number {
	if (text === null) return headlineMethod.coverage;
	const share = parseShare(text);
	if (share === null)
		issues.push(wrong('coverage', text, 'a number from 0 to 1, or a fraction such as 2/3'));
	return share ?? headlineMethod.coverage;
}

function parseWeights(text: string | null, chapters: readonly string[], issues: Issue[]) {
	const weights = new Map<string, number>();
	for (const part of text?.split(',') ?? []) {
		const [chapter = '', number = '', ...more] = part.split(':');
		const weight = plainNumber.test(number) && more.length === 0 ? Number(number) : Infinity;
		if (!chapters.includes(chapter) || !Number.isFinite(weight))
			issues.push(wrong('weights', part, `chapter:number with chapters ${chapters.join(', ')}`));
		else if (weights.has(chapter)) issues.push(wrong('weights', part, 'each chapter once'));
		else weights.set(chapter, weight);
	}
	// in the order of the chapters, so that one method has one name
	return Object.fromEntries(
		[...weights].sort(([a], [b]) => chapters.indexOf(a) - chapters.indexOf(b))
	);
}

function wrong(name: string, found: string, expected: string): Issue {
	return { path: name, message: `"${found}" is not allowed; expected ${expected}.` };
}
