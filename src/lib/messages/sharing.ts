/** Text of what leaves the site: embedded charts, pictures and words where a page is shared. */

export const sharing = {
	embed: 'Embed',
	embedHelp:
		'This code shows the chapter chart, with its source, on a page of yours. It needs no cookies and no scripts.',
	frameTitle: (name: string) => `${name}: scores by chapter, MIMC Scorecard`,
	chapters: (name: string) => `${name}: scores by chapter`,
	chapterHead: 'Chapter',
	score: 'Score, 0–100',
	overall: 'Overall',
	source: (round: string, day: string, method: string) =>
		`Source: MIMC Scorecard, ${round}, law in force on ${day}, method ${method}.`,
	open: (name: string) => `All of ${name} at MIMC Scorecard`,
	convention: 'Alignment of national law with the Model International Mobility Convention.',
	notBegun: 'The assessment has not begun.',
	/** words for those who show the page of a chapter, or the map, elsewhere */
	chapter: (title: string) =>
		`${title}. How far national law meets this chapter of the Model International Mobility Convention, country by country.`,
	map: (title: string) =>
		`${title}. How far national law meets the Model International Mobility Convention, on a map.`
};

/** Pictures made on the server; see exchange/share-picture. */
export const picture = {
	asOf: (day: string) => `law in force on ${day}`,
	method: (name: string) => `method ${name}`,
	law: 'Law on paper, not practice',
	overall: 'overall, 0–100',
	range: 'overall: possible range',
	title: 'How far national law meets the Model International Mobility Convention',
	lead: (countries: number, rated: number) =>
		`${countries} countries by chapter, ${rated} of them rated`,
	states: { not_rated: 'not rated', not_assessed: 'not assessed' },
	/** behind a bar that is none */
	values: {
		no_provision: 'no provision',
		not_rated: 'not rated',
		not_assessed: 'not assessed',
		not_applicable: 'not applicable'
	},
	alt: {
		country: (name: string) =>
			`Bars: the score of each chapter for ${name}, with the overall score.`,
		overview: 'Heatmap: all countries by chapter, in five colours from 0 to 100.'
	},
	countryDescription: (name: string, day: string) =>
		`How far the law of ${name}, in force on ${day}, meets the duties of the Model International Mobility Convention: scores by chapter and article, with the provision behind each.`
};
