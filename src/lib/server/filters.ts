import type { Issue } from '#lib/domain/answer.ts';
import type { Article, Country, Edition } from '#lib/domain/edition.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { articleKinds, bearers } from '#lib/domain/vocabulary.ts';
import { methodParameters, methodText, parseMethod } from '#lib/exchange/method-query.ts';
import * as countryTable from './db/countries.ts';
import { type Viewer, type VisibleRound, findRound, releaseOf } from './round-access.ts';

/** Filters of pages and files. `chapter`, `category` … hold the chosen codes; null = all. */
export interface Filters {
	/** null only where no round is visible */
	round: VisibleRound | null;
	/** whether the round was asked for by name */
	roundChosen: boolean;
	method: Method;
	/** `mimc-1`, or what differs from it (a narrowed set of articles included) */
	methodText: string;
	by: 'chapter' | 'category' | 'article';
	chapter: string[] | null;
	category: string[] | null;
	keepsCountry: (country: Country) => boolean;
	/** by chapter, article, category (inherited articles included), duty-bearer and kind */
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

/** Reads URL parameters against what exists. Every unknown parameter and value is a fault with the parameter's name. */
export function parseFilters(
	viewer: Viewer,
	query: URLSearchParams,
	allowed: readonly FilterName[],
	edition: Edition,
	ignored: readonly string[] = []
): ParsedFilters {
	const issues = unknownParameters(query, [...allowed, ...ignored]);
	const countries = countryTable.list(viewer.db);
	const choose = (name: FilterName, known: readonly string[]) => choice(query, name, known, issues);
	const country = choose(
		'country',
		countries.map(({ iso3 }) => iso3)
	);
	const region = choose('region', [...new Set(countries.map((found) => found.region))]);
	const chapter = choose(
		'chapter',
		edition.chapters.map(({ code }) => code)
	);
	const article = choose(
		'article',
		edition.articles.map(({ code }) => code)
	);
	const category = choose(
		'category',
		edition.categories.map(({ code }) => code)
	);
	const bearer = choose('bearer', bearers);
	const kind = choose('kind', articleKinds);
	const by = choose('by', ['chapter', 'category', 'article']);
	if ((by?.length ?? 1) > 1)
		issues.push({ path: 'by', message: 'Choose one: chapter, category or article.' });
	const round = chosenRound(viewer, query, issues);
	const parsed = parseMethod(query, edition.chapters);
	issues.push(...parsed.issues);
	if (issues.length > 0) return { ok: false, issues };

	const ofCategory = category && articlesOf(edition, category);
	const countsArticle = (found: Article) =>
		(!bearer || found.bearers.some((role) => bearer.includes(role))) &&
		(!kind || kind.includes(found.kind));
	const filters: Filters = {
		round,
		roundChosen: query.has('round'),
		method: parsed.method,
		methodText: describeMethod(parsed.method, { bearer, kind }),
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
			(!ofCategory || ofCategory.has(found.code))
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
	known: readonly string[],
	issues: Issue[]
): string[] | null {
	const text = query.get(name);
	if (text === null) return null;
	const values = text.split(',').map((value) => value.trim());
	for (const value of values)
		if (!known.includes(value))
			issues.push({
				path: name,
				message: `"${value}" is not known as ${name}. ${suggestion(known)}`
			});
	return values;
}

function suggestion(known: readonly string[]): string {
	const shown = 12;
	return known.length <= shown
		? `Known: ${known.join(', ')}.`
		: `Expected codes such as ${known.slice(0, 3).join(', ')}; the full list has ${known.length}.`;
}

function chosenRound(viewer: Viewer, query: URLSearchParams, issues: Issue[]): VisibleRound | null {
	const code = query.get('round');
	const round = findRound(viewer, code);
	if (code !== null && !round)
		issues.push({ path: 'round', message: `There is no public round "${code}".` });
	const release = query.get('release');
	if (release !== null && release !== releaseOf(viewer.kind))
		issues.push({ path: 'release', message: `There is no release "${release}".` });
	return round;
}

function articlesOf(edition: Edition, categories: readonly string[]): Set<string> {
	return new Set(
		resolveCategories(frameworkOf(edition))
			.filter((category) => categories.includes(category.code))
			.flatMap((category) => category.cumulative)
	);
}

function describeMethod(
	method: Method,
	narrowed: { bearer: string[] | null; kind: string[] | null }
): string {
	const parts = Object.entries(narrowed).flatMap(([name, values]) =>
		values ? [`${name}=${values.join(',')}`] : []
	);
	if (parts.length === 0) return methodText(method);
	const text = methodText(method);
	return [...(text === methodText(headlineMethod) ? [] : [text]), ...parts].join('&');
}
