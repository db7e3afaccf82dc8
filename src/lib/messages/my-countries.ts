/** Text of `/score` beside that of `scoreHome`. */
export const myCountries = {
	import: 'Import answers from a file',
	returned: 'Came back from review',
	returnedLead: 'A reviewer sent these back to you. Answer the note, then hand in again.',
	find: 'Find a country',
	findButton: 'Find',
	noMatch: 'None of your countries has this in its name.',
	handedIn: (day: string) => `Handed in on ${day}`,
	missing: {
		unanswered: (count: number) => `${count} unanswered`,
		carried: (count: number) => `${count} from the last round, unconfirmed`,
		without_evidence: (count: number) => `${count} without evidence`,
		flagged: (count: number) => `${count} flagged`
	},
	nothingMissing: 'Nothing is missing.',
	handIn: 'Check and hand in',
	chapters: 'Chapters',
	carry: (round: string) => `Take over the answers of ${round}`,
	carryHelp:
		'Each waits until you confirm, change or drop it; until then it does not count as answered.',
	carryOption: 'Begin with the answers of the last round, where there are any',
	withAnswers: (country: string, round: string) => `${country} (answers in ${round})`
};
