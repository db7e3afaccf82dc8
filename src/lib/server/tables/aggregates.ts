import { findingOf } from '#lib/domain/finding.ts';
import { type AggregateRow, aggregatesTable } from '#lib/exchange/tables/aggregates.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import * as countryTable from '../db/countries.ts';
import type { Connection } from '../db/open.ts';
import type { Filters } from '../filters.ts';
import type { CountryResult } from '../results.ts';
import type { Viewer, VisibleRound } from '../round-access.ts';
import {
	type SettledCountry,
	type SettledWithEvidence,
	settledCountries
} from '../settled-country.ts';
import { settledFrom } from '../settled-round.ts';
import { snapshotRows } from '../snapshot-rows.ts';
import { mostPrepared } from './long-table.ts';
import {
	type PublicTable,
	chosenResults,
	countryFilters,
	inRound,
	resultsIn,
	roundFilters
} from './public-table.ts';

/** Overall, chapters and categories of every country whose assessment has begun. */
export const aggregates: PublicTable = {
	filters: [
		...countryFilters,
		...roundFilters,
		'chapter',
		'category',
		'bearer',
		'kind',
		...methodParameters
	],
	rounds: 'several',
	fill: (viewer, filters, _edition, most = mostPrepared) => {
		const { round, rounds } = filters;
		if (rounds.length > 1) {
			const long = rowsAtMost(viewer, filters) > most;
			return { table: aggregatesTable, rows: snapshotRows(viewer.db, batches(filters)), long };
		}
		const begun = chosenResults(viewer, filters).filter((result) => result.begun);
		const rows = round ? begun.flatMap((result) => rowsOf(result, round, filters)) : [];
		return { table: aggregatesTable, rows, long: false };
	}
};

function rowsAtMost({ db }: Viewer, { rounds, keepsCountry }: Filters): number {
	const countries = countryTable.list(db).filter(keepsCountry).length;
	const ofCountry = rounds.map(
		({ edition: { chapters, categories } }) => 1 + chapters.length + 2 * categories.length
	);
	return countries * ofCountry.reduce((sum, count) => sum + count, 0);
}

/**
 * The rows of the rounds that are asked for, country by country. Ranks need a whole round: while the rows of one are taken
 * the next one is read, a country for each country, so that nobody waits for a round at once.
 */
const batches = (filters: Filters) =>
	function* (db: Connection): Generator<AggregateRow[]> {
		const [first, ...others] = filters.rounds;
		if (!first) return;
		let next = readAhead(db, first);
		for (const [at, round] of filters.rounds.entries()) {
			const settled = next.whole();
			const following = others[at];
			if (following) next = readAhead(db, following);
			for (const result of resultsIn(db, round, settled, filters)) {
				if (result.begun) yield rowsOf(result, round, filters);
				if (following) next.step();
			}
		}
	};

/**
 * A round that is read in steps of one country. Scores follow from findings alone, so equal ones stand for each other: a
 * round then takes a tenth of the memory of its answers.
 */
function readAhead(db: Connection, { code, revision }: VisibleRound) {
	const countries: SettledCountry[] = [];
	const first = new Map<string, SettledWithEvidence>();
	const standIn = (answer: SettledWithEvidence) => {
		const finding = JSON.stringify(findingOf(answer));
		const found = first.get(finding) ?? answer;
		first.set(finding, found);
		return found;
	};
	const reading = settledCountries(db, code);
	const step = () => {
		const { done, value } = reading.next();
		if (done) return false;
		const answers = [...value.answers].map(
			([article, answer]) => [article, standIn(answer)] as const
		);
		countries.push({ ...value, answers: new Map(answers) });
		return true;
	};
	const whole = () => {
		while (step());
		return settledFrom(countries, revision);
	};
	return { step, whole };
}

/** With `chapter` or `category` chosen, only those rows; else overall, chapters, categories, own categories. */
function rowsOf(result: CountryResult, round: VisibleRound, filters: Filters): AggregateRow[] {
	const { country, overall } = result;
	const { chapter, category } = filters;
	const { methodText } = filters.methodIn(round.edition);
	const all = chapter === null && category === null;
	const titles = new Map(
		[...round.edition.chapters, ...round.edition.categories].map(({ code, title }) => [code, title])
	);
	const row = (
		level: AggregateRow['level'],
		code: string | null,
		aggregate: AggregateRow['aggregate']
	): AggregateRow => ({
		...inRound(round),
		iso3: country.iso3,
		country: country.name,
		level,
		code,
		label: code === null ? 'Overall' : (titles.get(code) ?? code),
		method: methodText,
		aggregate
	});
	const chapters = result.chapters.filter(({ code }) => all || chapter?.includes(code));
	const categories = result.categories.filter(({ code }) => all || category?.includes(code));
	return [
		...(all ? [row('overall', null, overall)] : []),
		...chapters.map((found) => row('chapter', found.code, found)),
		...categories.map(({ code, cumulative }) => row('category', code, cumulative)),
		...categories.map(({ code, own }) => row('category_own', code, own))
	];
}
