/** Text of every chart and of what stands around it. */

/** What is said in a chart where a cell has no number; texts are never needed where it has one. */
export const gapWords = {
	score: '',
	no_provision: '',
	not_rated: 'not rated',
	not_assessed: 'not assessed',
	not_applicable: 'not applicable'
};

export const chartWords = {
	chart: 'chart',
	help: 'The arrow keys go from value to value. The table below holds the same numbers.',
	table: 'Table of the same numbers',
	png: 'PNG',
	pngOf: (title: string) => `Picture of “${title}”`,
	source: (round: string, method: string) => `MIMC Scorecard, ${round}, method ${method}.`
};
