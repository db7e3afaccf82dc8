import * as v from 'valibot';
import type { Method } from '#lib/domain/method.ts';
import type { FileText } from './catalogue-files.ts';
import { type Fault, unlike } from './fault.ts';
import { weightSchema } from './framework-file.ts';
import { checkJson, isRecord, jsonPath, onlyKeys, parseJson } from './json-input.ts';
import { parseShare } from './method-query.ts';

const oneOf = <Word extends string>(...words: Word[]) =>
	v.picklist(words, words.map((word) => `"${word}"`).join(' or '));
const shareExpected = 'a number from 0 to 1, or a fraction such as "2/3"';
const share = v.pipe(
	v.union([v.number(), v.string()], shareExpected),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { value } = dataset;
		const found = typeof value === 'string' ? parseShare(value) : value;
		if (found !== null && found >= 0 && found <= 1) return found;
		addIssue({ message: shareExpected });
		return NEVER;
	})
);

const schema = onlyKeys(
	{
		nesting: v.optional(oneOf('groups', 'flat'), 'groups'),
		mean: v.optional(oneOf('arithmetic', 'geometric', 'harmonic'), 'arithmetic'),
		missing: v.optional(oneOf('exclude', 'zero'), 'exclude'),
		coverage: v.optional(share, 2 / 3),
		group_coverage: v.optional(share),
		weights: v.optional(
			v.custom<Record<string, unknown>>(isRecord, 'an object {"group":weight}'),
			{}
		),
		inherit: v.optional(v.boolean('true or false'), true)
	},
	'a method, such as {"mean":"geometric"}'
);

/** What M.json says when there is none. */
export const usualMethod: Method = {
	nesting: 'groups',
	mean: 'arithmetic',
	missing: 'exclude',
	coverage: 2 / 3,
	groupCoverage: 2 / 3,
	weights: {},
	inherit: true
};

/**
 * Reads M.json; what is absent is the usual method's, `group_coverage` that of `coverage`. `groups` are the codes that
 * weights may name, null where they are not known. Null when there is any fault.
 */
export function readMethod(
	file: FileText,
	groups: readonly string[] | null
): { method: Method | null; faults: Fault[] } {
	const json = parseJson(file);
	if (json.faults.length > 0) return { method: null, faults: json.faults };
	const { value, faults } = checkJson(file.name, json.value, schema);
	// also where something else is wrong: every fault is told at once
	const given = isRecord(json.value) && isRecord(json.value.weights) ? json.value.weights : {};
	const weights = readWeights(file.name, given, groups);
	const all = [...faults, ...weights.faults];
	if (!value || all.length > 0) return { method: null, faults: all };
	const { group_coverage: groupCoverage = value.coverage, ...rest } = value;
	return { method: { ...rest, groupCoverage, weights: weights.value }, faults: [] };
}

/** By hand: validation libraries leave keys such as `constructor` out, and a group may be called so. */
function readWeights(
	file: string,
	weights: Record<string, unknown>,
	groups: readonly string[] | null
): { value: Record<string, number>; faults: Fault[] } {
	const known = groups && new Set(groups);
	const faults: Fault[] = [];
	const value = Object.entries(weights).flatMap(([code, found]): [string, number][] => {
		const place = jsonPath(['weights', code]);
		if (known && !known.has(code))
			faults.push({ file, place, message: unlike(code, 'a group of the framework') });
		const read = v.safeParse(weightSchema, found);
		if (read.success) return [[code, read.output]];
		faults.push({ file, place, message: unlike(found, read.issues[0].message) });
		return [];
	});
	return { value: Object.fromEntries(value), faults };
}
