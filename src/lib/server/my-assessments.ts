import type { Country } from '#lib/domain/edition.ts';
import type { Progress } from '#lib/domain/progress.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import { editionOf } from './catalogue.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

/** One round as its coder sees it. */
export interface CoderRound {
	code: string;
	title: string;
	asOf: string;
	status: roundTable.RoundRow['status'];
	/** countries of this coder, by name, with how far each is */
	mine: { country: Country; progress: Progress }[];
	/** countries that nobody has started, by name; empty unless the round is open */
	free: Country[];
}

/** The rounds in which a person scores or could score: open ones and those with countries of theirs, latest first. */
export function coderRounds(db: Connection, coder: string): CoderRound[] {
	const countries = countryTable.list(db).sort((a, b) => compareNames(a.name, b.name));
	return roundTable
		.list(db)
		.sort((a, b) => b.asOf.localeCompare(a.asOf))
		.map((round) => coderRound(db, round, coder, countries))
		.filter(({ status, mine }) => status === 'open' || mine.length > 0);
}

function coderRound(
	db: Connection,
	round: roundTable.RoundRow,
	coder: string,
	countries: readonly Country[]
): CoderRound {
	const { code, title, asOf, status } = round;
	const assignments = assignmentTable.ofRound(db, code);
	const mine = new Set(
		assignments.filter((found) => found.coder === coder).map(({ iso3 }) => iso3)
	);
	const taken = new Set(assignments.map(({ iso3 }) => iso3));
	const scored = editionOf(db, round.edition).articles.filter((article) => article.scored);
	const done = answerTable.countFindings(db, code, coder);
	return {
		code,
		title,
		asOf,
		status,
		mine: countries
			.filter(({ iso3 }) => mine.has(iso3))
			.map((country) => ({
				country,
				progress: { done: done.get(country.iso3) ?? 0, total: scored.length }
			})),
		free: status === 'open' ? countries.filter(({ iso3 }) => !taken.has(iso3)) : []
	};
}

/** The round that `/score/BRA` means without `?round=`: the open one with the latest as-of date. */
export function openRound(db: Connection): string | null {
	const open = roundTable.list(db).filter(({ status }) => status === 'open');
	return open.at(-1)?.code ?? null;
}
