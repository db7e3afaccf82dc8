import type { Category, Edition } from './edition.ts';

/** What is rolled up: items in groups, and categories as sets of items. Codes are unique within their list. */
export interface Framework {
	groups: Group[];
	items: Item[];
	categories: Pick<Category, 'code' | 'inherits' | 'own' | 'supersedes'>[];
}
export interface Group {
	code: string;
	/** weight in the overall score; 0 = computed and shown, not counted */
	weight: number;
}
export interface Item {
	code: string;
	group: string;
	weight: number;
}

/** An edition as a framework: its chapters, its scored articles with equal weights, its categories. */
export function frameworkOf(edition: Edition): Framework {
	return {
		groups: edition.chapters.map(({ code, weight }) => ({ code, weight })),
		items: edition.articles
			.filter((article) => article.scored)
			.map(({ code, chapter }) => ({ code, group: chapter, weight: 1 })),
		categories: edition.categories
	};
}
