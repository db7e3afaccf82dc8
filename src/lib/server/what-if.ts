import type { Answered } from '#lib/domain/answers-differ.ts';
import type { Country } from '#lib/domain/edition.ts';
import { type Findings, findingOf, notAssessed, pointsPerLevel } from '#lib/domain/finding.ts';
import { type Framework, frameworkOf } from '#lib/domain/framework.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import { ranks } from '#lib/domain/ranks.ts';
import {
	type ReformRefusal,
	type Target,
	bestRaises,
	cardOf,
	reformRefusal,
	reformed
} from '#lib/domain/what-if.ts';
import type { RaisedArticle } from '#lib/exchange/reform-query.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';

/** A score as it is and as it would be. */
export interface BeforeAfter {
	before: number | null;
	after: number | null;
}

/** A reform that was asked for, with the answer as it stands; refused ones change nothing. */
export interface TriedReform extends RaisedArticle {
	title: string;
	now: Answered | null;
	refusal: ReformRefusal | null;
}

/** Articles that are named as raising a score most. */
const bestNamed = 5;
/** reforms go up to the highest level */
const full = 4;

/** What is asked of `/countries/BRA/what-if`. `best`: overall, a chapter's or a category's code; null = not asked. */
export interface WhatIfChoice {
	raises: readonly RaisedArticle[];
	best: string | null;
}

/**
 * What a country's scores would be if articles were raised, every other country held constant; null for an unknown
 * country. The scores as they are come from `resultsOf`, those that would be from the same scorer.
 */
export function whatIf(
	{ db }: Viewer,
	round: VisibleRound,
	iso3: string,
	method: Method,
	{ raises, best }: WhatIfChoice
) {
	const results = resultsOf(db, round, method);
	const place = results.findIndex(({ country }) => country.iso3 === iso3);
	const result = results[place];
	if (!result) return null;
	const { edition } = round;
	const framework = frameworkOf(edition);
	const findings: Findings = new Map(
		[...result.answers].map(([code, answer]) => [code, findingOf(answer)])
	);
	const reforms = raises.map(({ article, level }) => ({
		item: article,
		score: level * pointsPerLevel
	}));
	const after = cardOf(framework, method, reformed(findings, reforms));
	const titles = new Map(edition.articles.map(({ code, title }) => [code, title]));
	return {
		country: result.country satisfies Country,
		begun: result.begun,
		reforms: raises.map(({ article, level }): TriedReform => ({
			article,
			level,
			title: titles.get(article) ?? '',
			now: answered(result, article),
			refusal: reformRefusal(findings.get(article) ?? notAssessed, level * pointsPerLevel)
		})),
		overall: { before: result.overall.score, after: after.overall.score },
		rank: {
			before: result.overall.rank,
			after: rankAfter(results, place, after.overall.score),
			of: results.filter(({ overall }) => overall.rank !== null).length
		},
		chapters: edition.chapters.map(({ code, title, weight }, i) => ({
			code,
			title,
			weight,
			counts: countsInOverall({ code, weight }, method),
			before: result.chapters[i]?.score ?? null,
			after: after.groups[i]?.score ?? null,
			raisable: raisableOf(framework, findings, code).map((article) => ({
				code: article,
				title: titles.get(article) ?? '',
				now: answered(result, article)
			}))
		})),
		categories: edition.categories.map(({ code, title }, i) => ({
			code,
			title,
			before: result.categories[i]?.cumulative.score ?? null,
			after: after.categories[i]?.cumulative.score ?? null
		})),
		best:
			best === null
				? null
				: bestRaises(framework, method, findings, targetNamed(framework, best), bestNamed).map(
						(raise) => ({ ...raise, title: titles.get(raise.item) ?? '', level: full })
					)
	};
}

export type WhatIf = NonNullable<ReturnType<typeof whatIf>>;

function answered({ answers }: CountryResult, article: string): Answered | null {
	const answer = answers.get(article);
	return answer ? { status: answer.status, level: answer.level } : null;
}

/** The rank with this score among all other countries as they are. */
function rankAfter(
	results: readonly CountryResult[],
	place: number,
	score: number | null
): number | null {
	const scores = results.map(({ overall }, at) => (at === place ? score : overall.score));
	return ranks(scores)[place] ?? null;
}

function raisableOf(framework: Framework, findings: Findings, chapter: string): string[] {
	return framework.items
		.filter(({ group }) => group === chapter)
		.map(({ code }) => code)
		.filter((code) => !reformRefusal(findings.get(code) ?? notAssessed, full * pointsPerLevel));
}

function targetNamed(framework: Framework, code: string): Target {
	if (code === 'overall') return { kind: 'overall' };
	const isGroup = framework.groups.some((group) => group.code === code);
	return { kind: isGroup ? 'group' : 'category', code };
}
