import { type AnswerContent, type Evidence, emptyEvidence } from './answer.ts';

const evidenceKeys = Object.keys(emptyEvidence) as (keyof Evidence)[];

/** Whether two answers say the same, evidence and its order included. */
export function sameAnswer(a: AnswerContent, b: AnswerContent): boolean {
	const { evidence: evidenceA, ...restA } = a;
	const { evidence: evidenceB, ...restB } = b;
	return (
		(Object.keys(restA) as (keyof typeof restA)[]).every((key) => restA[key] === restB[key]) &&
		evidenceA.length === evidenceB.length &&
		evidenceA.every((item, at) => isSameEvidence(item, evidenceB[at], evidenceKeys))
	);
}

/** Whether two pieces of evidence agree in these parts. */
export function isSameEvidence(
	a: Evidence,
	b: Evidence | undefined,
	keys: readonly (keyof Evidence)[]
): boolean {
	return b !== undefined && keys.every((key) => a[key] === b[key]);
}
