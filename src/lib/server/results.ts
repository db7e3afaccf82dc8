import type { Country, Edition } from '#lib/domain/edition.ts';
import { findingOf } from '#lib/domain/finding.ts';
import { type Framework, frameworkOf } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import { type Ranked, rankScorecards } from '#lib/domain/ranked-scorecards.ts';
import { matrixOf } from '#lib/domain/score-matrix.ts';
import { type Scorecard, scorer } from '#lib/domain/scorecard.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';
import type { SettledWithEvidence } from './settled-country.ts';
import { type SettledRound, settledRound } from './settled-round.ts';

/** One country in a round under one method. */
export interface CountryResult {
	country: Country;
	/** false: no answer yet, or none that counts */
	begun: boolean;
	/** number of coders assigned */
	coders: number;
	overall: Ranked;
	chapters: (Ranked & { code: string })[];
	categories: { code: string; own: Ranked; cumulative: Ranked }[];
	possibleRange: Scorecard['possibleRange'];
	answers: ReadonlyMap<string, SettledWithEvidence>;
}

const none: ReadonlyMap<string, SettledWithEvidence> = new Map();

/** Results by method, for as long as the settled answers are these; each is computed once. */
const cache = new WeakMap<SettledRound, Map<string, readonly CountryResult[]>>();
/** Readers switch between a few methods; the least recently computed ones are computed again when asked for. */
const mostKept = 24;

/**
 * The one place where the application computes scores: pages and files take their numbers from here. Every country of
 * the list has a row; ranks are among all countries, from unrounded scores, for overall, each chapter and each category.
 * `only` narrows the scored articles (by duty-bearer or kind).
 */
export function resultsOf(
	db: Connection,
	round: { code: string; edition: Edition },
	method: Method,
	only: (article: string) => boolean = () => true
): readonly CountryResult[] {
	return resultsFrom(db, settledRound(db, round.code), { edition: round.edition, method, only });
}

/** The same for answers that no round holds as they are, such as those of a round with another one's changes of law. */
export function resultsFrom(
	db: Connection,
	settled: SettledRound,
	{
		edition,
		method,
		only
	}: { edition: Edition; method: Method; only: (article: string) => boolean }
): readonly CountryResult[] {
	const framework = narrowed(frameworkOf(edition), only);
	const kept = cache.get(settled) ?? new Map<string, readonly CountryResult[]>();
	cache.set(settled, kept);
	const key = JSON.stringify([method, framework.items.map((item) => item.code)]);
	const results = kept.get(key) ?? computed(db, settled, framework, method);
	kept.set(key, results);
	const [oldest] = kept.keys();
	if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
	return results;
}

function computed(
	db: Connection,
	settled: SettledRound,
	framework: Framework,
	method: Method
): CountryResult[] {
	const countries = countryTable.list(db).map((country) => ({
		country,
		answers: settled.answers.get(country.iso3) ?? none
	}));
	const findings = countries.map(
		({ answers }) => new Map([...answers].map(([code, answer]) => [code, findingOf(answer)]))
	);
	const cards = scorer(framework, method)(matrixOf(framework.items, findings));
	return rankScorecards(cards).map(({ groups, possibleRange, ...card }, at) => {
		const found = countries[at];
		if (!found) throw new Error('There is one scorecard for each country.');
		const begun = found.answers.size > 0;
		return {
			...found,
			...card,
			begun,
			coders: settled.coders.get(found.country.iso3) ?? 0,
			chapters: groups,
			possibleRange: begun ? possibleRange : null
		};
	});
}

function narrowed(framework: Framework, only: (article: string) => boolean): Framework {
	return { ...framework, items: framework.items.filter((item) => only(item.code)) };
}
