import * as v from 'valibot';
import type { Framework } from '#lib/domain/framework.ts';
import type { Scale } from '#lib/domain/goalposts.ts';
import type { FileText } from './catalogue-files.ts';
import type { Fault } from './fault.ts';
import { frameworkFaults } from './framework-faults.ts';
import { type FrameworkOutline, outlineOf } from './framework-outline.ts';
import { checkJson, onlyKeys, parseJson } from './json-input.ts';

/** More than any framework has, and what the arithmetic was made for. */
const most = { groups: 1_000, items: 100_000, categories: 1_000, weight: 1e15 };

const code = v.pipe(
	v.string('a code (text)'),
	v.check((text) => text !== '' && text === text.trim(), 'a code without blanks around it')
);
const title = v.optional(v.string('a title (text)'));
const weightExpected = `a number from 0 to ${most.weight}`;

/** A weight of a group or item, in F.json and M.json. */
export const weightSchema = v.pipe(
	v.number(weightExpected),
	v.minValue(0, weightExpected),
	v.maxValue(most.weight, weightExpected)
);
const end = v.pipe(v.number('a number'), v.finite('a finite number'));
const scale = v.pipe(
	onlyKeys({ min: end, max: end }, '{"min":…,"max":…}'),
	v.check(({ min, max }) => min < max, 'min below max'),
	v.check(({ min, max }) => Number.isFinite(100 * (max - min)), 'a narrower scale')
);

const list = <Schema extends v.GenericSchema>(schema: Schema, what: string) =>
	v.array(schema, `a list of ${what}`);
const codes = v.optional(list(code, 'codes'), []);

/** F.json. Titles are for people who read the file: nothing is computed from them. */
const schema = onlyKeys(
	{
		id: code,
		title,
		scale,
		groups: v.pipe(
			list(onlyKeys({ code, title, weight: v.optional(weightSchema, 1) }, 'a group'), 'groups'),
			v.minLength(1, 'at least one group'),
			v.maxLength(most.groups, `at most ${most.groups} groups`)
		),
		items: v.pipe(
			list(
				onlyKeys({ code, title, group: code, weight: v.optional(weightSchema, 1) }, 'an item'),
				'items'
			),
			v.minLength(1, 'at least one item'),
			v.maxLength(most.items, `at most ${most.items} items`)
		),
		categories: v.optional(
			v.pipe(
				list(
					onlyKeys(
						{
							code,
							title,
							inherits: codes,
							items: codes,
							supersedes: v.optional(
								list(v.strictTuple([code, code], 'a pair [by, superseded]'), 'pairs'),
								[]
							)
						},
						'a category'
					),
					'categories'
				),
				v.maxLength(most.categories, `at most ${most.categories} categories`)
			),
			[]
		)
	},
	'a framework {"id","scale","groups","items",…}'
);

export interface ReadFramework {
	/** null when there is any fault */
	framework: Framework | null;
	scale: Scale | null;
	/** what can be known of the file in spite of its faults, to check other files against */
	outline: FrameworkOutline;
	faults: Fault[];
}

/** Reads F.json: every fault of shape, and of what its parts say of each other. */
export function readFramework(file: FileText): ReadFramework {
	const json = parseJson(file);
	if (json.faults.length > 0)
		return { framework: null, scale: null, outline: outlineOf(null), faults: json.faults };
	const outline = outlineOf(json.value);
	const { value, faults } = checkJson(file.name, json.value, schema);
	const all = [...faults, ...frameworkFaults(file.name, outline)];
	const sound = all.length === 0 ? value : null;
	return {
		framework: sound && frameworkOf(sound),
		scale: sound?.scale ?? null,
		outline,
		faults: all
	};
}

function frameworkOf({ groups, items, categories }: v.InferOutput<typeof schema>): Framework {
	return {
		groups: groups.map(({ code, weight }) => ({ code, weight })),
		items: items.map(({ code, group, weight }) => ({ code, group, weight })),
		categories: categories.map(({ code, inherits, items: own, supersedes }) => ({
			code,
			inherits,
			own,
			supersedes
		}))
	};
}
