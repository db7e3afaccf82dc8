/** Text of the page where reviewers work. */
export const reviewPage = {
	title: 'Review',
	lead: 'Questions that wait for a ruling, and countries that their coders handed in.',
	questions: 'Open questions',
	noQuestions: 'No question waits for a ruling.',
	asked: (name: string, day: string) => `asked by ${name} on ${day}`,
	duty: 'Duty:',
	ruling: (article: string) => `Your ruling on ${article}`,
	rulingHelp:
		'Gets the next number and stands with the article for all coders, without the name of whoever asked. It cannot be changed afterwards.',
	rule: 'Give the ruling',
	given: (count: number) => `Rulings given (${count})`,
	rulingNumber: (number: number) => `Ruling ${number}`,
	on: (article: string, day: string) => `on ${article}, ${day}`,
	handedIn: 'Handed in',
	progress: (handedIn: number, assigned: number) =>
		`${handedIn} of ${assigned} assigned countries are handed in.`,
	noHandedIn: 'Nothing is handed in.',
	by: (name: string, day: string) => `${name}, handed in on ${day}`,
	gaps: 'Left open on purpose:',
	publicPage: 'Country page',
	sendBack: 'Send back with a note',
	note: 'What has to change, and where',
	noteHelp: 'The coder sees it first, and can work on the country again.',
	submitNote: 'Send back',
	sentBack: 'Sent back, not handed in again',
	sentTo: (name: string) => `to ${name}`,
	missingQuestion: 'The question is missing.'
};
