import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Article, Edition } from '#lib/domain/edition.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import type { HeatmapColumn } from '#lib/domain/heatmap.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import type { HeatmapChoice } from '#lib/exchange/heatmap-query.ts';
import type { CountryResult } from './results.ts';

/** A column with where its cells come from. */
export interface SourcedColumn extends HeatmapColumn {
	/** codes of its scored articles */
	members: readonly string[];
	/** null: an article's column, whose cells are answers */
	aggregateOf: ((result: CountryResult) => Aggregate | undefined) | null;
}

type Narrowing = Pick<HeatmapChoice, 'bearer' | 'kind'>;

/** Whether an article counts under the chosen duty-bearer and kind. */
export function countsUnder({ bearer, kind }: Narrowing) {
	return (article: Pick<Article, 'bearers' | 'kind' | 'scored'>) =>
		article.scored &&
		(bearer === null || article.bearers.includes(bearer)) &&
		(kind === null || article.kind === kind);
}

/** The columns of a form in the edition's order; groups without an article under the choice are left out. */
export function columnsOf(
	edition: Edition,
	method: Method,
	choice: Pick<HeatmapChoice, 'form' | 'scope'> & Narrowing
): SourcedColumn[] {
	const articles = edition.articles.filter(countsUnder(choice));
	if (choice.form === 'article') return articleColumns(articles, edition, method);
	const columns =
		choice.form === 'category'
			? categoryColumns(edition, method, choice.scope, articles)
			: chapterColumns(edition, method, articles);
	return columns.filter((column) => column.articles > 0);
}

/** Codes of the articles that overall is made of. */
export function countedArticles(edition: Edition, method: Method, choice: Narrowing): string[] {
	const counted = new Set(
		edition.chapters.filter((chapter) => countsInOverall(chapter, method)).map(({ code }) => code)
	);
	return edition.articles
		.filter(countsUnder(choice))
		.filter(({ chapter }) => counted.has(chapter))
		.map(({ code }) => code);
}

function chapterColumns(edition: Edition, method: Method, articles: readonly Article[]) {
	return edition.chapters.map((chapter, i): SourcedColumn => {
		const { code, title } = chapter;
		const members = articles.filter((article) => article.chapter === code);
		return {
			code,
			title,
			chapter: code,
			articles: members.length,
			counts: countsInOverall(chapter, method),
			members: members.map((article) => article.code),
			aggregateOf: ({ chapters }) => chapters[i]
		};
	});
}

function categoryColumns(
	edition: Edition,
	method: Method,
	scope: HeatmapChoice['scope'],
	articles: readonly Article[]
) {
	const counted = new Set(articles.map(({ code }) => code));
	const resolved = resolveCategories(frameworkOf(edition), method.inherit);
	return edition.categories.map(({ code, title }, i): SourcedColumn => {
		const members = resolved[i]?.[scope].filter((article) => counted.has(article)) ?? [];
		return {
			code,
			title,
			chapter: '',
			articles: members.length,
			counts: true,
			members,
			aggregateOf: ({ categories }) => categories[i]?.[scope]
		};
	});
}

function articleColumns(articles: readonly Article[], edition: Edition, method: Method) {
	const counts = new Map(
		edition.chapters.map((chapter) => [chapter.code, countsInOverall(chapter, method)])
	);
	return articles.map(({ code, title, chapter }): SourcedColumn => ({
		code,
		title,
		chapter,
		articles: 1,
		counts: counts.get(chapter) ?? false,
		members: [code],
		aggregateOf: null
	}));
}
