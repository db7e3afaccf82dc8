import type { Evidence } from '#lib/domain/answer.ts';
import type { Article } from '#lib/domain/edition.ts';
import { scoreOfAnswer } from '#lib/domain/finding.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import { largestGaps } from '#lib/domain/largest-gaps.ts';
import { type Method, countsInOverall } from '#lib/domain/method.ts';
import { markdownToHtml } from '#lib/exchange/markdown.ts';
import { countryChanges } from './country-changes.ts';
import { countryParts } from './country-parts.ts';
import * as evidenceTable from './db/evidence.ts';
import { peerMedians } from './peer-medians.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { scoredCell } from './scored-cell.ts';
import type { SettledWithEvidence } from './settled-country.ts';

/** One article on a country's page: its answer, or null where there is none that counts. */
export interface ProfileArticle extends Pick<Article, 'code' | 'title' | 'duty' | 'scored'> {
	answer: ProfileAnswer | null;
}

/** An answer that counts, its rationale as HTML that is safe to insert (see `markdownToHtml`). */
export type ProfileAnswer = Omit<SettledWithEvidence, 'id' | 'article' | 'rationale'> & {
	rationaleHtml: string;
	evidence: Evidence[];
};

/** Gaps that are named for each category. */
const gapsNamed = 3;

/** What `/countries/BRA` shows, or null for an unknown country. Scores come from `resultsOf` only. */
export function countryProfile(viewer: Viewer, round: VisibleRound, iso3: string, method: Method) {
	const results = resultsOf(viewer.db, round, method);
	const result = results.find(({ country }) => country.iso3 === iso3);
	if (!result) return null;
	const { country, begun, overall, possibleRange } = result;
	return {
		country,
		begun,
		overall,
		possibleRange,
		rated: results.filter((other) => other.overall.rank !== null).length,
		medians: peerMedians(results, country.region, (other) => other.overall.score),
		chapters: round.edition.chapters.map(({ code, title, weight }, i) => ({
			code,
			title,
			weight,
			counts: countsInOverall({ code, weight }, method),
			medians: peerMedians(results, country.region, (other) => other.chapters[i]?.score),
			...scoredCell(result.chapters[i])
		})),
		categories: profileCategories(round, result, method),
		parts: begun ? countryParts(viewer, round, country, method) : null,
		changes: countryChanges(viewer, round, iso3, method),
		articles: profileArticles(viewer, round, result)
	};
}

export type CountryProfile = NonNullable<ReturnType<typeof countryProfile>>;

/** Categories in the edition's order, with the articles of their cumulative sets that score lowest. */
function profileCategories({ edition }: VisibleRound, result: CountryResult, method: Method) {
	// of articles with the same score a category's own come first: inherited ones are named where they are owed first
	const sets = new Map(
		resolveCategories(frameworkOf(edition), method.inherit).map(({ code, own, cumulative }) => [
			code,
			[
				...cumulative.filter((article) => own.includes(article)),
				...cumulative.filter((article) => !own.includes(article))
			]
		])
	);
	const titles = new Map(edition.articles.map((article) => [article.code, article.title]));
	const scoreOf = (article: string) => {
		const answer = result.answers.get(article);
		return answer ? scoreOfAnswer(answer.status, answer.level) : null;
	};
	return edition.categories.map(({ code, title }, i) => {
		const gaps = largestGaps(sets.get(code) ?? [], scoreOf, gapsNamed);
		return {
			code,
			title,
			own: scoredCell(result.categories[i]?.own),
			cumulative: scoredCell(result.categories[i]?.cumulative),
			gaps: {
				...gaps,
				items: gaps.items.map((item) => ({
					...item,
					title: titles.get(item.code) ?? '',
					status: result.answers.get(item.code)?.status ?? 'not_assessed'
				}))
			}
		};
	});
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
	const profileOf = ({ code, title, duty, scored }: Article): ProfileArticle => {
		const found = answers.get(code);
		if (!found) return { code, title, duty, scored, answer: null };
		const { id, article: _article, rationale, ...answer } = found;
		const rationaleHtml = rationale ? markdownToHtml(rationale) : '';
		const pinpoints = (evidence.get(id) ?? []).map((item) => item.evidence);
		return { code, title, duty, scored, answer: { ...answer, rationaleHtml, evidence: pinpoints } };
	};
	return round.edition.chapters.map(({ code, title }) => ({
		chapter: code,
		title,
		articles: round.edition.articles.filter(({ chapter }) => chapter === code).map(profileOf)
	}));
}
