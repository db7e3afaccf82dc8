import * as v from 'valibot';
import type { Evidence, Issue } from '#lib/domain/answer.ts';
import {
	evidenceKinds,
	instrumentRanks,
	stances,
	translationMakers
} from '#lib/domain/vocabulary.ts';
import {
	choice,
	date,
	issueOf,
	longest,
	oneOf,
	optionalText,
	unknownKeys,
	url
} from './body-fields.ts';

/** One piece of evidence; forms of instruments take its fields. */
export const evidenceSchema = v.object({
	kind: v.optional(oneOf(evidenceKinds), 'provision'),
	instrument: optionalText(longest.line),
	rank: choice(instrumentRanks),
	jurisdiction: optionalText(longest.line),
	provision: optionalText(longest.line),
	quotation: optionalText(longest.text),
	language: optionalText(35),
	translation: optionalText(longest.text),
	translation_by: choice(translationMakers),
	url,
	archive_url: url,
	enacted: date,
	in_force: date,
	repealed: date,
	version_date: date,
	accessed: date,
	stance: choice(stances),
	file: v.optional(
		v.nullable(
			v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of an uploaded file'))
		),
		null
	)
});

/** Reads one piece of evidence by itself, as a form gives it; paths are its field names. */
export function parseEvidence(
	json: unknown
): { ok: true; evidence: Evidence } | { ok: false; issues: Issue[] } {
	const result = v.safeParse(evidenceSchema, json);
	const unknown = unknownKeys(json, evidenceSchema.entries, '');
	if (!result.success || unknown.length > 0)
		return { ok: false, issues: [...(result.issues ?? []).map(issueOf), ...unknown] };
	const issues = evidenceIssues(result.output, '');
	return issues.length > 0 ? { ok: false, issues } : { ok: true, evidence: result.output };
}

/** What the kind of a piece of evidence asks for; paths begin with `prefix`. */
export function evidenceIssues(item: Evidence, prefix: string): Issue[] {
	const issues: Issue[] = [];
	const need = (key: keyof Evidence, message: string) => {
		if (item[key] === null) issues.push({ path: `${prefix}${key}`, message });
	};
	if (item.kind === 'search') {
		need(
			'quotation',
			'a search record says what was searched: sources, terms, instruments read, date'
		);
		for (const key of ['rank', 'jurisdiction', 'enacted', 'in_force', 'repealed'] as const)
			if (item.instrument === null && item[key] !== null)
				issues.push({ path: `${prefix}${key}`, message: 'goes with an instrument only' });
	} else {
		need('instrument', 'a pinpoint names its instrument (the title of the law)');
		need('provision', 'a pinpoint names the provision (article, section, paragraph)');
	}
	return issues;
}
