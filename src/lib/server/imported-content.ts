import type { AnswerContent, Evidence } from '#lib/domain/answer.ts';
import { isSameEvidence } from '#lib/domain/same-answer.ts';
import type { ImportedAnswer } from '#lib/exchange/imported-answer.ts';

/**
 * A stored answer once the file's words are taken over. `fields` are the parts of a pinpoint that this kind of file says: a
 * stored pinpoint that agrees in them stays as it is, with everything else that is known of it.
 */
export function contentAfter(
	stored: AnswerContent,
	{ fields, evidence }: Pick<ImportedAnswer, 'fields' | 'evidence'>,
	parts: readonly (keyof Evidence)[]
): AnswerContent {
	const after = { ...stored, ...fields };
	// what goes with one status only does not outlive it, unless the file itself says so, which is then a fault
	if (after.status !== 'scored' && fields.level === undefined) after.level = null;
	if (after.status !== 'not_applicable' && fields.not_applicable_reason === undefined)
		after.not_applicable_reason = null;
	if (evidence) after.evidence = evidenceAfter(stored.evidence, evidence, parts);
	return after;
}

function evidenceAfter(
	stored: readonly Evidence[],
	given: readonly Evidence[],
	parts: readonly (keyof Evidence)[]
): Evidence[] {
	const left = [...stored];
	return given.map((item) => {
		const at = left.findIndex((known) => agrees(known, item, parts));
		const [known] = at === -1 ? [] : left.splice(at, 1);
		return known ?? item;
	});
}

/** What tells instruments of one title apart. */
const identity = ['rank', 'jurisdiction', 'enacted', 'in_force', 'repealed'] as const;

/** A title alone means the instrument of that title, whatever is known of it, as when an answer is saved. */
function agrees(known: Evidence, item: Evidence, parts: readonly (keyof Evidence)[]): boolean {
	const titleAlone = item.instrument !== null && identity.every((part) => item[part] === null);
	const compared = titleAlone ? parts.filter((part) => !identity.some((of) => of === part)) : parts;
	return isSameEvidence(known, item, compared);
}
