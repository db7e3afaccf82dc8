import type { Issue } from '#lib/domain/answer.ts';
import { type Instrument, citeInstead, instrumentIssues } from '#lib/domain/instrument.ts';
import { lawMessages } from '#lib/messages/law.ts';
import type { Forbidden, Unknown } from './answer-place.ts';
import { type LawReader, changeRefusal, stateOf } from './country-law.ts';
import * as carriedTable from './db/carried-answers.ts';
import * as changeTable from './db/instrument-changes.ts';
import * as countryTable from './db/countries.ts';
import * as instrumentTable from './db/instruments.ts';
import type { Connection } from './db/open.ts';
import * as pinpointTable from './db/pinpoints.ts';
import * as roundTable from './db/rounds.ts';
import * as sourceTable from './db/sources.ts';

/** Who changes the law of a country, and when. */
export interface LawEditor extends LawReader {
	now: Date;
}

export type LawChange =
	| { ok: true; id: number }
	| Unknown
	| Forbidden
	| { ok: false; why: 'invalid'; issues: Issue[] }
	/** the lists do not allow it: `same`, somebody was faster (`stale`), or answers stand on it (`cited`) */
	| { ok: false; why: 'same' | 'stale' | 'cited'; message: string };

/** Puts an instrument on the list, where it stays though no answer cites it yet. */
export function addInstrument(
	db: Connection,
	editor: LawEditor,
	instrument: Instrument
): LawChange {
	return change(db, editor, (tx) => {
		const facts = instrumentTable.factsOf(editor.iso3, instrument);
		const refused = unfit(tx, facts, instrument, null);
		if (refused) return refused;
		const { id } = instrumentTable.add(tx, facts);
		instrumentTable.keepListed(tx, id);
		note(tx, editor, id, { change: 'added', before: null, after: instrument });
		return { ok: true, id };
	});
}

/**
 * Changes an instrument for every pinpoint into it. `seen` is the `state` that the editor had before their eyes: with any
 * other the change is refused as `stale`.
 */
export function changeInstrument(
	db: Connection,
	editor: LawEditor,
	{ id, seen }: { id: number; seen: string },
	instrument: Instrument
): LawChange {
	return change(db, editor, (tx) => {
		const row = instrumentTable.find(tx, editor.iso3, id);
		if (!row) return unknownInstrument;
		const facts = instrumentTable.factsOf(editor.iso3, instrument);
		const refused = unfit(tx, facts, instrument, id);
		if (refused) return refused;
		const state = stateOf(instrumentTable.contentOf(row));
		if (seen !== state) return { ok: false, why: 'stale', message: lawMessages.stale };
		instrumentTable.keepListed(tx, id);
		if (stateOf(instrument) === state) return { ok: true, id };
		keepForClosedRounds(tx, row);
		instrumentTable.change(tx, row, facts);
		const before = instrumentTable.contentOf(row);
		note(tx, editor, id, { change: 'changed', before, after: instrument });
		pinpointTable.unify(tx, id);
		changeCarried(tx, editor.iso3, before, instrument);
		bumpAll(tx, editor.iso3, instrumentTable.roundsCiting(tx, id));
		return { ok: true, id };
	});
}

/** Takes an instrument that no answer cites off the list. */
export function removeInstrument(db: Connection, editor: LawEditor, id: number): LawChange {
	return change(db, editor, (tx) => {
		const row = instrumentTable.find(tx, editor.iso3, id);
		if (!row) return unknownInstrument;
		if (instrumentTable.citedIn(tx, editor.iso3).has(id))
			return { ok: false, why: 'cited', message: lawMessages.cited };
		instrumentTable.remove(tx, id);
		const before = instrumentTable.contentOf(row);
		note(tx, editor, id, { change: 'removed', before, after: null });
		return { ok: true, id };
	});
}

/** Makes one instrument of two: all pinpoints move into `into`, the other one leaves the list. */
export function mergeInstrument(
	db: Connection,
	editor: LawEditor,
	id: number,
	into: number
): LawChange {
	return change(db, editor, (tx) => {
		if (id === into)
			return { ok: false, why: 'invalid', issues: [{ path: 'into', message: lawMessages.itself }] };
		const row = instrumentTable.find(tx, editor.iso3, id);
		const target = instrumentTable.find(tx, editor.iso3, into);
		if (!row || !target) return unknownInstrument;
		keepForClosedRounds(tx, row);
		bumpAll(tx, editor.iso3, instrumentTable.roundsCiting(tx, id));
		pinpointTable.moveAll(tx, id, into);
		pinpointTable.unify(tx, into);
		const from = instrumentTable.contentOf(row);
		const after = instrumentTable.contentOf(target);
		changeCarried(tx, editor.iso3, from, { ...after, url: from.url });
		note(tx, editor, id, { change: 'merged', before: from, after });
		instrumentTable.remove(tx, id);
		instrumentTable.keepListed(tx, into);
		return { ok: true, id: into };
	});
}

