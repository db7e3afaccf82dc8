import { type ScoreRow, scoresTable } from '#lib/exchange/tables/scores.ts';
import * as countryTable from '../db/countries.ts';
import type { Connection } from '../db/open.ts';
import type { Filters } from '../filters.ts';
import type { CountryResult } from '../results.ts';
import type { VisibleRound } from '../round-access.ts';
import { settledCountries } from '../settled-country.ts';
import { snapshotRows } from '../snapshot-rows.ts';
import { answersAtMost, mostPrepared } from './long-table.ts';
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
	rounds: 'several',
	fill: (viewer, filters, _edition, most = mostPrepared) => {
		const { rounds } = filters;
		const long = answersAtMost(viewer.db, filters) > most;
		if (long || rounds.length > 1)
			return { table: scoresTable, rows: snapshotRows(viewer.db, batches(filters)), long };
		const begun = chosenResults(viewer, filters).filter((result) => result.begun);
		const rows = rounds.flatMap((round) => begun.flatMap(rowsIn(round, filters)));
		return { table: scoresTable, rows, long };
	}
};

/** The rows of the rounds that are asked for, country by country. */
const batches = (filters: Filters) =>
	function* (db: Connection): Generator<ScoreRow[]> {
		const list = countryTable.list(db).filter(filters.keepsCountry);
		const countries = new Map(list.map((country) => [country.iso3, country]));
		const isWanted = (iso3: string) => countries.has(iso3);
		for (const round of filters.rounds) {
			const rowsOf = rowsIn(round, filters);
			for (const settled of settledCountries(db, round.code, { isWanted })) {
				const country = countries.get(settled.iso3);
				if (country && settled.answers.size > 0) yield rowsOf({ ...settled, country });
			}
		}
	};

type Scored = Pick<CountryResult, 'country' | 'answers' | 'coders'>;

/** Makes the rows of a country in a round. */
function rowsIn(round: VisibleRound, filters: Filters): (result: Scored) => ScoreRow[] {
	const origin = inRound(round);
	const articles = round.edition.articles.filter(
		(article) => article.scored && filters.keepsArticle(article)
	);
	return ({ country, answers, coders }) => {
		const place = { ...origin, iso3: country.iso3, country: country.name, coders };
		return articles.map((article) => {
			const answer = answers.get(article.code);
			return {
				place,
				article,
				status: answer?.status ?? 'not_assessed',
				level: answer?.level ?? null,
				notApplicableReason: answer?.notApplicableReason ?? null,
				confidence: answer?.confidence ?? null,
				verification: answer?.verification ?? null,
				evidenceCount: answer?.evidenceCount ?? 0,
				rationale: answer?.rationale || null,
				updatedAt: answer?.updatedAt ?? null
			};
		});
	};
}
