/** Text of the page `/robustness`. Words of rank intervals elsewhere: ranks.ts. */

export const robustness = {
	title: 'How firm are the ranks?',
	lead: 'A rank depends on how much each chapter counts, and nobody can prove one weighting right. Here chapters are weighed at random, many times, and all countries are ranked each time.',
	reading:
		'The bar of a country goes from the 5 % to the 95 % point of its ranks, the dot is the middle one, the line its rank under the chosen weights. Where bars overlap, the order is a matter of weights. Small differences mean little.',
	noProbability:
		'“Ahead in 87 % of weightings” speaks of weights alone: it is no probability that a law is better, and says nothing of errors in reading the law.',
	controls: 'Weights and method',
	weights: 'Weights of chapters',
	weightOf: (code: string) => `Weight of chapter ${code}`,
	draws: 'Draws of weights',
	drawNames: { '10000': '10,000', '100000': '100,000' },
	noWeight: 'At least one chapter needs a weight above 0.',
	wrongWeight: 'A weight is a number from 0 up.',
	reset: 'Back to the headline method',
	drawn: (draws: string, seed: number) =>
		`${draws} draws of weights (Dirichlet, concentration 1, around the chosen weights), seed ${seed}: the same draws give the same numbers.`,
	ranked: (rated: number) =>
		rated === 1 ? '1 country is rated.' : `${rated} countries are rated.`,
	notRated: (count: number) =>
		count === 0 ? '' : `${count} more ${count === 1 ? 'has' : 'have'} too few answers for a rank.`,
	bands: (count: number) =>
		count === 1 ? 'All of them share one band.' : `Their intervals make ${count} bands.`,
	moved: (count: number, country: string, places: number) =>
		count === 0
			? 'Every country stands where it stands under the headline method.'
			: `${count} ${count === 1 ? 'stands' : 'stand'} elsewhere than under the headline method; ${country} moved most, by ${places} ${places === 1 ? 'place' : 'places'}.`,
	flat: 'With all articles in one group weights of chapters play no part: there are ranks, but nothing to draw, so no intervals and no bands.',
	computing: 'Intervals are being computed',
	computed: 'Intervals are computed.',
	cancel: 'Cancel',
	cancelled: 'Intervals were not computed for these weights.',
	failed: 'The intervals could not be computed.',
	compute: 'Compute the intervals',
	list: 'Ranks with their intervals',
	caption: (rated: number) => `Rank intervals of ${rated} countries`,
	rank: 'Rank',
	country: 'Country',
	interval: 'Interval',
	picture: 'Ranks in 90 % of weightings',
	median: 'Middle',
	band: 'Band',
	change: (places: number) =>
		places > 0
			? `${places} up from the headline method`
			: `${-places} down from the headline method`,
	nobody: 'No country is rated under this method.',
	bandsTitle: 'What a band is',
	bandsText:
		'Countries are taken in the order of their middle rank. A band goes on as long as an interval overlaps that of the band’s first country; where it does not, the next band begins. Within a band the order should not be read as an order of laws. Neighbours in two bands may overlap, too.',
	leaveOut: 'If one chapter did not count',
	leaveOutLead:
		'Each chapter’s weight set to 0, one at a time, the others as they are: how many places countries move on average, and at most.',
	chapter: 'Chapter left out',
	mean: 'Mean change of rank',
	largest: 'Largest',
	none: 'nobody is rated both ways',
	downloads: 'Download',
	arrows:
		'Arrows tell how many places a country stands above or below its rank under the headline method.',
	files: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
	pictureName: 'Picture of the list',
	pngFailed: 'The browser could not draw a picture this large. The SVG has the same.',
	busy: 'Many readers compute rank intervals under weights of their own just now. Try again in a minute; the headline method is always there.',
	fileName: 'Rank intervals',
	allOfThese:
		'CSV and JSON hold the numbers of this page, unrounded; SVG and PNG are pictures of the list.'
};
