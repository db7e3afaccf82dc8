import { handInMessages as text, noteLength } from '#lib/messages/hand-in.ts';
import { type Assessment, type Forbidden, type Unknown, findAssessment } from './answer-place.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { handInReport } from './hand-in-report.ts';

type Refused<Why extends string> = { ok: false; why: Why; message: string };

export type HandedIn =
	| { ok: true }
	| Unknown
	| Forbidden
	/** `stopped`: by a check, or it is handed in already; `gaps`: articles are open and no reason is given */
	| Refused<'stopped' | 'gaps'>;
export type TakenBack = { ok: true } | Unknown | Forbidden | Refused<'not_handed_in'>;
export type Returned = { ok: true } | Unknown | Forbidden | Refused<'not_handed_in' | 'invalid'>;

/**
 * Hands a country in: possible when no check stops it and every scored article is answered, or `gaps` says in at least ten
 * characters why some are left open on purpose. Clears what the reviewer wrote when it came back.
 */
export function handIn(
	db: Connection,
	assessment: Assessment,
	{ gaps }: { gaps: string | null },
	now: Date
): HandedIn {
	return change(db, (tx): HandedIn => {
		const found = handInReport(tx, assessment);
		if (!found.ok) return found;
		const { possible, openArticles, round, state } = found.report;
		if (round.status !== 'open') return refused('forbidden', text.notOpen(round.code));
		if (state.handedInAt !== null) return refused('stopped', text.already(assessment.iso3));
		if (possible === 'no') return refused('stopped', text.stopped);
		const note = plain(gaps ?? '');
		if (openArticles.length > 0) {
			const fault = gapsFault(note, openArticles.length);
			if (fault) return refused('gaps', fault);
		}
		const gapsNote = openArticles.length > 0 ? note : null;
		const handedInAt = now.toISOString();
		store(tx, assessment, { handedInAt, gapsNote, returnedNote: null });
		return { ok: true };
	});
}

function gapsFault(note: string, open: number): string | null {
	if (note === '') return text.open(open);
	return note.length < noteLength.shortestGaps ? text.shortGaps : textFault(note);
}

/** The coder goes on working. The reason for gaps stays, to be handed in again. */
export function takeBack(db: Connection, assessment: Assessment): TakenBack {
	return change(db, (tx): TakenBack => {
		const found = findAssessment(tx, assessment);
		if (!found.ok) return found;
		const assignment = assignmentTable.find(tx, assessment);
		const { iso3, round } = assessment;
		if (!assignment) return refused('forbidden', text.notCoder(iso3, round));
		if (found.round.status !== 'open') return refused('forbidden', text.notOpen(round));
		if (assignment.handedInAt === null) return refused('not_handed_in', text.notHandedIn(iso3));
		store(tx, assessment, { handedInAt: null });
		return { ok: true };
	});
}

/**
 * Gives a country that was handed in back to its coder, with what has to be looked at again. For reviewers; the caller has
 * made sure of that. In a round in review it can be changed once the round is open again.
 */
export function returnToCoder(
	db: Connection,
	assessment: Assessment,
	note: string,
	_now: Date
): Returned {
	return change(db, (tx): Returned => {
		const found = findAssessment(tx, assessment);
		if (!found.ok) return found;
		const { iso3, round } = assessment;
		if (found.round.status === 'closed') return refused('forbidden', text.closed(round));
		const assignment = assignmentTable.find(tx, assessment);
		if (!assignment || assignment.handedInAt === null)
			return refused('not_handed_in', text.notHandedIn(iso3));
		const returnedNote = plain(note);
		const fault = returnedNote === '' ? text.noNote : textFault(returnedNote);
		if (fault) return refused('invalid', fault);
		store(tx, assessment, { handedInAt: null, returnedNote });
		return { ok: true };
	});
}

function store(
	db: Connection,
	assessment: Assessment,
	state: Partial<assignmentTable.HandInState>
) {
	assignmentTable.setHandIn(db, assessment, state);
	roundTable.bumpRevision(db, assessment.round, assessment.iso3);
}

/** What is stored: trimmed, with plain line ends (browsers send CRLF and count one character). */
function plain(note: string): string {
	return note.replaceAll(/\r\n?/g, '\n').trim();
}

function textFault(note: string): string | null {
	if (note.length > noteLength.longest) return text.long;
	const isPlain = note.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(note);
	return isPlain ? null : text.broken;
}

/** Takes the write lock first, so that what was read is still so when it is written. */
function change<Result>(db: Connection, step: (tx: Connection) => Result): Result {
	return db.transaction(step, { behavior: 'immediate' });
}

function refused<Why extends string>(why: Why, message: string): Refused<Why> {
	return { ok: false, why, message };
}
