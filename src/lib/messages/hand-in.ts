/** Handing a country in, and getting it back. */

/** How long a note on gaps or on a return may be, in characters. */
export const noteLength = { shortestGaps: 10, longest: 4_000 };

/** Why a country is not handed in, taken back or returned. */
export const handInMessages = {
	notCoder: (iso3: string, round: string) =>
		`${iso3} is not yours in round ${round}: only its coder hands it in.`,
	notStarted: (iso3: string, round: string) =>
		`${iso3} has no coder in round ${round} yet: whoever answers first becomes it, and hands it in.`,
	notOpen: (round: string) => `Round ${round} is not open: nothing can be handed in or taken back.`,
	closed: (round: string) => `Round ${round} is closed: nothing is sent back in it.`,
	already: (iso3: string) => `${iso3} is handed in already.`,
	notHandedIn: (iso3: string) => `${iso3} is not handed in.`,
	stopped: 'Something stops the hand-in. Put it right first.',
	open: (count: number) =>
		`${count === 1 ? '1 article is' : `${count} articles are`} open. Answer ${count === 1 ? 'it' : 'them'}, or say why ${count === 1 ? 'it is' : 'they are'} left open on purpose.`,
	shortGaps: `Say in at least ${noteLength.shortestGaps} characters why articles are left open.`,
	noNote: 'Say what has to be looked at again.',
	long: `The text is too long: at most ${noteLength.longest} characters.`,
	broken: 'The text must be well-formed Unicode without control characters.'
};

export const handIn = {
	title: (country: string) => `Hand in ${country}`,
	back: 'Back to the articles',
	lead: 'What was found in your answers. Handing in tells the reviewers that you have finished; you can take the country back while the round is open.',
	state: 'Where it stands',
	atWork: 'You are working on this country.',
	handedIn: (day: string) => `Handed in on ${day}.`,
	gapsSaid: 'Left open on purpose:',
	returned: 'A reviewer sent it back:',
	takeBack: 'Take back to change answers',
	stops: (count: number) => `Stops the hand-in (${count})`,
	nothingStops: 'Nothing stops the hand-in.',
	warns: (count: number) => `Worth a look (${count})`,
	nothingWarns: 'Nothing else was noticed.',
	uniform: 'The same answer for a whole chapter',
	openTitle: (open: number, total: number) => `Open articles (${open} of ${total})`,
	showOpen: 'Which ones',
	noneOpen: 'Every scored article is answered.',
	carried: 'from an earlier round, not confirmed',
	gapsLabel: 'Why they are left open on purpose',
	gapsHelp: `At least ${noteLength.shortestGaps} characters. Needed only while articles are open.`,
	submit: 'Hand in',
	stopped: 'Not possible yet: put right what stops it.',
	notOpen: 'Not possible: the round is not open.'
};
