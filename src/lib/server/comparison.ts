import { type Answered, answersDiffer } from '#lib/domain/answers-differ.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { scoredCell } from './scored-cell.ts';

/** Countries side by side; every list of cells and answers is in the order of `countries`. */
export type Comparison = ReturnType<typeof comparisonOf>;

/** The results of countries in the order asked for; all of them must be in the country list. */
export function comparedResults(
	{ db }: Viewer,
	round: VisibleRound,
	method: Method,
	codes: readonly string[]
): CountryResult[] {
	const results = new Map(
		resultsOf(db, round, method).map((result) => [result.country.iso3, result])
	);
	return codes.flatMap((code) => results.get(code) ?? []);
}

/** What `/compare` shows. Scores come from `resultsOf` only. */
export function comparisonOf(results: readonly CountryResult[], edition: Edition, method: Method) {
	return {
		countries: results.map(({ country, begun, overall, possibleRange }) => ({
			iso3: country.iso3,
			name: country.name,
			begun,
			overall: scoredCell(overall),
			rank: overall.rank,
			range: possibleRange
		})),
		chapters: edition.chapters.map(({ code, title, weight }, i) => ({
			code,
			title,
			weight,
			counts: countsInOverall({ code, weight }, method),
			cells: results.map(({ chapters }) => scoredCell(chapters[i]))
		})),
		categories: edition.categories.map(({ code, title }, i) => ({
			code,
			title,
			cells: results.map(({ categories }) => scoredCell(categories[i]?.cumulative))
		}))
	};
}

/** One scored article with each country's answer; null where none counts. */
export interface ComparedArticle {
	code: string;
	title: string;
	chapter: string;
	differs: boolean;
	answers: (Answered | null)[];
}

/** The scored articles of an edition; without `all` only those whose assessed answers differ. */
export function comparedArticles(
	results: readonly CountryResult[],
	edition: Edition,
	all: boolean
): ComparedArticle[] {
	return edition.articles
		.filter((article) => article.scored)
		.map(({ code, title, chapter }) => {
			const answers = results.map((result) => {
				const answer = result.answers.get(code);
				return answer ? { status: answer.status, level: answer.level } : null;
			});
			return { code, title, chapter, differs: answersDiffer(answers), answers };
		})
		.filter(({ differs }) => all || differs);
}
