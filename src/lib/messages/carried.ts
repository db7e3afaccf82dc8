/** Answers that are carried forward from an earlier round. */

/** Why nothing is carried forward. */
export const carryMessages = {
	unknownRound: (round: string) => `There is no round "${round}".`,
	notEarlier: (from: string, round: string) =>
		`The law of round ${from} is not earlier than that of round ${round}: nothing to carry forward.`,
	otherEdition: (from: string, round: string) =>
		`Rounds ${from} and ${round} have different editions: their articles are not the same.`,
	notVisible: (from: string) => `Round ${from} is not public, and the country was not yours in it.`
};

export const carried = {
	title: (round: string) => `From round ${round}, waiting`,
	help: 'This is not your answer yet and counts nowhere. Check it against the law of this round, then confirm it, change it, or drop it.',
	confirm: 'Confirm as it is',
	change: 'Change it',
	drop: 'Drop it'
};
