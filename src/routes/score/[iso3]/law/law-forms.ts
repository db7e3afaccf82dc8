import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Issue } from '#lib/domain/answer.ts';
import { sourceKinds } from '#lib/domain/vocabulary.ts';
import { evidenceSchema } from '#lib/exchange/evidence-body.ts';
import { withQuery } from '#lib/exchange/query-string.ts';
import { lawMessages } from '#lib/messages/law.ts';
import type { LawChange } from '#lib/server/edit-law.ts';

/** Which part of the page a form belongs to. */
export type LawForm = 'instrument' | 'source';

const { instrument, rank, jurisdiction, url, enacted, in_force, repealed, version_date } =
	evidenceSchema.entries;

const id = v.pipe(v.string(), v.regex(/^\d{1,15}$/, lawMessages.noRow), v.transform(Number));
const title = v.pipe(instrument, v.string(lawMessages.needed));

/** `id` and `seen` go with a change; without them it is a new one. */
export const instrumentSchema = v.object({
	id: v.optional(id),
	seen: v.optional(v.string(), ''),
	title,
	...{ rank, jurisdiction, url, enacted, in_force, repealed, version_date }
});

export const sourceSchema = v.object({
	id: v.optional(id),
	kind: v.picklist(sourceKinds, lawMessages.needed),
	title,
	url,
	note: v.pipe(
		evidenceSchema.entries.quotation,
		v.transform((note) => note ?? '')
	)
});

export const idSchema = v.object({ id });
export const mergeSchema = v.object({ id, into: id });

/** What a form holds, read by its schema; empty fields are left out. `values` are as they were entered. */
export async function readForm<Output>(request: Request, schema: v.GenericSchema<unknown, Output>) {
	const entries = [...(await request.formData())].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''
	);
	const values = Object.fromEntries(entries);
	const result = v.safeParse(schema, values);
	if (result.success) return { ok: true, values, output: result.output } as const;
	return { ok: false, values, issues: result.issues.map(issueOf) } as const;
}

const statuses = { unknown: 404, forbidden: 403, invalid: 400, same: 409, stale: 409, cited: 409 };

/** Ends an action: back to the lists where it was done, or to the form with what was entered and every fault. */
export function answer(
	form: LawForm,
	values: Record<string, string>,
	result: LawChange,
	page: URL
) {
	if (!result.ok) {
		const issues = result.why === 'invalid' ? result.issues : [];
		const message = result.why === 'invalid' ? '' : result.message;
		return fail(statuses[result.why], { form, values, issues, message });
	}
	const { searchParams } = page;
	const query = { round: searchParams.get('round'), q: searchParams.get('q') };
	redirect(303, `${withQuery(page.pathname, query)}#${form}-${result.id}`);
}

/** The form could not be read. */
export function refused(form: LawForm, values: Record<string, string>, issues: Issue[]) {
	return fail(400, { form, values, issues, message: '' });
}

function issueOf(issue: v.BaseIssue<unknown>): Issue {
	const path = v.getDotPath(issue) ?? '';
	return { path, message: issue.received === 'undefined' ? lawMessages.needed : issue.message };
}
