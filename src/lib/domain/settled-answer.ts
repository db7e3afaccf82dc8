import type {
	AnswerStatus,
	ChangeReason,
	Confidence,
	NotApplicableReason,
	Verification
} from './vocabulary.ts';

/** One coder's stored answer, as far as settling it needs to know. */
export interface CoderAnswer {
	id: number;
	coder: string;
	article: string;
	status: AnswerStatus;
	level: number | null;
	notApplicableReason: NotApplicableReason | null;
	confidence: Confidence | null;
	rationale: string;
	/** why it differs from the answer of the round before */
	changeReason: ChangeReason | null;
	updatedAt: string;
}

export type Settled<Answer extends CoderAnswer> = Omit<Answer, 'coder'> & {
	verification: Verification;
	coders: number;
};
export type SettledAnswer = Settled<CoderAnswer>;

/**
 * The answers that count for a country, by article code. With exactly one assigned coder they are that coder's
 * (`single`). With several, nothing counts before all have handed in and their answers were compared: an empty map.
 * Cleared answers (`not_assessed`) are left out.
 */
export function settledAnswers<Answer extends CoderAnswer>(
	coders: readonly string[],
	answers: readonly Answer[]
): Map<string, Settled<Answer>> {
	const settled = new Map<string, Settled<Answer>>();
	const [only] = coders;
	if (coders.length !== 1 || only === undefined) return settled;
	for (const { coder, ...answer } of answers)
		if (coder === only && answer.status !== 'not_assessed')
			settled.set(answer.article, { ...answer, verification: 'single', coders: 1 });
	return settled;
}
