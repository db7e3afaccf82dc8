import { type AggregateRow, aggregatesTable } from '#lib/exchange/tables/aggregates.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import type { Filters } from '../filters.ts';
import type { CountryResult } from '../results.ts';
import type { VisibleRound } from '../round-access.ts';
import {
	type PublicTable,
	chosenResults,
	countryFilters,
	inRound,
	roundFilters
} from './public-table.ts';

/** Overall, chapters and categories of every country whose assessment has begun. */
export const aggregates: PublicTable = {
	filters: [
		...countryFilters,
		...roundFilters,
		'chapter',
		'category',
		'bearer',
		'kind',
		...methodParameters
	],
	fill: (viewer, filters) => {
		const { round } = filters;
		const begun = chosenResults(viewer, filters).filter((result) => result.begun);
		const rows = round ? begun.flatMap((result) => rowsOf(result, round, filters)) : [];
		return { table: aggregatesTable, rows };
	}
};

/** With `chapter` or `category` chosen, only those rows; else overall, chapters, categories, own categories. */
function rowsOf(result: CountryResult, round: VisibleRound, filters: Filters): AggregateRow[] {
	const { country, overall } = result;
	const { chapter, category } = filters;
	const all = chapter === null && category === null;
	const titles = new Map(
		[...round.edition.chapters, ...round.edition.categories].map(({ code, title }) => [code, title])
	);
	const row = (
		level: AggregateRow['level'],
		code: string | null,
		aggregate: AggregateRow['aggregate']
	): AggregateRow => ({
		...inRound(round),
		iso3: country.iso3,
		country: country.name,
		level,
		code,
		label: code === null ? 'Overall' : (titles.get(code) ?? code),
		method: filters.methodText,
		aggregate
	});
	const chapters = result.chapters.filter(({ code }) => all || chapter?.includes(code));
	const categories = result.categories.filter(({ code }) => all || category?.includes(code));
	return [
		...(all ? [row('overall', null, overall)] : []),
		...chapters.map((found) => row('chapter', found.code, found)),
		...categories.map(({ code, cumulative }) => row('category', code, cumulative)),
		...categories.map(({ code, own }) => row('category_own', code, own))
	];
}
