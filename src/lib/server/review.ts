import type { Country } from '#lib/domain/edition.ts';
import { compareNames } from '#lib/exchange/formats.ts';
import * as assignmentTable from './db/assignments.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as userTable from './db/users.ts';

/** A country that its coder handed in. */
export interface HandedIn {
	country: Country;
	coder: { id: string; name: string };
	/** ISO 8601 */
	handedInAt: string;
	/** why articles were left open on purpose; null when none were */
	gapsNote: string | null;
}

/** A country that went back to its coder and has not come again. */
export interface SentBack extends Pick<HandedIn, 'country' | 'coder'> {
	note: string;
}

/** One round as reviewers see it: coders count each by themselves. */
export interface ReviewRound extends Pick<roundTable.RoundRow, 'code' | 'title' | 'status'> {
	/** the earliest first: who waits longest */
	handedIn: HandedIn[];
	/** by country */
	sentBack: SentBack[];
	/** number of assignments, those handed in included */
	assigned: number;
}

/** The rounds in which somebody works or waits, latest as-of date first. For reviewers. */
export function reviewRounds(db: Connection): ReviewRound[] {
	const countries = new Map(countryTable.list(db).map((country) => [country.iso3, country]));
	const names = new Map<string, string>();
	const nameOf = (id: string) => {
		const name = names.get(id) ?? userTable.find(db, id)?.name ?? '';
		names.set(id, name);
		return name;
	};
	return roundTable
		.list(db)
		.sort((a, b) => b.asOf.localeCompare(a.asOf))
		.map(({ code, title, status }) => {
			const assignments = assignmentTable.ofRound(db, code).flatMap((assignment) => {
				const country = countries.get(assignment.iso3);
				const coder = { id: assignment.coder, name: nameOf(assignment.coder) };
				return country ? [{ ...assignment, country, coder }] : [];
			});
			return { code, title, status, ...sorted(assignments), assigned: assignments.length };
		})
		.filter(
			({ status, handedIn, assigned }) =>
				assigned > 0 && (status !== 'closed' || handedIn.length > 0)
		);
}

type Found = Omit<assignmentTable.AssignmentRow, 'coder'> & Pick<HandedIn, 'country' | 'coder'>;

function sorted(assignments: readonly Found[]): Pick<ReviewRound, 'handedIn' | 'sentBack'> {
	const handedIn = assignments.flatMap(({ country, coder, handedInAt, gapsNote }) =>
		handedInAt === null ? [] : [{ country, coder, handedInAt, gapsNote }]
	);
	const sentBack = assignments.flatMap(({ country, coder, handedInAt, returnedNote: note }) =>
		handedInAt !== null || note === null ? [] : [{ country, coder, note }]
	);
	return {
		handedIn: handedIn.sort((a, b) => a.handedInAt.localeCompare(b.handedInAt)),
		sentBack: sentBack.sort((a, b) => compareNames(a.country.name, b.country.name))
	};
}
