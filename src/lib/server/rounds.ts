import type { RoundStatus } from '#lib/domain/vocabulary.ts';
import { roundMessages } from '#lib/messages/rounds.ts';
import { currentEdition } from './catalogue.ts';
import * as editionTable from './db/editions.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

export type RoundChange =
	| { ok: true; round: roundTable.RoundRow }
	/** every reason, in words */
	| { ok: false; issues: string[] };

/** What may follow: a closed round stays closed, since findings were published under it. */
const steps: Record<RoundStatus, readonly RoundStatus[]> = {
	draft: ['open'],
	open: ['in_review', 'closed'],
	in_review: ['open', 'closed'],
	closed: []
};

/** Makes a draft round of the current edition. Its code stands in addresses and file names. */
export function addRound(
	db: Connection,
	{ code, title, asOf }: { code: string; title: string; asOf: string }
): RoundChange {
	return change(db, (tx) => {
		const issues: string[] = [];
		if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(code)) issues.push(roundMessages.code(code));
		else if (roundTable.find(tx, code)) issues.push(roundMessages.taken(code));
		if (!isDate(asOf)) issues.push(roundMessages.date(asOf));
		if (title.trim() === '' || title.length > 200) issues.push(roundMessages.title);
		if (editionTable.hashOf(tx, currentEdition) === null)
			issues.push(roundMessages.noEdition(currentEdition));
		if (issues.length > 0) return { ok: false, issues };
		const fields = { code, title: title.trim(), asOf, edition: currentEdition };
		const round = { ...fields, status: 'draft', public: false } as const;
		roundTable.add(tx, round);
		return { ok: true, round: { ...round, revision: 0 } };
	});
}

/** Moves a round on, by one of the allowed steps. */
export function setRoundStatus(db: Connection, code: string, status: RoundStatus): RoundChange {
	return change(db, (tx) => {
		const round = roundTable.find(tx, code);
		if (!round) return { ok: false, issues: [roundMessages.unknown(code)] };
		if (!steps[round.status].includes(status))
			return { ok: false, issues: [roundMessages.step(code, round.status, status)] };
		roundTable.setStatus(tx, code, status);
		return { ok: true, round: { ...round, status } };
	});
}

/** Lets everybody see a round. */
export function publishRound(db: Connection, code: string): RoundChange {
	return change(db, (tx) => {
		const round = roundTable.find(tx, code);
		if (!round) return { ok: false, issues: [roundMessages.unknown(code)] };
		roundTable.setPublic(tx, code, true);
		return { ok: true, round: { ...round, public: true } };
	});
}

/** Takes the write lock first, so that what was read is still so when it is written. */
function change(db: Connection, step: (tx: Connection) => RoundChange): RoundChange {
	return db.transaction(step, { behavior: 'immediate' });
}

/** A real day as YYYY-MM-DD: 2026-02-30 is none. */
function isDate(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
