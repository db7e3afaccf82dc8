import type { AnswerContent, Evidence } from '#lib/domain/answer.ts';
import { isSameEvidence } from '#lib/domain/same-answer.ts';
import type { ImportedAnswer } from '#lib/exchange/imported-answer.ts';

type Parts = readonly (keyof Evidence)[];

/**
 * A stored answer once the file's words are taken over. `parts` are the parts of a pinpoint that the file has columns for:
 * what it has none for stays as it is stored, with the answer and with each pinpoint that is found again.
 */
export function contentAfter(
	stored: AnswerContent,
	{ fields, evidence }: Pick<ImportedAnswer, 'fields' | 'evidence'>,
	parts: Parts
): AnswerContent {
	const after = { ...stored, ...fields };
	// what goes with one status only does not outlive it, unless the file itself says so, which is then a fault
	if (after.status !== 'scored' && fields.level === undefined) after.level = null;
	if (after.status !== 'not_applicable' && fields.not_applicable_reason === undefined)
		after.not_applicable_reason = null;
	if (evidence) after.evidence = evidenceAfter(stored.evidence, evidence, parts);
	return after;
}

/** Every row first takes the pinpoint that says the same, then what is left at the same place. */
function evidenceAfter(
	stored: readonly Evidence[],
	given: readonly Evidence[],
	parts: Parts
): Evidence[] {
	const left = [...stored];
	const take = (is: (known: Evidence) => boolean) => {
		const at = left.findIndex(is);
		return at === -1 ? undefined : left.splice(at, 1)[0];
	};
	const unchanged = given.map((item) =>
		take((known) => isSameEvidence(known, item, saidParts(item, parts)) && isAlike(known, item))
	);
	return given.map((item, at) => {
		const known = unchanged[at];
		if (known) return known;
		const corrected = take((found) => isSamePlace(found, item, parts));
		return corrected ? correctedBy(corrected, item, parts) : item;
	});
}

/** What tells instruments of one title apart. */
const identity = ['rank', 'jurisdiction', 'enacted', 'in_force', 'repealed'] as const;

/** A title alone means the instrument of that title, whatever is known of it, as when an answer is saved. */
function saidParts(item: Evidence, parts: Parts): Parts {
	const titleAlone = item.instrument !== null && identity.every((part) => item[part] === null);
	return titleAlone ? parts.filter((part) => !identity.some((of) => of === part)) : parts;
}

/** Files without a column for the kind do not tell a judgment from a law, and tell both from a search. */
function isAlike(known: Evidence, item: Evidence): boolean {
	return (known.kind === 'search') === (item.kind === 'search');
}

function isSamePlace(known: Evidence, item: Evidence, parts: Parts): boolean {
	const place = (['kind', 'jurisdiction'] as const).filter((part) =>
		saidParts(item, parts).includes(part)
	);
	return (
		item.kind !== 'search' &&
		isAlike(known, item) &&
		isSameEvidence(known, item, ['instrument', 'provision', ...place])
	);
}

/** A pinpoint with the file's words in it. */
function correctedBy(known: Evidence, item: Evidence, parts: Parts): Evidence {
	const said = saidParts(item, parts).map((part) => [part, item[part]]);
	const after: Evidence = { ...known, ...Object.fromEntries(said) };
	// a translation of other words is none of these
	if (after.quotation !== known.quotation && !parts.includes('translation'))
		return { ...after, translation: null, translation_by: null };
	return after;
}
