/** Text around what leaves the site, on the pages that it leaves. */

export const sharing = {
	embed: 'Embed',
	embedHelp:
		'This code shows the chapter chart, with its source, on a page of yours. It needs no cookies and no scripts.',
	frameTitle: (name: string) => `${name}: scores by chapter, MIMC Scorecard`,
	/** words for those who show the page of a chapter, or the map, elsewhere */
	chapter: (title: string) =>
		`${title}. How far national law meets this chapter of the Model International Mobility Convention, country by country.`,
	map: (title: string) =>
		`${title}. How far national law meets the Model International Mobility Convention, on a map.`,
	/** words for those who do not see the picture of a shared page */
	alt: {
		country: (name: string) =>
			`Bars: the score of each chapter for ${name}, with the overall score.`,
		overview: 'Heatmap: all countries by chapter, in five colours from 0 to 100.'
	},
	countryDescription: (name: string, day: string) =>
		`How far the law of ${name}, in force on ${day}, meets the duties of the Model International Mobility Convention: scores by chapter and article, with the provision behind each.`
};
