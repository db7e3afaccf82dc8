import type { Evidence } from '#lib/domain/answer.ts';
import type { Aggregate } from '#lib/domain/aggregate.ts';
import { cellState } from '#lib/domain/cell-state.ts';
import type { Article } from '#lib/domain/edition.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import * as evidenceTable from './db/evidence.ts';
import type { ScoreCell } from './overview.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import type { SettledWithEvidence } from './settled-round.ts';

/** One article on a country's page: its answer, or null where there is none that counts. */
export interface ProfileArticle extends Pick<Article, 'code' | 'title' | 'duty' | 'scored'> {
	answer: (SettledWithEvidence & { evidence: Evidence[] }) | null;
}

/** What `/countries/BRA` shows, or null for an unknown country. Scores come from `resultsOf` only. */
export function countryProfile(viewer: Viewer, round: VisibleRound, iso3: string, method: Method) {
	const results = resultsOf(viewer.db, round, method);
	const result = results.find(({ country }) => country.iso3 === iso3);
	if (!result) return null;
	const { country, begun, overall, possibleRange } = result;
	const { edition } = round;
	return {
		country,
		begun,
		overall,
		possibleRange,
		rated: results.filter((other) => other.overall.rank !== null).length,
		chapters: edition.chapters.map(({ code, title, weight }, i) => ({
			code,
			title,
			weight,
			counts: countsInOverall({ code, weight }, method),
			...scored(result.chapters[i])
		})),
		categories: edition.categories.map(({ code, title }, i) => ({
			code,
			title,
			own: scored(result.categories[i]?.own),
			cumulative: scored(result.categories[i]?.cumulative)
		})),
		articles: profileArticles(viewer, round, result)
	};
}

export type ScoredCell = Aggregate & { cell: ScoreCell };

const nothing: Aggregate = {
	score: null,
	coverage: null,
	nAnswered: 0,
	nNoProvision: 0,
	nApplicable: 0,
	nNotApplicable: 0
};

function scored(aggregate: Aggregate = nothing): ScoredCell {
	const { score, coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable } = aggregate;
	const same = { score, coverage, nAnswered, nNoProvision, nApplicable, nNotApplicable };
	return { ...same, cell: { ...cellState(aggregate), nAnswered, nApplicable } };
}

function profileArticles(
	{ db }: Viewer,
	round: VisibleRound,
	{ country, answers }: CountryResult
): { chapter: string; title: string; articles: ProfileArticle[] }[] {
	const evidence = Map.groupBy(
		evidenceTable.ofRound(db, round.code, country.iso3),
		(found) => found.answerId
	);
	const profileOf = ({ code, title, duty, scored: isScored }: Article): ProfileArticle => {
		const answer = answers.get(code);
		const found = answer ? (evidence.get(answer.id) ?? []) : [];
		return {
			code,
			title,
			duty,
			scored: isScored,
			answer: answer ? { ...answer, evidence: found.map((item) => item.evidence) } : null
		};
	};
	return round.edition.chapters.map(({ code, title }) => ({
		chapter: code,
		title,
		articles: round.edition.articles.filter(({ chapter }) => chapter === code).map(profileOf)
	}));
}
