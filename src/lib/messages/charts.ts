/** Text of every chart and of what stands around it. */

export const chartWords = {
	chart: 'chart',
	help: 'The arrow keys go from value to value. The table below holds the same numbers.',
	table: 'Table of the same numbers',
	png: 'PNG',
	pngOf: (title: string) => `Picture of “${title}”`,
	source: (round: string, method: string) => `MIMC Scorecard, ${round}, method ${method}.`
};
