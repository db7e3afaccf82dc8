import { frameworkOf } from '#lib/domain/framework.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import { type ArticleRow, articlesTable } from '#lib/exchange/tables/articles.ts';
import { type CategoryRow, categoriesTable } from '#lib/exchange/tables/categories.ts';
import { countriesTable } from '#lib/exchange/tables/countries.ts';
import { roundsTable } from '#lib/exchange/tables/rounds.ts';
import * as countryDb from '../db/countries.ts';
import { visibleRounds } from '../round-access.ts';
import { type PublicTable, articleFilters, countryFilters } from './public-table.ts';

/** The edition's articles, those that are not scored included. */
export const articles: PublicTable = {
	filters: ['round', ...articleFilters],
	fill: (_viewer, filters, edition) => {
		const titles = new Map(edition.chapters.map(({ code, title }) => [code, title]));
		const categories = resolveCategories(frameworkOf(edition));
		const rows = edition.articles.filter(filters.keepsArticle).map((article): ArticleRow => ({
			edition: edition.id,
			article,
			chapterTitle: titles.get(article.chapter) ?? article.chapter,
			categories: categories
				.filter(({ cumulative }) => cumulative.includes(article.code))
				.map(({ code }) => code)
		}));
		return { table: articlesTable, rows };
	}
};

/** The edition's categories with what they inherit. */
export const categories: PublicTable = {
	filters: ['round', 'category'],
	fill: (_viewer, filters, edition) => {
		const sets = new Map(resolveCategories(frameworkOf(edition)).map((set) => [set.code, set]));
		const rows = edition.categories
			.filter(({ code }) => !filters.category || filters.category.includes(code))
			.map((category): CategoryRow => ({
				edition: edition.id,
				category,
				own: sets.get(category.code)?.own ?? [],
				cumulative: sets.get(category.code)?.cumulative ?? []
			}));
		return { table: categoriesTable, rows };
	}
};

/** The country list. */
export const countries: PublicTable = {
	filters: countryFilters,
	fill: ({ db }, filters) => ({
		table: countriesTable,
		rows: countryDb.list(db).filter(filters.keepsCountry)
	})
};

/** The rounds that the asking person may see, in the order of their dates. */
export const rounds: PublicTable = {
	filters: ['round'],
	fill: (viewer, filters) => {
		const rows = visibleRounds(viewer)
			.filter(({ code }) => !filters.roundChosen || code === filters.round?.code)
			.map((round) => ({ ...round, edition: round.edition.id }))
			.reverse();
		return { table: roundsTable, rows };
	}
};
