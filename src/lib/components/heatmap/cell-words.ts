import type { ArticleCell, HeatmapColumn } from '#lib/domain/heatmap.ts';
import { scoreOfAnswer } from '#lib/domain/finding.ts';
import { answerOfSign } from '#lib/domain/answer-sign.ts';
import { type EncodedHeatmap, type EncodedRow, decodedCell } from '#lib/exchange/article-rows.ts';
import { formatWholeDifference, formatScore, formatShare } from '#lib/exchange/formats.ts';
import { answerWords, articleHeatmap as text } from '#lib/messages/article-heatmap.ts';
import {
	changeReasonWords,
	changeWords,
	noChangeReason,
	stateWords
} from '#lib/messages/heatmap.ts';
import { countryPage, overview } from '#lib/messages/reading.ts';
import { type Place, headRow, medianRow, nameColumn, overallColumn } from './layout.ts';
import { drawn } from '#lib/exchange/drawn-cell.ts';

/** What is said of a place of the heatmap: by the tooltip, and to those who hear it. Empty where there is nothing to say. */
export function placeWords(heatmap: EncodedHeatmap, { row, column }: Place): string {
	const article = heatmap.columns[column];
	if (row === headRow && column === overallColumn) return text.overall;
	if (row === headRow) return article ? headWords(article) : '';
	if (row === medianRow) return medianWords(heatmap, column);
	const country = heatmap.rows[row];
	if (!country) return '';
	if (column === overallColumn || column === nameColumn) return countryWords(country);
	return article ? cellWords(country, article, decodedCell(country, column)) : '';
}

/** Country, article, answer and number of pieces of evidence; in a comparison the change, from what and to what. */
export function cellWords(country: EncodedRow, article: HeatmapColumn, cell: ArticleCell): string {
	const title = headWords(article);
	if (cell.before !== undefined)
		return text.comparedCell(
			country.name,
			title,
			changeText(cell),
			answerText(cell.before),
			answerText(cell.sign)
		);
	const needsEvidence = cell.sign !== 'a' && cell.sign !== '-';
	const evidence = cell.evidence > 0 ? countryPage.evidence(cell.evidence) : text.noEvidence;
	const answer = answerText(cell.sign);
	return needsEvidence || cell.evidence > 0
		? text.cell(country.name, title, answer, evidence)
		: text.bareCell(country.name, title, answer);
}

function changeText(cell: ArticleCell): string {
	if (cell.state === 'changed')
		return changeWords.changed(formatWholeDifference(cell.difference), 1);
	if (cell.state === 'revised')
		return `${stateWords.revised} (${cell.reason ? changeReasonWords[cell.reason] : noChangeReason})`;
	return cell.state === 'score' ? '' : stateWords[cell.state];
}

/** "3 · Substantial (75)" */
function answerText(sign: ArticleCell['sign']): string {
	const { status, level } = answerOfSign(sign);
	const score = scoreOfAnswer(status, level);
	return score === null ? answerWords(sign) : `${answerWords(sign)} (${score})`;
}

function headWords({ code, title }: HeatmapColumn): string {
	return text.header(code, title);
}

function medianWords({ medians, columns }: EncodedHeatmap, column: number): string {
	const median = medians[column + 1];
	const article = columns[column];
	const name = article ? headWords(article) : text.overall;
	const number = median ? drawn(median).text : overview.noMedian;
	return `${text.median}, ${name}: ${number}`;
}

/** A country with its overall score, or the range that is possible, its coverage and rank. */
function countryWords({ name, overall, range, coverage, rank, lawChanges, revisions }: EncodedRow) {
	if ('lawChanges' in overall) {
		const number =
			overall.state === 'changed'
				? changeWords.changed(formatWholeDifference(overall.difference), lawChanges)
				: stateWords[overall.state];
		return text.overallCell(name, [
			text.overallScore(number),
			...(revisions > 0 ? [changeWords.revisions(revisions)] : [])
		]);
	}
	const possible = range && overview.rangeWords(formatScore(range.low), formatScore(range.high));
	const score =
		overall.state === 'score'
			? formatScore(overall.score)
			: overall.state === 'not_rated' && possible
				? possible
				: stateWords[overall.state];
	return text.overallCell(name, [
		text.overallScore(score),
		...(coverage === null ? [] : [text.coverageOf(formatShare(coverage))]),
		rank === null ? text.noRank : text.rankOf(rank)
	]);
}

/** The same in the few words of a table's cell, whose row and column say the rest. */
export function tableWords(cell: ArticleCell): string {
	if (cell.before === undefined) return answerText(cell.sign);
	return cell.state === 'changed' ? formatWholeDifference(cell.difference) : changeText(cell);
}
