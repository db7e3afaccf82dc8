import type { Issue } from '#lib/domain/answer.ts';
import {
	type CategoryScope,
	type HeatmapForm,
	categoryScopes,
	heatmapForms
} from '#lib/domain/heatmap.ts';
import { type ArticleKind, type Bearer, articleKinds, bearers } from '#lib/domain/vocabulary.ts';

/** How rows are ordered; `key` is a column's code or one of the keys below. */
export interface Sorting {
	key: string;
	descending: boolean;
}

/** What a reader chose of the heatmap, beside round and method. */
export interface HeatmapChoice {
	form: HeatmapForm;
	scope: CategoryScope;
	region: string | null;
	bearer: Bearer | null;
	kind: ArticleKind | null;
	search: string | null;
	/** null = by region and name */
	sorting: Sorting | null;
	/** sorted within regions; without a sorting they are kept together anyway */
	keepRegions: boolean;
	/** code of the earlier round to compare with */
	against: string | null;
	/** level of zoom of the picture of all articles; null = the one that a reader meets first */
	zoom: string | null;
}

/** Parameters of the heatmap's address, in a fixed order. */
export const heatmapParameters = [
	'by',
	'scope',
	'region',
	'bearer',
	'kind',
	'q',
	'sort',
	'group',
	'against',
	'zoom'
] as const;
export type HeatmapParameter = (typeof heatmapParameters)[number];

/** From the whole picture to cells with numbers; narrow screens have fewer, and then the last is meant. */
export const zoomLevels = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** Keys to sort by beside the columns' codes. A comparison has numbers of changes in place of coverage and rank. */
export const sortKeys = ['country', 'overall', 'similarity'] as const;
const usualKeys = ['coverage', 'rank'];
const comparisonKeys = ['changes', 'revised'];

/** What exists, for a choice to be read against. */
export interface KnownOfHeatmap {
	regions: readonly string[];
	/** codes of all rounds that the reader may see, and of those that the shown one can be compared with */
	rounds: readonly string[];
	comparable: readonly string[];
	/** codes of the columns of each form */
	columns: Readonly<Record<HeatmapForm, readonly string[]>>;
}

const longestSearch = 100;

/**
 * Reads the choice from an address. A wrong value is a fault with its parameter's name. What is right elsewhere but has no
 * meaning here (a column of another form, a round that is not earlier) is left out, so that forms can keep it.
 */
export function parseHeatmapChoice(
	query: URLSearchParams,
	known: KnownOfHeatmap
): { choice: HeatmapChoice; issues: Issue[] } {
	const issues: Issue[] = [];
	const choose = <Word extends string>(name: HeatmapParameter, allowed: readonly Word[]) => {
		const found = query.get(name);
		const chosen = allowed.find((word) => word === found) ?? null;
		if (found && chosen === null) issues.push(wrong(name, found, allowed));
		return chosen;
	};
	const form = choose('by', heatmapForms) ?? 'chapter';
	const against = choose('against', known.rounds);
	const compared = against !== null && known.comparable.includes(against) ? against : null;
	const search = query.get('q')?.trim() || null;
	if (search && search.length > longestSearch)
		issues.push({ path: 'q', message: `At most ${longestSearch} characters.` });
	const choice: HeatmapChoice = {
		form,
		scope: choose('scope', categoryScopes) ?? 'cumulative',
		region: choose('region', known.regions),
		bearer: choose('bearer', bearers),
		kind: choose('kind', articleKinds),
		search,
		sorting: parseSorting(query.get('sort'), form, compared !== null, known, issues),
		keepRegions: choose('group', ['region']) !== null,
		against: compared,
		zoom: choose('zoom', zoomLevels)
	};
	return { choice, issues };
}

/** The parameters that a choice needs, null where it is the usual one. */
export function heatmapQuery(choice: HeatmapChoice): Record<HeatmapParameter, string | null> {
	const { form, scope, region, bearer, kind, search, sorting, keepRegions, against, zoom } = choice;
	return {
		by: form === 'chapter' ? null : form,
		scope: scope === 'cumulative' ? null : scope,
		region,
		bearer,
		kind,
		q: search,
		sort: sorting && sortText(sorting),
		group: keepRegions ? 'region' : null,
		against,
		zoom
	};
}

/** `overall`, or `-overall` for the highest first. */
export function sortText({ key, descending }: Sorting): string {
	return `${descending ? '-' : ''}${key}`;
}

function parseSorting(
	text: string | null,
	form: HeatmapForm,
	compared: boolean,
	{ columns }: KnownOfHeatmap,
	issues: Issue[]
): Sorting | null {
	if (!text) return null;
	const sorting = { key: text.replace(/^-/, ''), descending: text.startsWith('-') };
	const { key } = sorting;
	const here = [...sortKeys, ...(compared ? comparisonKeys : usualKeys), ...columns[form]];
	if (here.includes(key) && text !== '-similarity') return sorting;
	const elsewhere = [...usualKeys, ...comparisonKeys, ...Object.values(columns).flat()];
	if (!elsewhere.includes(key))
		issues.push(wrong('sort', text, [...sortKeys, ...usualKeys, ...columns[form].slice(0, 20)]));
	return null;
}

function wrong(name: string, found: string, allowed: readonly string[]): Issue {
	return { path: name, message: `"${found}" is not one of ${allowed.join(', ')}.` };
}
