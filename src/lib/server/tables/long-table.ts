import * as assignmentTable from '../db/assignments.ts';
import * as countryTable from '../db/countries.ts';
import { countEvidence } from '../db/evidence-of-country.ts';
import type { Connection } from '../db/open.ts';
import type { Filters } from '../filters.ts';

/**
 * Rows of a table that is still kept as prepared bytes: three rounds of scores, some 20 MB. Of longer ones a few would
 * fill what may be kept, so they are read while they are sent.
 */
export const mostPrepared = 100_000;

/** At most so many answers may be chosen: countries begun × chosen scored articles, over all rounds. */
export function answersAtMost(db: Connection, filters: Filters): number {
	const chosen = countryTable.list(db).filter(filters.keepsCountry);
	const begun = assignmentTable.countCountries(
		db,
		filters.rounds.map(({ code }) => code),
		chosen.map(({ iso3 }) => iso3)
	);
	const counts = filters.rounds.map(({ code, edition }) => {
		const articles = edition.articles.filter(
			(found) => found.scored && filters.keepsArticle(found)
		);
		return articles.length * (begun.get(code) ?? 0);
	});
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether more than `most` rows of evidence may come. Counted only where the answers alone are not too many. */
export function hasMoreEvidence(db: Connection, filters: Filters, most: number): boolean {
	if (answersAtMost(db, filters) > most) return true;
	let left = most;
	for (const { code } of filters.rounds) {
		left -= countEvidence(db, code, left + 1);
		if (left < 0) return true;
	}
	return false;
}
