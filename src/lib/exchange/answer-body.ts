import * as v from 'valibot';
import type { AnswerContent, Evidence, Issue } from '#lib/domain/answer.ts';
import {
	answerStatuses,
	changeReasons,
	confidences,
	evidenceKinds,
	instrumentRanks,
	levels,
	notApplicableReasons,
	stances,
	translationMakers
} from '#lib/domain/vocabulary.ts';

/** Pinpoints and search records of one answer. */
export const mostEvidence = 200;
const longest = { text: 20_000, line: 1_000 };

const oneOf = <T extends string | number>(list: readonly T[]) =>
	v.picklist(list, (issue) => `must be one of ${list.join(', ')}; found ${issue.received}`);

/** Lone halves of a character pair cannot be stored or exported faithfully. */
const wellFormed = v.check(
	(text: string) => text.isWellFormed(),
	'must be well-formed Unicode text'
);
const noControls = v.check(
	(text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text),
	'must not hold control characters'
);
const text = (max: number) =>
	v.pipe(
		v.string('must be text'),
		v.maxLength(max, `must not be longer than ${max} characters`),
		wellFormed,
		noControls,
		v.trim()
	);
/** Empty text is nothing. */
const optionalText = (max: number) =>
	v.optional(
		v.nullable(
			v.pipe(
				text(max),
				v.transform((found) => (found === '' ? null : found))
			)
		),
		null
	);
const date = v.optional(
	v.nullable(
		v.union(
			[
				v.pipe(
					v.string(),
					v.literal(''),
					v.transform(() => null)
				),
				v.pipe(
					v.string(),
					v.isoDate('must be a date YYYY-MM-DD'),
					v.check(isCalendarDay, 'is no day of the calendar')
				)
			],
			'must be a date YYYY-MM-DD'
		)
	),
	null
);
const url = v.optional(
	v.nullable(
		v.pipe(
			text(2_000),
			v.check(
				(found) => found === '' || isWebAddress(found),
				'must be an address that begins with http:// or https://'
			),
			v.transform((found) => (found === '' ? null : found))
		)
	),
	null
);
const choice = <T extends string>(list: readonly T[]) => v.optional(v.nullable(oneOf(list)), null);

/** One piece of evidence; forms of instruments take its fields. */
export const evidenceSchema = v.strictObject({
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

const bodySchema = v.strictObject({
	status: oneOf(answerStatuses),
	level: v.optional(v.nullable(oneOf(levels)), null),
	confidence: choice(confidences),
	rationale: v.optional(v.nullable(text(longest.text)), ''),
	practice_note: v.optional(v.nullable(text(longest.text)), ''),
	flagged: v.optional(v.boolean('must be true or false'), false),
	change_reason: choice(changeReasons),
	not_applicable_reason: choice(notApplicableReasons),
	evidence: v.optional(v.pipe(v.array(evidenceSchema), v.maxLength(mostEvidence)), []),
	version: v.pipe(
		v.number('must be the version that was read (0 for a first answer)'),
		v.integer('must be a whole number'),
		v.minValue(0, 'must not be negative')
	)
});

export type AnswerBody =
	{ ok: true; answer: AnswerContent; version: number } | { ok: false; issues: Issue[] };

/** Reads the body of `PUT …/articles/{code}`: every fault by field. Unknown keys are faults. */
export function parseAnswerBody(json: unknown): AnswerBody {
	const result = v.safeParse(bodySchema, json);
	if (!result.success) return { ok: false, issues: result.issues.map(issueOf) };
	const { version, rationale, practice_note: practiceNote, ...rest } = result.output;
	const issues = rest.evidence.flatMap((item, i) => evidenceIssues(item, `evidence.${i}.`));
	if (issues.length > 0) return { ok: false, issues };
	const texts = { rationale: rationale ?? '', practice_note: practiceNote ?? '' };
	return { ok: true, answer: { ...rest, ...texts }, version };
}

/** Reads one piece of evidence by itself, as a form gives it; paths are its field names. */
export function parseEvidence(
	json: unknown
): { ok: true; evidence: Evidence } | { ok: false; issues: Issue[] } {
	const result = v.safeParse(evidenceSchema, json);
	if (!result.success) return { ok: false, issues: result.issues.map(issueOf) };
	const issues = evidenceIssues(result.output, '');
	return issues.length > 0 ? { ok: false, issues } : { ok: true, evidence: result.output };
}

/** What the kind of a piece of evidence asks for; paths begin with `prefix`. */
function evidenceIssues(item: Evidence, prefix: string): Issue[] {
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

function issueOf(issue: v.BaseIssue<unknown>): Issue {
	const path = v.getDotPath(issue) ?? 'body';
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return { path, message: 'is not a key of an answer' };
	if (issue.received === 'undefined') return { path, message: 'is required' };
	return { path, message: issue.message };
}

function isWebAddress(found: string): boolean {
	return URL.canParse(found) && ['http:', 'https:'].includes(new URL(found).protocol);
}

function isCalendarDay(found: string): boolean {
	const day = new Date(`${found}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(found);
}
