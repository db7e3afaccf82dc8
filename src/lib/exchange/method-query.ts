import type { Issue } from '#lib/domain/answer.ts';
import type { Chapter } from '#lib/domain/edition.ts';
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
export type MethodParameter = (typeof methodParameters)[number];

const nestings = { chapters: 'groups', flat: 'flat' } as const;
const means = ['arithmetic', 'geometric', 'harmonic'] as const;
const missings = ['exclude', 'zero'] as const;
const switches = { on: true, off: false } as const;

/** The words that may be chosen, by parameter; the first is the headline method's. */
export const methodChoices = {
	nesting: Object.keys(nestings),
	mean: means,
	missing: missings,
	inherit: Object.keys(switches)
} as const;

export interface ParsedMethod {
	method: Method;
	issues: Issue[];
}

/** What weights may be chosen for, with the weight that each has without a choice. */
export type WeightedChapter = Pick<Chapter, 'code' | 'weight'>;

/** Reads a method from URL parameters; what is absent is the headline method's. */
export function parseMethod(
	query: URLSearchParams,
	chapters: readonly WeightedChapter[]
): ParsedMethod {
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

/** The parameters by which a method differs from the headline method, in a fixed order; null = as usual. */
export function methodQuery(method: Method): Record<MethodParameter, string | null> {
	const usual = headlineMethod;
	const differing = (key: 'nesting' | 'mean' | 'missing' | 'coverage') =>
		method[key] === usual[key] ? null : String(method[key]);
	const weights = Object.entries(method.weights).map(([code, weight]) => `${code}:${weight}`);
	return {
		// the usual nesting has another word in the core
		nesting: differing('nesting'),
		mean: differing('mean'),
		missing: differing('missing'),
		coverage: differing('coverage'),
		weights: weights.join(',') || null,
		inherit: method.inherit === usual.inherit ? null : method.inherit ? 'on' : 'off'
	};
}

/** `mimc-1`, or the parameters that differ from it as a query string, in a fixed order. */
export function methodText(method: Method): string {
	const parts = Object.entries(methodQuery(method)).flatMap(([name, value]) =>
		value === null ? [] : [`${name}=${value}`]
	);
	return parts.join('&') || headlineMethodName;
}

/** In the form of the method panel each chapter has a field of its own, `weight.I` … */
const weightField = 'weight.';

/** Whether parameters come from the form of the method panel, and not from a link. */
export function isMethodForm(query: URLSearchParams): boolean {
	return [...query.keys()].some((name) => name.startsWith(weightField));
}

/** The fields of the form as parameters of the URL: one for all weights. Empty fields are no choice. */
export function fromMethodForm(query: URLSearchParams): URLSearchParams {
	const result = new URLSearchParams();
	const weights: string[] = [];
	for (const [name, value] of query) {
		if (value === '') continue;
		if (name.startsWith(weightField)) weights.push(`${name.slice(weightField.length)}:${value}`);
		else result.append(name, value);
	}
	if (weights.length > 0) result.set('weights', weights.join(','));
	return result;
}

export function weightFieldOf(chapter: string): string {
	return `${weightField}${chapter}`;
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

/** Weights that differ from the chapters' own, in their order, so that one method has one name. */
function parseWeights(
	text: string | null,
	chapters: readonly WeightedChapter[],
	issues: Issue[]
): Method['weights'] {
	const codes = chapters.map(({ code }) => code);
	const chosen = new Map<string, number>();
	for (const part of text?.split(',') ?? []) {
		const [chapter = '', number = '', ...more] = part.split(':');
		const weight = plainNumber.test(number) && more.length === 0 ? Number(number) : Infinity;
		if (chosen.has(chapter)) issues.push(wrong('weights', part, 'each chapter once'));
		else if (!codes.includes(chapter) || !Number.isFinite(weight))
			issues.push(wrong('weights', part, `chapter:number with chapters ${codes.join(', ')}`));
		else chosen.set(chapter, weight);
	}
	if (chapters.every(({ code, weight }) => (chosen.get(code) ?? weight) === 0))
		issues.push(wrong('weights', text ?? '', 'at least one chapter with a weight above 0'));
	const differing = chapters.flatMap(({ code, weight }): [string, number][] => {
		const found = chosen.get(code);
		return found === undefined || found === weight ? [] : [[code, found]];
	});
	return Object.fromEntries(differing);
}

function wrong(name: string, found: string, expected: string): Issue {
	return { path: name, message: `"${found}" is not allowed; expected ${expected}.` };
}
