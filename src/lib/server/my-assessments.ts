import type { Country, Edition } from '#lib/domain/edition.ts';
import type { Progress } from '#lib/domain/progress.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import type { Assessment } from './answer-place.ts';
import { editionOf } from './catalogue.ts';
import * as tallies from './db/assessment-tallies.ts';
import * as assignmentTable from './db/assignments.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { settledRound } from './settled-round.ts';

type RoundRow = roundTable.RoundRow;

/** One round as its coder sees it. */
export interface CoderRound extends Pick<RoundRow, 'code' | 'title' | 'asOf' | 'status'> {
	/** chapters with scored articles, and how many they have */
	chapters: { code: string; title: string; total: number }[];
	/** countries of this coder, by name */
	mine: MyCountry[];
	/** countries that nobody has started, by name; empty unless the round is open */
	free: FreeCountry[];
}

/** A country that one could start. */
export interface FreeCountry {
	country: Country;
	/** title of the earlier round whose answers can be taken over; null when there is none */
	carryFrom: string | null;
}

/** How far one country is. */
export interface MyCountry extends FreeCountry {
	progress: Progress;
	/** answered articles by chapter, in the order of the round's chapters */
	done: number[];
	/** scored articles without a finding */
	unanswered: number;
	withoutEvidence: number;
	flagged: number;
	/** answers of an earlier round that wait to be confirmed, changed or dropped */
	carried: number;
	/** ISO 8601; null while it is worked on */
	handedInAt: string | null;
	/** what a reviewer wrote when the country came back; null when it did not */
	returnedNote: string | null;
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
	round: RoundRow,
	coder: string,
	countries: readonly Country[]
): CoderRound {
	const { code, title, asOf, status } = round;
	const assignments = assignmentTable.ofRound(db, code);
	const own = new Map(
		assignments.filter((found) => found.coder === coder).map((found) => [found.iso3, found])
	);
	const taken = new Set(assignments.map(({ iso3 }) => iso3));
	const chapters = chaptersOf(editionOf(db, round.edition));
	const sourceOf = latestSources(db, round, coder);
	const carryFrom = ({ iso3 }: Country) => sourceOf(iso3)?.title ?? null;
	const measured = measurer(db, { round: code, coder }, chapters);
	const mine = countries.flatMap((country) => {
		const assignment = own.get(country.iso3);
		if (!assignment) return [];
		const { handedInAt, returnedNote } = assignment;
		const measures = measured(country.iso3);
		const begun = measures.progress.done + measures.carried > 0;
		const mayCarry = status === 'open' && handedInAt === null && !begun;
		const state = { handedInAt, returnedNote, carryFrom: mayCarry ? carryFrom(country) : null };
		return [{ country, ...measures, ...state }];
	});
	const free = countries
		.filter(({ iso3 }) => status === 'open' && !taken.has(iso3))
		.map((country) => ({ country, carryFrom: carryFrom(country) }));
	return { code, title, asOf, status, chapters, mine, free };
}

function chaptersOf({ chapters, articles }: Edition): CoderRound['chapters'] {
	return chapters
		.map(({ code, title }) => ({
			code,
			title,
			total: articles.filter(({ chapter, scored }) => scored && chapter === code).length
		}))
		.filter(({ total }) => total > 0);
}

/** Counts once for all countries of a coder; then tells how far each is. */
function measurer(
	db: Connection,
	{ round, coder }: Pick<Assessment, 'round' | 'coder'>,
	chapters: CoderRound['chapters']
) {
	const byCountry = Map.groupBy(tallies.byChapter(db, round, coder), ({ iso3 }) => iso3);
	const carried = tallies.carriedByCountry(db, round, coder);
	const total = chapters.reduce((sum, chapter) => sum + chapter.total, 0);
	return (iso3: string) => {
		const counted = byCountry.get(iso3) ?? [];
		const sum = (of: 'findings' | 'withoutEvidence' | 'flagged') =>
			counted.reduce((whole, tally) => whole + tally[of], 0);
		const findings = sum('findings');
		return {
			progress: { done: findings, total },
			done: chapters.map(
				({ code }) => counted.find(({ chapter }) => chapter === code)?.findings ?? 0
			),
			unanswered: total - findings,
			withoutEvidence: sum('withoutEvidence'),
			flagged: sum('flagged'),
			carried: carried.get(iso3) ?? 0
		};
	};
}

/** The first of `carrySources` (carry-forward.ts) for all countries at once: that one asks the database anew for each. */
function latestSources(db: Connection, round: RoundRow, coder: string) {
	const earlier = roundTable
		.list(db)
		.filter(({ asOf, edition }) => asOf < round.asOf && edition === round.edition)
		.reverse()
		.map((past) => ({ ...past, settled: settledRound(db, past.code).answers }));
	const own = new Set(
		assignmentTable.ofCoder(db, coder).map((found) => `${found.round} ${found.iso3}`)
	);
	return (iso3: string) =>
		earlier.find(
			(past) => past.settled.has(iso3) && (past.public || own.has(`${past.code} ${iso3}`))
		) ?? null;
}

/** The round that `/score/BRA` means without `?round=`: the open one with the latest as-of date. */
export function openRound(db: Connection): string | null {
	const open = roundTable.list(db).filter(({ status }) => status === 'open');
	return open.at(-1)?.code ?? null;
}
