import { type EvidenceRow, evidenceTable } from '#lib/exchange/tables/evidence.ts';
import * as countryTable from '../db/countries.ts';
import * as evidenceDb from '../db/evidence.ts';
import { evidenceOfCountry } from '../db/evidence-of-country.ts';
import type { Connection } from '../db/open.ts';
import type { Filters } from '../filters.ts';
import type { CountryResult } from '../results.ts';
import type { VisibleRound } from '../round-access.ts';
import { settledCountries } from '../settled-country.ts';
import { snapshotRows } from '../snapshot-rows.ts';
import { hasMoreEvidence, mostPrepared } from './long-table.ts';
import {
	type PublicTable,
	articleFilters,
	chosenResults,
	countryFilters,
	inRound,
	roundFilters
} from './public-table.ts';

/** The pinpoints and search records of all settled answers. */
export const evidence: PublicTable = {
	filters: [...countryFilters, ...roundFilters, ...articleFilters],
	rounds: 'several',
	fill: (viewer, filters, _edition, most = mostPrepared) => {
		const { rounds } = filters;
		const long = hasMoreEvidence(viewer.db, filters, most);
		if (long || rounds.length > 1)
			return { table: evidenceTable, rows: snapshotRows(viewer.db, batches(filters)), long };
		const kept = countryTable.list(viewer.db).filter(filters.keepsCountry);
		// the evidence of one country is a small part of what the round has
		const only = kept.length === 1 ? kept[0]?.iso3 : undefined;
		const rows = rounds.flatMap((round) => {
			const byAnswer = Map.groupBy(
				evidenceDb.ofRound(viewer.db, round.code, only),
				({ answerId }) => answerId
			);
			const rowsOf = rowsIn(round, filters);
			return chosenResults(viewer, filters).flatMap((result) => rowsOf(result, byAnswer));
		});
		return { table: evidenceTable, rows, long };
	}
};

/** The rows of the rounds that are asked for, country by country. */
const batches = (filters: Filters) =>
	function* (db: Connection): Generator<EvidenceRow[]> {
		const list = countryTable.list(db).filter(filters.keepsCountry);
		const countries = new Map(list.map((country) => [country.iso3, country]));
		const isWanted = (iso3: string) => countries.has(iso3);
		for (const round of filters.rounds) {
			const rowsOf = rowsIn(round, filters);
			for (const settled of settledCountries(db, round.code, { isWanted })) {
				const country = countries.get(settled.iso3);
				if (!country || settled.answers.size === 0) continue;
				const found = evidenceOfCountry(db, round.code, settled.iso3);
				yield rowsOf(
					{ ...settled, country },
					Map.groupBy(found, ({ answerId }) => answerId)
				);
			}
		}
	};

type Answered = Pick<CountryResult, 'country' | 'answers'>;
type ByAnswer = ReadonlyMap<number, readonly evidenceDb.EvidenceOfAnswer[]>;

/** Makes the rows of a country in a round, of the evidence of its answers. */
function rowsIn(
	round: VisibleRound,
	filters: Filters
): (result: Answered, byAnswer: ByAnswer) => EvidenceRow[] {
	const origin = inRound(round);
	const articles = round.edition.articles.filter(filters.keepsArticle);
	return ({ country, answers }, byAnswer) =>
		articles.flatMap(({ code: article }) => {
			const answer = answers.get(article);
			const found = answer ? (byAnswer.get(answer.id) ?? []) : [];
			return found.map(({ evidence: item }) => ({
				...origin,
				iso3: country.iso3,
				article,
				evidence: item
			}));
		});
}
