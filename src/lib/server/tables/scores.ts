import { type ScoreRow, scoresTable } from '#lib/exchange/tables/scores.ts';
import type { Filters } from '../filters.ts';
import type { CountryResult } from '../results.ts';
import type { VisibleRound } from '../round-access.ts';
import {
	type PublicTable,
	articleFilters,
	chosenResults,
	countryFilters,
	inRound,
	roundFilters
} from './public-table.ts';

/** One row for every scored article of every country whose assessment has begun. */
export const scores: PublicTable = {
	filters: [...countryFilters, ...roundFilters, ...articleFilters],
	fill: (viewer, filters) => {
		const { round } = filters;
		const begun = chosenResults(viewer, filters).filter((result) => result.begun);
		const rows = round ? begun.flatMap((result) => rowsOf(result, round, filters)) : [];
		return { table: scoresTable, rows };
	}
};

function rowsOf(result: CountryResult, round: VisibleRound, filters: Filters): ScoreRow[] {
	const { country, answers, coders } = result;
	return round.edition.articles
		.filter((article) => article.scored && filters.keepsArticle(article))
		.map(({ code: article, chapter }) => {
			const answer = answers.get(article);
			return {
				...inRound(round),
				iso3: country.iso3,
				country: country.name,
				article,
				chapter,
				status: answer?.status ?? 'not_assessed',
				level: answer?.level ?? null,
				notApplicableReason: answer?.notApplicableReason ?? null,
				confidence: answer?.confidence ?? null,
				verification: answer?.verification ?? null,
				coders,
				evidenceCount: answer?.evidenceCount ?? 0,
				rationale: answer?.rationale || null,
				updatedAt: answer?.updatedAt ?? null
			};
		});
}
