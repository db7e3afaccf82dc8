import { type EvidenceRow, evidenceTable } from '#lib/exchange/tables/evidence.ts';
import * as evidenceDb from '../db/evidence.ts';
import type { CountryResult } from '../results.ts';
import type { VisibleRound } from '../round-access.ts';
import type { Filters } from '../filters.ts';
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
	fill: (viewer, filters) => {
		const { round } = filters;
		if (!round) return { table: evidenceTable, rows: [] };
		const byAnswer = Map.groupBy(
			evidenceDb.ofRound(viewer.db, round.code),
			(found) => found.answerId
		);
		const rows = chosenResults(viewer, filters).flatMap((result) =>
			rowsOf(result, round, filters, byAnswer)
		);
		return { table: evidenceTable, rows };
	}
};

function rowsOf(
	{ country, answers }: CountryResult,
	round: VisibleRound,
	filters: Filters,
	byAnswer: Map<number, evidenceDb.EvidenceOfAnswer[]>
): EvidenceRow[] {
	return round.edition.articles.filter(filters.keepsArticle).flatMap(({ code: article }) => {
		const answer = answers.get(article);
		const found = answer ? (byAnswer.get(answer.id) ?? []) : [];
		return found.map((item) => ({
			...inRound(round),
			iso3: country.iso3,
			article,
			evidence: item.evidence
		}));
	});
}
