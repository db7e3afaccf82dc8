/** Questions on articles and the rulings that answer them. */

/** Why a question or a ruling is not taken. */
export const rulingText = {
	noForm: 'Send a form with the field question.',
	missing: 'Write the text.',
	short: (shortest: number) => `The text is too short: at least ${shortest} characters.`,
	long: (longest: number) => `The text is too long: at most ${longest} characters.`,
	broken: 'The text must be well-formed Unicode.',
	controls: 'The text must not hold control characters.'
};

export const rulingMessages = {
	unknownArticle: (article: string, edition: string) =>
		`There is no article "${article}" in edition "${edition}".`,
	unknownQuestion: 'There is no such question.',
	answered: (number: number) => `This question was answered already, by ruling ${number}.`,
	reviewersOnly: 'Rulings are given by reviewers.'
};

export const rulings = {
	title: 'Rulings',
	introduction: 'How reviewers settled questions on this article. They bind every coder.',
	ruling: (number: number) => `Ruling ${number}`,
	question: 'Question',
	on: (day: string) => `given on ${day}`,
	openTitle: 'Questions without a ruling yet',
	openHelp: 'Seen by whoever asked and by reviewers.',
	asked: (day: string) => `asked on ${day}`,
	ask: 'Ask for a ruling',
	askLabel: 'Your question on this article',
	sent: 'Sent. The answer will stand here, for all coders.',
	leave: 'Your question to the reviewers is not sent yet. OK leaves without it, Cancel stays here.',
	askHelp:
		'What is unclear in the duty or its guidance? All coders will read the question with its ruling: ask about the article, not about your country.',
	submit: 'Send to the reviewers'
};
