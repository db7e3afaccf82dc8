import type { Article, Country, Edition } from '#lib/domain/edition.ts';
import { formatDay } from '#lib/exchange/formats.ts';
import { editionOf } from './catalogue.ts';
import * as assignmentTable from './db/assignments.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

/** One coder's assessment of one country in one round. */
export interface Assessment {
	round: string;
	iso3: string;
	coder: string;
}

/** Where one coder's answer stands. */
export interface Place extends Assessment {
	article: string;
}

export type Unknown = { ok: false; why: 'unknown'; message: string };
export type Forbidden = { ok: false; why: 'forbidden'; message: string };

export interface FoundAssessment {
	ok: true;
	round: roundTable.RoundRow;
	country: Country;
	edition: Edition;
}

export function findAssessment(
	db: Connection,
	{ round: code, iso3 }: Pick<Assessment, 'round' | 'iso3'>
): FoundAssessment | Unknown {
	const round = roundTable.find(db, code);
	if (!round) return unknown(`There is no round "${code}".`);
	const country = countryTable.list(db).find((known) => known.iso3 === iso3);
	if (!country)
		return unknown(`There is no country "${iso3}" in the list (ISO 3166-1 alpha-3, capitals).`);
	return { ok: true, round, country, edition: editionOf(db, round.edition) };
}

export function findPlace(
	db: Connection,
	place: Place
): (FoundAssessment & { article: Article }) | Unknown {
	const found = findAssessment(db, place);
	if (!found.ok) return found;
	const article = found.edition.articles.find(({ code }) => code === place.article);
	return article
		? { ...found, article }
		: unknown(`There is no article "${place.article}" in edition ${found.edition.id}.`);
}

/**
 * Why a person may not answer for a country, or null when they may. An unassigned country of an open round is anybody's; what
 * was handed in is changed once it was taken back.
 */
export function writeRefusal(
	db: Connection,
	{ iso3, coder }: Pick<Assessment, 'iso3' | 'coder'>,
	round: Pick<roundTable.RoundRow, 'code' | 'status'>
): string | null {
	if (round.status !== 'open')
		return `Round ${round.code} is ${round.status.replace('_', ' ')}; answers can be changed in an open round only.`;
	const assigned = assignmentTable.ofCountry(db, round.code, iso3);
	const own = assigned.find((assignment) => assignment.coder === coder);
	if (assigned.length > 0 && !own)
		return `${iso3} is assigned to another coder in round ${round.code}.`;
	if (own?.handedInAt)
		return `${iso3} was handed in on ${formatDay(own.handedInAt)}; take it back to change answers.`;
	return null;
}

/** Makes a person the coder of a country that has none, in an open round. Doing it again changes nothing. */
export function startCountry(
	db: Connection,
	assessment: Assessment,
	now: Date
): { ok: true } | Unknown | Forbidden {
	return db.transaction(
		(tx) => {
			const found = findAssessment(tx, assessment);
			if (!found.ok) return found;
			const message = writeRefusal(tx, assessment, found.round);
			if (message) return { ok: false, why: 'forbidden', message };
			becomeCoder(tx, assessment, now);
			return { ok: true };
		},
		// takes the write lock first: of two who start a country at once, the second finds the first
		{ behavior: 'immediate' }
	);
}

/** To be called inside a transaction that found no `writeRefusal`. */
export function becomeCoder(db: Connection, { round, iso3, coder }: Assessment, now: Date) {
	if (assignmentTable.codersOf(db, round, iso3).includes(coder)) return;
	assignmentTable.add(db, { round, iso3, coder, assignedAt: now.toISOString() });
	roundTable.bumpRevision(db, round, iso3);
}

function unknown(message: string): Unknown {
	return { ok: false, why: 'unknown', message };
}
