import type { causeOf } from '#lib/domain/score-difference.ts';

type Cause = ReturnType<typeof causeOf>;

const causes: Record<NonNullable<Cause>, string> = {
	law: 'Here every difference is by a change of law.',
	assessment:
		'Here every difference is by a change of assessment: no score moved because the law did.',
	both: 'Here both did: each has its own column.',
	neither: 'Here no score differs.'
};

/** Text of a country's scores in two rounds. */
export const scoreChangeText = {
	rule: 'A score differs by a change of law, or by a change of assessment: an error was put right, the same law was read anew, guidance changed, or articles are answered in one of the rounds only.',
	cause: (cause: Cause) => (cause === null ? 'No score is rated in both rounds.' : causes[cause]),
	caption: 'Scores of the two rounds',
	score: 'Score',
	overall: 'Overall',
	inRound: (code: string) => `Round ${code}`,
	difference: 'Difference',
	byLaw: 'by change of law',
	byAssessment: 'by change of assessment',
	notComparable: 'not rated in both rounds',
	rounding:
		'By change of law is what the changes of law alone would have made of the earlier score. Differences are made before rounding: rounded ones may not add up, and +0 and −0 are less than half a point.'
};
