/** Text of the page that compares countries. */

export const compareMessages = {
	unknown: (codes: readonly string[]) =>
		`country: ${codes.map((code) => `"${code}"`).join(', ')} ${codes.length === 1 ? 'is' : 'are'} not in the country list. Use ISO 3166-1 alpha-3 in capitals, such as BRA.`,
	tooMany: (found: number, most: number) =>
		`country: ${found} countries are too many; at most ${most} are compared.`,
	tooFew: (fewest: number) => `country: name at least ${fewest} countries, separated by commas.`,
	wrongAll: (found: string) => `all: "${found}" is not allowed; expected 0 or 1.`
};

export const comparePage = {
	title: 'Compare countries',
	titleOf: (names: readonly string[]) => `Compare ${names.join(', ')}`,
	lead: 'Two to six countries side by side: chapter by chapter, category by category, article by article.',
	chosen: 'Countries compared',
	tooFew: (chosen: number) =>
		chosen === 0
			? 'Choose at least two countries above, one after the other.'
			: 'Choose at least one more country above.',
	fromList: 'Each country in the list of countries has a link that begins a comparison with it.',
	add: 'Add a country',
	addChoose: 'Choose …',
	addButton: 'Add',
	full: 'Six countries are chosen: remove one to add another.',
	remove: (name: string) => `Remove ${name}`,
	notBegun: (names: string) => `No answer counts yet in this round: ${names}.`,
	overall: 'Overall',
	overallLead: 'Small differences mean little.',
	rank: 'Rank',
	band: 'Rank in 90\u00a0% of weightings',
	chapters: 'Chapters',
	bars: 'Scores of the chapters',
	barsLabel: (names: string) => `Bar chart of the chapter scores of ${names}.`,
	radar: 'Profiles of the chapters',
	radarLabel: (names: string) =>
		`Radar chart of the chapter scores of ${names}, one axis a chapter.`,
	order: 'The bars of a chapter stand in the order of the legend.',
	categories: 'Categories of people',
	categoriesLead:
		'Cumulative scores: own and inherited duties, superseded ones out. Groups are not ranked against each other: each row compares countries.',
	dots: 'Cumulative scores of the categories',
	dotsLabel: (names: string) => `Dot plot of the cumulative category scores of ${names}.`,
	ahead: 'Ahead in how many weightings',
	aheadLead: (draws: string) =>
		`Share of ${draws} weightings of the chapters, drawn at random, in which the country of the row has the higher overall score; ties count half. This is no probability that its law is better.`,
	aheadRow: 'Country ahead',
	aheadOf: (name: string) => `of ${name}`,
	aheadWords: (a: string, b: string, share: string) => `${a} is ahead of ${b} in ${share}`,
	notRated: (names: string) => `Not rated, and so left out: ${names}.`,
	noPair: 'Fewer than two of the countries are rated: there is no pair to compare.',
	flat: 'With all articles in one group weights of chapters play no part: there are no weightings to draw.',
	articles: 'Articles',
	differing: (count: number, of: number) =>
		`${count} of ${of} scored articles on which at least two assessed answers differ.`,
	everyArticle: (of: number) => `All ${of} scored articles.`,
	showAll: 'Show all articles',
	showDiffering: 'Show only those that differ',
	noneDiffer: 'No assessed answers differ.',
	article: 'Article',
	file: 'This comparison',
	answersFile: 'Answers and evidence of these countries'
};
