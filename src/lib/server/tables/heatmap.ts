import type { Edition } from '#lib/domain/edition.ts';
import { scoreOfAnswer } from '#lib/domain/finding.ts';
import { type HeatmapRow, heatmapTable } from '#lib/exchange/tables/heatmap.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import * as countryTable from '../db/countries.ts';
import type { Filters } from '../filters.ts';
import type { CountryResult } from '../results.ts';
import type { SettledWithEvidence } from '../settled-country.ts';
import {
	type PublicTable,
	articleFilters,
	chosenResults,
	countryFilters,
	roundFilters
} from './public-table.ts';

/** A wide table: every country, also while no round is public, its overall score, one column for each chapter, category (cumulative) or article. */
export const heatmap: PublicTable = {
	filters: [...countryFilters, ...roundFilters, ...articleFilters, 'by', ...methodParameters],
	fill: (viewer, filters, edition) => {
		const columns = columnsOf(filters, edition);
		const release = filters.round?.release;
		const mark = release ? ` [${release}]` : '';
		const results = new Map(
			chosenResults(viewer, filters).map((result) => [result.country.iso3, result])
		);
		const countries = countryTable.list(viewer.db).filter(filters.keepsCountry);
		const rows = countries.map(({ iso3, name }): HeatmapRow => {
			const result = results.get(iso3);
			return {
				iso3,
				country: `${name}${mark}`,
				overall: result?.overall.score ?? null,
				scores: columns.map((column) => (result ? column.scoreOf(result) : null))
			};
		});
		return { table: heatmapTable(columns.map(({ code }) => code)), rows };
	}
};

interface HeatmapColumn {
	code: string;
	scoreOf: (result: CountryResult) => number | null;
}

function columnsOf(filters: Filters, edition: Edition): HeatmapColumn[] {
	if (filters.by === 'article')
		return edition.articles
			.filter((article) => article.scored && filters.keepsArticle(article))
			.map(({ code }) => ({ code, scoreOf: ({ answers }) => articleScore(answers.get(code)) }));
	if (filters.by === 'category')
		return edition.categories
			.filter(({ code }) => !filters.category || filters.category.includes(code))
			.map(({ code }) => ({
				code,
				scoreOf: ({ categories }) =>
					categories.find((category) => category.code === code)?.cumulative.score ?? null
			}));
	return edition.chapters
		.filter(({ code }) => !filters.chapter || filters.chapter.includes(code))
		.map(({ code }) => ({
			code,
			scoreOf: ({ chapters }) => chapters.find((chapter) => chapter.code === code)?.score ?? null
		}));
}

function articleScore(answer: SettledWithEvidence | undefined) {
	return answer ? scoreOfAnswer(answer.status, answer.level) : null;
}
