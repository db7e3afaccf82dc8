/** Text of a chart on somebody else's page. */

export const embeddedChart = {
	chapters: (name: string) => `${name}: scores by chapter`,
	chapterHead: 'Chapter',
	score: 'Score, 0–100',
	overall: 'Overall',
	source: (round: string, day: string, method: string) =>
		`Source: MIMC Scorecard, ${round}, law in force on ${day}, method ${method}.`,
	open: (name: string) => `All of ${name} at MIMC Scorecard`,
	convention: 'Alignment of national law with the Model International Mobility Convention.',
	notBegun: 'The assessment has not begun.'
};
