import { type Fault, unlike } from './fault.ts';
import { type CategoryOutline, type FrameworkOutline, codesOf } from './framework-outline.ts';
import { jsonPath } from './json-input.ts';

type Say = (keys: readonly (string | number)[], message: string) => void;

/**
 * What the parts of a framework file must say of each other: codes unique within their list, groups, items and categories
 * that are referred to are there, nothing listed twice, no circle of inheritance. Every fault by its JSON path.
 */
export function frameworkFaults(file: string, outline: FrameworkOutline): Fault[] {
	const faults: Fault[] = [];
	const say: Say = (keys, message) => faults.push({ file, place: jsonPath(keys), message });
	const { groups, items, categories } = outline;
	for (const [name, rows] of Object.entries({ groups, items, categories }))
		sayRepeated(
			(rows ?? []).map(({ code }) => code),
			(i) => [name, i, 'code'],
			say
		);
	const groupKnown = knownIn(codesOf(groups), 'a group of "groups"');
	items?.forEach(({ group }, i) => groupKnown(group, ['items', i, 'group'], say));
	if (categories) categoryFaults(outline, categories, say);
	return faults;
}

function categoryFaults(outline: FrameworkOutline, categories: CategoryOutline[], say: Say) {
	const itemKnown = knownIn(codesOf(outline.items), 'an item of "items"');
	const categoryKnown = knownIn(codesOf(categories), 'a category of "categories"');
	categories.forEach(({ inherits, items, supersedes }, i) => {
		const at = ['categories', i] as const;
		inherits.forEach((code, k) => categoryKnown(code, [...at, 'inherits', k], say));
		items.forEach((code, k) => itemKnown(code, [...at, 'items', k], say));
		sayRepeated(inherits, (k) => [...at, 'inherits', k], say);
		sayRepeated(items, (k) => [...at, 'items', k], say);
		supersedes.forEach((pair, k) => {
			pair.forEach((code, end) => itemKnown(code, [...at, 'supersedes', k, end], say));
			if (typeof pair[0] === 'string' && pair[0] === pair[1])
				say([...at, 'supersedes', k], unlike(pair, 'two different items'));
		});
	});
	for (const circle of circlesOf(categories)) {
		const first = categories.findIndex(({ code }) => code === circle[0]);
		const found = [...circle, circle[0]].join(' → ');
		say(['categories', first, 'inherits'], unlike(found, 'no circle of inheritance'));
	}
}

/** Says of a code that it is in no list; of nothing, when the list could not be read. */
function knownIn(codes: readonly string[] | null, expected: string) {
	const known = codes && new Set(codes);
	return (code: string | null, keys: readonly (string | number)[], say: Say) => {
		if (known && code !== null && !known.has(code)) say(keys, unlike(code, expected));
	};
}

function sayRepeated(
	codes: readonly (string | null)[],
	keysOf: (place: number) => readonly (string | number)[],
	say: Say
) {
	const first = new Map<string, number>();
	codes.forEach((code, i) => {
		if (code === null) return;
		const earlier = first.get(code);
		if (earlier === undefined) first.set(code, i);
		else say(keysOf(i), unlike(code, `each code once; ${jsonPath(keysOf(earlier))} has it`));
	});
}

/** Each circle of inheritance once, from where it is met first. */
function circlesOf(categories: readonly CategoryOutline[]): string[][] {
	const open = new Map<string, string[]>();
	for (const { code, inherits } of categories)
		if (code !== null)
			open.set(
				code,
				inherits.flatMap((parent) => parent ?? [])
			);
	// categories all of whose parents are done are in no circle: take them away until none is left to take
	for (let before = Infinity; open.size < before;) {
		before = open.size;
		for (const [code, parents] of open)
			if (!parents.some((parent) => open.has(parent))) open.delete(code);
	}
	const circles: string[][] = [];
	const told = new Set<string>();
	for (const start of open.keys()) {
		const path: string[] = [];
		// every category that is left has a parent that is left
		for (let code: string | undefined = start; code !== undefined && !told.has(code);) {
			told.add(code);
			path.push(code);
			code = open.get(code)?.find((parent) => open.has(parent));
			const from = code === undefined ? -1 : path.indexOf(code);
			if (from >= 0) circles.push(path.slice(from));
		}
	}
	return circles;
}
