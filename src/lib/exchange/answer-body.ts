import * as v from 'valibot';
import type { AnswerContent, Issue } from '#lib/domain/answer.ts';
import {
	answerStatuses,
	changeReasons,
	confidences,
	levels,
	notApplicableReasons
} from '#lib/domain/vocabulary.ts';
import { choice, issueOf, longest, oneOf, text, unknownKeys } from './body-fields.ts';
import { evidenceIssues, evidenceSchema } from './evidence-body.ts';

/** Pinpoints and search records of one answer. */
export const mostEvidence = 200;
export const answerSchema = v.object({
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
	const result = v.safeParse(answerSchema, json);
	const unknown = [
		...unknownKeys(json, answerSchema.entries, ''),
		...evidenceOf(json).flatMap((item, i) =>
			unknownKeys(item, evidenceSchema.entries, `evidence.${i}.`)
		)
	];
	if (!result.success || unknown.length > 0)
		return { ok: false, issues: [...(result.issues ?? []).map(issueOf), ...unknown] };
	const { version, rationale, practice_note: practiceNote, ...rest } = result.output;
	const issues = rest.evidence.flatMap((item, i) => evidenceIssues(item, `evidence.${i}.`));
	if (issues.length > 0) return { ok: false, issues };
	const texts = { rationale: rationale ?? '', practice_note: practiceNote ?? '' };
	return { ok: true, answer: { ...rest, ...texts }, version };
}

function evidenceOf(json: unknown): unknown[] {
	const list = (json as { evidence?: unknown } | null)?.evidence;
	return Array.isArray(list) ? list.slice(0, mostEvidence) : [];
}
