import type { Issue } from '#lib/domain/answer.ts';
import type { Article, Country, Edition } from '#lib/domain/edition.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import { articleKinds, bearers } from '#lib/domain/vocabulary.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import * as countryTable from './db/countries.ts';
import { type RoundsTaken, chosenRounds, editionsOf } from './chosen-rounds.ts';
import { type ChosenMethod, methodsAsked } from './methods-asked.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** Filters of pages and files. `chapter`, `category` … hold the chosen codes; null = all. */
export interface Filters extends ChosenMethod {
	/** null only where no round is visible; the first where several are asked for */
	round: VisibleRound | null;
	/** in the order in which they were asked for */
	rounds: readonly VisibleRound[];
	/** whether the round was asked for by name */
	roundChosen: boolean;
	/** the same for one of several rounds' editions, whose chapters may have other weights of their own */
	methodIn: (edition: Edition) => ChosenMethod;
	by: 'chapter' | 'category' | 'article';
	chapter: string[] | null;
	category: string[] | null;
	keepsCountry: (country: Country) => boolean;
	/** by chapter, article, category (inherited articles included, in the article's own edition), duty-bearer and kind */
	keepsArticle: (article: Article) => boolean;
	/** by duty-bearer and kind only: what is rolled up */
	countsArticle: (article: Article) => boolean;
}

export type ParsedFilters = { ok: true; filters: Filters } | { ok: false; issues: Issue[] };

export const filterNames = [
	'country',
	'region',
	'chapter',
	'article',
	'category',
	'round',
	'release',
	'bearer',
	'kind',
	'by',
	...methodParameters
] as const;
export type FilterName = (typeof filterNames)[number];

/**
 * Reads URL parameters against what exists: the editions of the rounds that are asked for, or `usual` without one. Every
 * unknown parameter and value is a fault with the parameter's name.
 */
export function parseFilters(
	viewer: Viewer,
	query: URLSearchParams,
	allowed: readonly FilterName[],
	usual: Edition,
	ignored: readonly string[] = [],
	taken: RoundsTaken = 'one'
): ParsedFilters {
	const issues = unknownParameters(query, [...allowed, ...ignored]);
	const countries = countryTable.list(viewer.db);
	const { rounds, issues: roundIssues } = chosenRounds(viewer, query, taken);
	const editions = editionsOf(rounds, usual);
	const choose = (name: FilterName, known: readonly string[], where = '') =>
		choice(query, name, { known, where }, issues);
	/** codes that every edition must know */
	const chooseIn = (name: FilterName, listOf: (edition: Edition) => { code: string }[]) =>
		editions
			.map(({ edition, where }) => choose(name, codesOf(listOf(edition)), where))
			.reduce((first) => first);
	const country = choose(
		'country',
		countries.map(({ iso3 }) => iso3)
	);
	const region = choose('region', [...new Set(countries.map((found) => found.region))]);
	const chapter = chooseIn('chapter', (edition) => edition.chapters);
	const article = chooseIn('article', (edition) => edition.articles);
	const category = chooseIn('category', (edition) => edition.categories);
	const bearer = choose('bearer', bearers);
	const kind = choose('kind', articleKinds);
	const by = choose('by', ['chapter', 'category', 'article']);
	if ((by?.length ?? 1) > 1)
		issues.push({ path: 'by', message: 'Choose one: chapter, category or article.' });
	issues.push(...roundIssues);
	const methods = methodsAsked(query, editions, { bearer, kind }, issues);
	const [first] = methods.values();
	if (issues.length > 0 || !first) return { ok: false, issues };

	const ofCategory =
		category && new Set(editions.flatMap(({ edition }) => articlesOf(edition, category)));
	const countsArticle = (found: Article) =>
		(!bearer || found.bearers.some((role) => bearer.includes(role))) &&
		(!kind || kind.includes(found.kind));
	const filters: Filters = {
		round: rounds[0] ?? null,
		rounds,
		roundChosen: query.has('round'),
		...first,
		methodIn: (edition) => methods.get(edition) ?? first,
		by: (by?.[0] ?? 'chapter') as Filters['by'],
		chapter,
		category,
		keepsCountry: ({ iso3, region: of }) =>
			(!country || country.includes(iso3)) && (!region || region.includes(of)),
		countsArticle,
		keepsArticle: (found) =>
			countsArticle(found) &&
			(!chapter || chapter.includes(found.chapter)) &&
			(!article || article.includes(found.code)) &&
			(!ofCategory || ofCategory.has(found))
	};
	return { ok: true, filters };
}

/** Parameters that nobody knows here, and those that stand more than once. */
export function unknownParameters(query: URLSearchParams, allowed: readonly string[]): Issue[] {
	const names = [...new Set(query.keys())];
	return [
		...names
			.filter((name) => !allowed.includes(name))
			.map((name) => ({
				path: name,
				message: `"${name}" is not a parameter here. Known: ${allowed.join(', ') || 'none'}.`
			})),
		...names
			.filter((name) => query.getAll(name).length > 1)
			.map((name) => ({
				path: name,
				message: `"${name}" stands more than once; separate values by commas.`
			}))
	];
}

function choice(
	query: URLSearchParams,
	name: FilterName,
	{ known, where }: { known: readonly string[]; where: string },
	issues: Issue[]
): string[] | null {
	const text = query.get(name);
	if (text === null) return null;
	const values = text.split(',').map((value) => value.trim());
	for (const value of values)
		if (!known.includes(value))
			issues.push({
				path: name,
				message: `"${value}" is not known as ${name}${where}. ${suggestion(known)}`
			});
	return values;
}

function suggestion(known: readonly string[]): string {
	const shown = 12;
	return known.length <= shown
		? `Known: ${known.join(', ')}.`
		: `Expected codes such as ${known.slice(0, 3).join(', ')}; the full list has ${known.length}.`;
}

/** The articles themselves: the same code may be another duty in another edition. */
function articlesOf(edition: Edition, categories: readonly string[]): Article[] {
	const codes = new Set(
		resolveCategories(frameworkOf(edition))
			.filter((category) => categories.includes(category.code))
			.flatMap((category) => category.cumulative)
	);
	return edition.articles.filter(({ code }) => codes.has(code));
}

function codesOf(list: readonly { code: string }[]): string[] {
	return list.map(({ code }) => code);
}
