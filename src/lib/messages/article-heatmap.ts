import type { AnswerSign } from '#lib/domain/answer-sign.ts';
import { levelNames, statusNames } from './common.ts';

/** Text of the heatmap of all articles: the drawn one and its table. */
export const articleHeatmap = {
	label: (countries: number, articles: number) =>
		`Heatmap of ${countries} countries by ${articles} articles`,
	role: 'heatmap',
	help: 'Arrow keys move from cell to cell, Home and End to the ends of a row, with Control to the corners, Page Up and Page Down by pages. Above the first row are the heads of the articles. Enter opens the country at the article, or the article of a head; S sorts by the column, plus and minus zoom, 0 shows the whole. Below is a table with the same values.',
	hint: 'Click a cell for the country’s article, a column’s head for the article, its median to sort. Ctrl and the wheel zoom.',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	whole: 'Whole picture',
	zoom: 'Zoom',
	overall: 'Overall',
	median: 'Median',
	table: 'The same as a table',
	tableHelp: 'The table holds all rows; those in view are drawn.',
	country: 'Country',
	coverage: 'Coverage',
	rank: 'Rank',
	noRank: 'no rank',
	legend: 'Answers',
	smallCells: 'The plain colour beside a pattern stands for it where cells are small.',
	header: (code: string, title: string) => `${code} ${title}`,
	cell: (country: string, article: string, answer: string, evidence: string) =>
		`${country}, ${article}: ${answer}, ${evidence}`,
	comparedCell: (country: string, article: string, change: string, from: string, to: string) =>
		`${country}, ${article}: ${change}; from ${from} to ${to}`,
	bareCell: (country: string, article: string, answer: string) =>
		`${country}, ${article}: ${answer}`,
	overallCell: (country: string, parts: readonly string[]) => `${country}: ${parts.join(', ')}`,
	overallScore: (score: string) => `overall ${score}`,
	coverageOf: (share: string) => `coverage ${share}`,
	rankOf: (rank: number) => `rank ${rank}`,
	noEvidence: 'without evidence',
	chapter: (code: string, title: string, count: string) => `${code} ${title} · ${count}`
};

/** An answer in words, such as "3 · Substantial". */
export function answerWords(sign: AnswerSign): string {
	if (sign === 'n') return statusNames.no_provision;
	if (sign === 'a') return statusNames.not_applicable;
	if (sign === '-') return statusNames.not_assessed;
	return `${sign} · ${levelNames[Number(sign)] ?? ''}`;
}
