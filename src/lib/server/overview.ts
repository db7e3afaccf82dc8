import type { Aggregate } from '#lib/domain/aggregate.ts';
import { type CellState, cellState } from '#lib/domain/cell-state.ts';
import type { Chapter, Edition } from '#lib/domain/edition.ts';
import { median } from '#lib/domain/median.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** A cell of the overview with what it rests on. */
export type ScoreCell = CellState & Pick<Aggregate, 'nAnswered' | 'nApplicable'>;

export interface OverviewRow {
	iso3: string;
	name: string;
	region: string;
	overall: ScoreCell;
	range: CountryResult['possibleRange'];
	coverage: number | null;
	rank: number | null;
	chapters: ScoreCell[];
}

export interface Overview {
	/** `counts`: the chapter is part of the overall score under the method */
	chapters: (Chapter & { articles: number; counts: boolean })[];
	rows: OverviewRow[];
	/** medians of the rated countries shown, overall first; null under five */
	medians: (CellState | null)[];
	rated: number;
}

/** How rows are ordered: `key` is country, overall, coverage, rank or a chapter's code; null = region, then name. */
export interface Sorting {
	key: string;
	descending: boolean;
}

/** Reads `sort=overall` or `sort=-overall`; null when the key is not one of the overview. */
export function parseSorting(text: string | null, edition: Edition): Sorting | null {
	if (!text) return null;
	const key = text.replace(/^-/, '');
	const keys = [
		'country',
		'overall',
		'coverage',
		'rank',
		...edition.chapters.map(({ code }) => code)
	];
	return keys.includes(key) ? { key, descending: text.startsWith('-') } : null;
}

/** What a reader chose of the heatmap. */
export interface OverviewChoice {
	region: string | null;
	sorting: Sorting | null;
	method: Method;
}

/** The heatmap of a round under a method: every country of the list, or of one region. */
export function overviewOf(
	viewer: Viewer,
	round: VisibleRound,
	{ region, sorting, method }: OverviewChoice
): Overview {
	const results = resultsOf(viewer.db, round, method).filter(
		({ country }) => region === null || country.region === region
	);
	const chapters = round.edition.chapters.map((chapter) => ({
		...chapter,
		counts: countsInOverall(chapter, method),
		articles: round.edition.articles.filter(
			(article) => article.scored && article.chapter === chapter.code
		).length
	}));
	const medians = [
		median(results.map(({ overall }) => overall.score)),
		...chapters.map((_, i) => median(results.map((result) => result.chapters[i]?.score ?? null)))
	];
	return {
		chapters,
		rows: results.sort(comparison(sorting, round.edition)).map(rowOf),
		medians: medians.map(medianCell),
		rated: results.filter(({ overall }) => overall.score !== null).length
	};
}

function rowOf({ country, overall, chapters, possibleRange }: CountryResult): OverviewRow {
	const cell = (aggregate: Aggregate): ScoreCell => ({
		...cellState(aggregate),
		nAnswered: aggregate.nAnswered,
		nApplicable: aggregate.nApplicable
	});
	return {
		iso3: country.iso3,
		name: country.name,
		region: country.region,
		overall: cell(overall),
		range: possibleRange,
		coverage: overall.coverage,
		rank: overall.rank,
		chapters: chapters.map(cell)
	};
}

function medianCell(score: number | null): CellState | null {
	if (score === null) return null;
	const full = {
		score,
		coverage: 1,
		nAnswered: 1,
		nNoProvision: 0,
		nApplicable: 1,
		nNotApplicable: 0
	};
	return cellState(full);
}

type Comparison = (a: CountryResult, b: CountryResult) => number;

function comparison(sorting: Sorting | null, edition: Edition): Comparison {
	const byName: Comparison = (a, b) => compareNames(a.country.name, b.country.name);
	if (!sorting) return (a, b) => compareNames(a.country.region, b.country.region) || byName(a, b);
	const { key, descending } = sorting;
	const sign = descending ? -1 : 1;
	if (key === 'country') return (a, b) => sign * byName(a, b);
	const chapter = edition.chapters.findIndex(({ code }) => code === key);
	const value = ({ overall, chapters }: CountryResult): number | null => {
		if (key === 'coverage') return overall.coverage;
		if (key === 'rank') return overall.rank;
		return (key === 'overall' ? overall.score : chapters[chapter]?.score) ?? null;
	};
	return (a, b) => compareNullsLast(value(a), value(b), sign) || byName(a, b);
}

/** What has no value comes last in either direction. */
function compareNullsLast(a: number | null, b: number | null, sign: number): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return sign * (a - b);
}
