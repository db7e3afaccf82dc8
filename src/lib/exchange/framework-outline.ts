import * as v from 'valibot';
import type { Scale } from '#lib/domain/goalposts.ts';

/**
 * What can be read of a framework file, whatever else is wrong with it: null stands for what cannot. So the faults of all
 * files are told at once, and one slip in F.json does not hide those of S.csv.
 */
export interface FrameworkOutline {
	scale: Scale | null;
	groups: { code: string | null }[] | null;
	items: { code: string | null; group: string | null }[] | null;
	categories: CategoryOutline[] | null;
}
export interface CategoryOutline {
	code: string | null;
	inherits: (string | null)[];
	items: (string | null)[];
	supersedes: (string | null)[][];
}

const text = v.fallback(v.nullable(v.string()), null);
const list = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.array(schema), []);
const listOrNull = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.fallback(v.nullable(v.array(schema)), null);

const group = { code: text };
const item = { code: text, group: text };
const category = {
	code: text,
	inherits: list(text),
	items: list(text),
	supersedes: list(list(text))
};
const outlineSchema = v.object({
	scale: v.fallback(
		v.nullable(
			v.pipe(
				v.object({ min: v.pipe(v.number(), v.finite()), max: v.pipe(v.number(), v.finite()) }),
				v.check(({ min, max }) => min < max)
			)
		),
		null
	),
	groups: listOrNull(v.fallback(v.object(group), { code: null })),
	items: listOrNull(v.fallback(v.object(item), { code: null, group: null })),
	categories: listOrNull(
		v.fallback(v.object(category), { code: null, inherits: [], items: [], supersedes: [] })
	)
});

export function outlineOf(json: unknown): FrameworkOutline {
	const read = v.safeParse(outlineSchema, json);
	return read.success ? read.output : { scale: null, groups: null, items: null, categories: null };
}

/** The codes of a list; null unless all of them can be read, since a missing one may be the one that is asked for. */
export function codesOf(rows: readonly { code: string | null }[] | null): string[] | null {
	const codes = rows?.flatMap(({ code }) => code ?? []) ?? null;
	return codes && codes.length === rows?.length ? codes : null;
}
