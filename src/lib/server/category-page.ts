import { type CategoryPart, categoryParts } from '#lib/domain/category-parts.ts';
import { type Distribution, distributionOf } from '#lib/domain/distribution.ts';
import type { Article, Category, Edition } from '#lib/domain/edition.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import type { ScoreCell } from '#lib/domain/heatmap.ts';
import { median } from '#lib/domain/median.ts';
import type { Method } from '#lib/domain/method.ts';
import {
	type RegionCountries,
	countriesByRegion,
	inRegion,
	neighbours
} from './countries-by-region.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { scoreCell } from './scored-cell.ts';

type Named = Pick<Category, 'code' | 'title'>;

/** The articles that a category has from itself or from another one. */
export interface PartOfCategory extends Named {
	/** the categories that this one inherits from directly */
	inherits: Named[];
	articles: (Pick<Article, 'code' | 'title'> & { supersededBy: string | null })[];
}

export interface CategoryPage {
	category: Category;
	previous: Named | null;
	next: Named | null;
	/** its own articles first, then those of each category that it inherits from */
	parts: PartOfCategory[];
	/** categories that inherit from it directly */
	heirs: Named[];
	own: Distribution;
	cumulative: Distribution;
	/** of the rated countries, unrounded; null under five */
	medians: { own: number | null; cumulative: number | null };
	regions: RegionCountries<{ own: ScoreCell; cumulative: ScoreCell }>[];
}

/** What `/categories/refugees` shows, of one region or of all; null for an unknown category. Scores come from `resultsOf` only. */
export function categoryPage(
	{ db }: Viewer,
	round: VisibleRound,
	code: string,
	method: Method,
	region: string | null = null
): CategoryPage | null {
	const { edition } = round;
	const place = edition.categories.findIndex((category) => category.code === code);
	const category = edition.categories[place];
	const parts = categoryParts(frameworkOf(edition), code);
	if (!category || !parts) return null;
	const results = inRegion(resultsOf(db, round, method), region);
	const ownOf = (result: CountryResult) => result.categories[place]?.own;
	const cumulativeOf = (result: CountryResult) => result.categories[place]?.cumulative;
	return {
		category,
		...neighbours(edition.categories, code),
		parts: partsOf(edition, parts),
		heirs: edition.categories.filter(({ inherits }) => inherits.includes(code)).map(named),
		own: distributionOf(results.map((result) => scoreCell(ownOf(result)))),
		cumulative: distributionOf(results.map((result) => scoreCell(cumulativeOf(result)))),
		medians: {
			own: median(results.map((result) => ownOf(result)?.score ?? null)),
			cumulative: median(results.map((result) => cumulativeOf(result)?.score ?? null))
		},
		regions: countriesByRegion(results, (result) => ({
			own: scoreCell(ownOf(result)),
			cumulative: scoreCell(cumulativeOf(result))
		}))
	};
}

function named({ code, title }: Named): Named {
	return { code, title };
}

function partsOf(edition: Edition, parts: readonly CategoryPart[]): PartOfCategory[] {
	const titles = new Map(edition.articles.map(({ code, title }) => [code, title]));
	const categories = new Map(edition.categories.map((category) => [category.code, category]));
	return parts.map(({ category: code, items }) => ({
		code,
		title: categories.get(code)?.title ?? code,
		inherits: (categories.get(code)?.inherits ?? []).flatMap((from) => {
			const found = categories.get(from);
			return found ? [named(found)] : [];
		}),
		articles: items.map((item) => ({ ...item, title: titles.get(item.code) ?? item.code }))
	}));
}
