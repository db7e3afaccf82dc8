import { answerCell } from '#lib/domain/answer-cell.ts';
import { type AnswerChoice, choiceOf } from '#lib/domain/answer-choice.ts';
import type { CellState } from '#lib/domain/cell-state.ts';
import { type Distribution, distributionOf } from '#lib/domain/distribution.ts';
import type { Article, Category, Chapter, Edition, TreatyReference } from '#lib/domain/edition.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import type { Method } from '#lib/domain/method.ts';
import { type RegionCountries, countriesByRegion, neighbours } from './countries-by-region.ts';
import { type ModelProvision, modelProvisions } from './model-provisions.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { treatyTitles } from './treaty-titles.ts';

/** A country's settled answer to an article. */
export interface CountryAnswer {
	cell: CellState;
	answer: AnswerChoice;
	evidenceCount: number;
}

export interface ArticlePage {
	article: Article & { existingLaw: (TreatyReference & { title: string })[] };
	chapter: Chapter;
	/** categories of people that it applies to, own or inherited */
	categories: (Pick<Category, 'code' | 'title'> & { own: boolean })[];
	previous: Pick<Article, 'code' | 'title'> | null;
	next: Pick<Article, 'code' | 'title'> | null;
	answers: Distribution;
	/** the first ones, or all where the reader asked for them */
	models: ModelProvision[];
	/** how many there are */
	modelCount: number;
	/** countries where no provision was found */
	silent: RegionCountries<object>[];
	/** the countries that the reader asked for */
	regions: RegionCountries<CountryAnswer>[];
}

export interface ArticleChoice {
	region: string | null;
	answer: AnswerChoice | null;
	allModels: boolean;
}

/** Model provisions that are shown at once. */
export const modelsAtOnce = 20;

/** What `/articles/IV.12` shows, or null for an unknown article. */
export function articlePage(
	viewer: Viewer,
	round: VisibleRound,
	code: string,
	method: Method,
	chosen: ArticleChoice
): ArticlePage | null {
	const { edition } = round;
	const article = edition.articles.find((found) => found.code === code);
	const chapter = edition.chapters.find((found) => found.code === article?.chapter);
	if (!article || !chapter) return null;
	const results = article.scored ? resultsOf(viewer.db, round, method) : [];
	const answerOf = ({ answers }: CountryResult) => answers.get(code);
	const shown = results.filter(
		(result) =>
			(chosen.region === null || result.country.region === chosen.region) &&
			(chosen.answer === null || choiceOf(answerOf(result)) === chosen.answer)
	);
	const models = modelProvisions(viewer, round, results, code);
	return {
		article: { ...article, existingLaw: article.existingLaw.map(withTitle) },
		chapter,
		categories: categoriesOf(round, code),
		...neighbours(edition.articles, code),
		answers: distributionOf(results.map((result) => answerCell(answerOf(result)))),
		models: chosen.allModels ? models : models.slice(0, modelsAtOnce),
		modelCount: models.length,
		silent: countriesByRegion(
			results.filter((result) => answerOf(result)?.status === 'no_provision'),
			() => ({})
		),
		regions: countriesByRegion(shown, (result) => ({
			cell: answerCell(answerOf(result)),
			answer: choiceOf(answerOf(result)),
			evidenceCount: answerOf(result)?.evidenceCount ?? 0
		}))
	};
}

function withTitle(reference: TreatyReference) {
	return { ...reference, title: treatyTitles().get(reference.treaty) ?? reference.treaty };
}

function categoriesOf({ edition }: VisibleRound, article: string): ArticlePage['categories'] {
	const sets = new Map(resolveCategories(frameworkOf(edition)).map((set) => [set.code, set]));
	return edition.categories.flatMap(({ code, title }) =>
		sets.get(code)?.cumulative.includes(article)
			? [{ code, title, own: sets.get(code)?.own.includes(article) ?? false }]
			: []
	);
}

/** Codes that a reader may have meant by an unknown one: the articles of its chapter, else those of all. */
export function articlesNear({ articles }: Edition, code: string): string[] {
	const chapter = code.split('.')[0];
	const near = articles.filter((article) => article.chapter === chapter);
	return (near.length > 0 ? near : articles).map((article) => article.code);
}