/** Notes where the law of a country is found. */
export function addSource(
	db: Connection,
	editor: LawEditor,
	source: Omit<sourceTable.SourceFacts, 'iso3'>
): LawChange {
	const { iso3 } = editor;
	return change(db, editor, (tx) => ({ ok: true, id: sourceTable.add(tx, { iso3, ...source }) }));
}

export function changeSource(
	db: Connection,
	editor: LawEditor,
	id: number,
	source: Omit<sourceTable.SourceFacts, 'iso3'>
): LawChange {
	const { iso3 } = editor;
	return change(db, editor, (tx) =>
		sourceTable.change(tx, id, { iso3, ...source }) ? { ok: true, id } : unknownSource
	);
}

export function removeSource(db: Connection, editor: LawEditor, id: number): LawChange {
	return change(db, editor, (tx) =>
		sourceTable.remove(tx, editor.iso3, id) ? { ok: true, id } : unknownSource
	);
}

const unknownInstrument: Unknown = {
	ok: false,
	why: 'unknown',
	message: lawMessages.unknownInstrument
};
const unknownSource: Unknown = { ok: false, why: 'unknown', message: lawMessages.unknownSource };

/** A closed round stays as it was closed: its answers go on citing what the instrument said until now. */
function keepForClosedRounds(db: Connection, row: instrumentTable.InstrumentRow) {
	const closed = instrumentTable
		.roundsCiting(db, row.id)
		.filter((code) => roundTable.find(db, code)?.status === 'closed');
	if (closed.length === 0) return;
	const { id, listed: _listed, ...facts } = row;
	const copy = instrumentTable.add(db, facts);
	pinpointTable.copyForRounds(db, id, copy.id, closed);
}

/** Answers of all open rounds show an instrument as it is now; this says who made it so. */
function note(
	db: Connection,
	{ iso3, user, now }: LawEditor,
	instrumentId: number,
	what: Pick<changeTable.NewInstrumentChange, 'change' | 'before' | 'after'>
) {
	const changedAt = now.toISOString();
	changeTable.add(db, { iso3, instrumentId, changedBy: user.id, changedAt, ...what });
}

/** Asks whether the editor may, then makes the step, both under the write lock. */
function change(db: Connection, editor: LawEditor, step: (tx: Connection) => LawChange): LawChange {
	return db.transaction(
		(tx): LawChange => {
			const { iso3 } = editor;
			if (!countryTable.list(tx).some((country) => country.iso3 === iso3))
				return { ok: false, why: 'unknown', message: lawMessages.unknownCountry(iso3) };
			const message = changeRefusal(tx, editor);
			return message === null ? step(tx) : { ok: false, why: 'forbidden', message };
		},
		{ behavior: 'immediate' }
	);
}

/** Why an instrument cannot stand on the list as it is, or null. `id`: its own, where it stands there already. */
function unfit(
	db: Connection,
	facts: instrumentTable.InstrumentFacts,
	instrument: Instrument,
	id: number | null
): Exclude<LawChange, { ok: true }> | null {
	const issues = instrumentIssues(instrument);
	if (issues.length > 0) return { ok: false, why: 'invalid', issues };
	const same = instrumentTable.findSame(db, facts, id);
	return same ? { ok: false, why: 'same', message: lawMessages.same(same.title) } : null;
}

function bumpAll(db: Connection, iso3: string, rounds: readonly string[]) {
	for (const round of rounds) roundTable.bumpRevision(db, round, iso3);
}

/** Answers of an earlier round that wait to be confirmed hold words, no pinpoints: confirmed, they would bring the old ones back. */
function changeCarried(db: Connection, iso3: string, from: Instrument, to: Instrument) {
	const rows = carriedTable.ofCountry(db, iso3).map(({ content, ...key }) => {
		const evidence = content.evidence.map((item) => citeInstead(item, from, to));
		return { ...key, content: { ...content, evidence } };
	});
	carriedTable.putAll(db, rows);
}
