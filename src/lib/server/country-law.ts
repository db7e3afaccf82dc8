import { createHash } from 'node:crypto';
import type { Country } from '#lib/domain/edition.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { UsedPinpoint } from '#lib/domain/pinpoint-search.ts';
import { type InstrumentChange, type Role, roles } from '#lib/domain/vocabulary.ts';
import { lawMessages } from '#lib/messages/law.ts';
import type { Assessment, Forbidden, Unknown } from './answer-place.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import * as assignmentTable from './db/assignments.ts';
import * as countryTable from './db/countries.ts';
import * as changeTable from './db/instrument-changes.ts';
import * as instrumentTable from './db/instruments.ts';
import type { Connection } from './db/open.ts';
import * as pinpointTable from './db/pinpoints.ts';
import * as roundTable from './db/rounds.ts';
import * as sourceTable from './db/sources.ts';

/** Who looks at, or works on, the law of a country. */
export interface LawReader {
	iso3: string;
	user: { id: string; role: Role };
}

/** An instrument of a country's list, with the answers that cite it, as far as the reader may see them. */
export interface ListedInstrument {
	id: number;
	instrument: Instrument;
	pinpoints: number;
	articles: string[];
	/** an answer cites it, be it one that the reader does not see */
	cited: boolean;
	/** goes back with a change: tells whether somebody changed the instrument meanwhile */
	state: string;
}

export interface CountryLaw {
	country: Country;
	/** why nothing can be changed, or null */
	readOnly: string | null;
	/** whose answers stand behind the pinpoints and articles */
	shows: 'all' | 'own';
	instruments: ListedInstrument[];
	sources: sourceTable.SourceRow[];
	pinpoints: pinpointTable.ListedPinpoint[];
	/** what was done to the list of instruments by hand, the newest first */
	changes: ListedChange[];
}

/** Somebody's change of an instrument; `before` is null when it was added, `after` when it was removed. */
export interface ListedChange {
	id: number;
	change: InstrumentChange;
	before: Instrument | null;
	after: Instrument | null;
	by: string;
	at: string;
}

/** Everything that the page of a country's law shows. */
export function countryLaw(
	db: Connection,
	reader: LawReader
): { ok: true; law: CountryLaw } | Unknown | Forbidden {
	const { iso3, user } = reader;
	const country = countryTable.list(db).find((known) => known.iso3 === iso3);
	if (!country) return { ok: false, why: 'unknown', message: lawMessages.unknownCountry(iso3) };
	if (!mayRead(db, reader))
		return { ok: false, why: 'forbidden', message: lawMessages.notYours(iso3) };
	const shows = isReviewer(user) && !isCoding(db, reader) ? 'all' : 'own';
	const pinpoints = pinpointTable.ofCountry(db, iso3, shows === 'all' ? null : user.id);
	const law = {
		country,
		readOnly: changeRefusal(db, reader),
		shows,
		instruments: listedInstruments(db, iso3, pinpoints),
		sources: sourceTable.ofCountry(db, iso3),
		pinpoints,
		changes: changeTable
			.ofCountry(db, iso3)
			.map(({ id, change, before, after, changedByName: by, changedAt: at }) => {
				return { id, change, before, after, by, at };
			})
	} as const;
	return { ok: true, law };
}

/** The pinpoints that a coder used in a country, in whatever round, to be used again. Nobody else's: coders work blind. */
export function pinpointsOfCountry(
	db: Connection,
	{ iso3, coder }: Pick<Assessment, 'iso3' | 'coder'>
): UsedPinpoint[] {
	return pinpointTable
		.ofCountry(db, iso3, coder)
		.map(({ evidence, articles }) => ({ evidence, articles }));
}

/** Why a person may not change a country's lists, or null when they may: its coders in an open round, and reviewers. */
export function changeRefusal(db: Connection, { iso3, user }: LawReader): string | null {
	const atWork = assignmentTable
		.ofCoder(db, user.id)
		.filter((assignment) => assignment.iso3 === iso3 && assignment.handedInAt === null)
		.some(({ round }) => roundTable.find(db, round)?.status === 'open');
	const may = isReviewer(user) || atWork;
	return may ? null : lawMessages.readOnly(iso3);
}

/** Names what an instrument says, so that a change made from an older page is noticed. */
export function stateOf(instrument: Instrument): string {
	return createHash('sha256').update(JSON.stringify(instrument)).digest('hex').slice(0, 16);
}

function listedInstruments(
	db: Connection,
	iso3: string,
	pinpoints: readonly pinpointTable.ListedPinpoint[]
): ListedInstrument[] {
	const byInstrument = Map.groupBy(pinpoints, ({ instrumentId }) => instrumentId);
	const cited = instrumentTable.citedIn(db, iso3);
	const order = editionOf(db, currentEdition).articles.map(({ code }) => code);
	return instrumentTable.ofCountry(db, iso3).map((row) => {
		const into = byInstrument.get(row.id) ?? [];
		const articles = [...new Set(into.flatMap((pinpoint) => pinpoint.articles))];
		const instrument = instrumentTable.contentOf(row);
		return {
			id: row.id,
			instrument,
			pinpoints: into.length,
			articles: articles.sort((a, b) => order.indexOf(a) - order.indexOf(b)),
			cited: cited.has(row.id),
			state: stateOf(instrument)
		};
	});
}

function mayRead(db: Connection, { iso3, user }: LawReader): boolean {
	return (
		isReviewer(user) ||
		roundsCoded(db, iso3, user.id).length > 0 ||
		// nobody's yet: whoever reads may be about to start
		roundTable
			.list(db)
			.some(
				({ code, status }) =>
					status === 'open' && assignmentTable.codersOf(db, code, iso3).length === 0
			)
	);
}

function isCoding(db: Connection, { iso3, user }: LawReader): boolean {
	return roundsCoded(db, iso3, user.id).some(({ status }) => status !== 'closed');
}

function isReviewer({ role }: LawReader['user']): boolean {
	return roles.indexOf(role) >= roles.indexOf('reviewer');
}

/** The rounds in which a person is a coder of a country. */
function roundsCoded(db: Connection, iso3: string, coder: string): roundTable.RoundRow[] {
	const codes = assignmentTable
		.ofCoder(db, coder)
		.flatMap((assignment) => (assignment.iso3 === iso3 ? [assignment.round] : []));
	return roundTable.list(db).filter(({ code }) => codes.includes(code));
}
