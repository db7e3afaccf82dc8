import type { AnswerContent, Evidence } from './answer.ts';

/** The fields of an answer that are told apart, in the order in which people read them. */
export const changingFields = [
	'status',
	'level',
	'not_applicable_reason',
	'confidence',
	'rationale',
	'practice_note',
	'change_reason',
	'flagged'
] as const;
export type ChangingField = (typeof changingFields)[number];

/** One field's step from an older to a newer version, or the evidence that came and went. */
export type AnswerChange =
	| { [Field in ChangingField]: { field: Field } & Step<AnswerContent[Field]> }[ChangingField]
	| { field: 'evidence'; added: Evidence[]; removed: Evidence[] };
interface Step<Value> {
	from: Value;
	to: Value;
}

/** What differs between two versions of an answer; the order of its evidence does not count. */
export function changesBetween(older: AnswerContent, newer: AnswerContent): AnswerChange[] {
	const changes = changingFields
		.filter((field) => older[field] !== newer[field])
		.map((field) => ({ field, from: older[field], to: newer[field] }) as AnswerChange);
	const added = without(newer.evidence, older.evidence);
	const removed = without(older.evidence, newer.evidence);
	if (added.length + removed.length > 0) changes.push({ field: 'evidence', added, removed });
	return changes;
}

/** What the list has and the other one has not; of equal pieces as many stay as it has more. */
function without(list: readonly Evidence[], other: readonly Evidence[]): Evidence[] {
	const left = other.map(keyOf);
	return list.filter((item) => {
		const at = left.indexOf(keyOf(item));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** Two pieces of evidence with the same key say the same. */
function keyOf(item: Evidence): string {
	return JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}
