import type { ImportFaults } from '#lib/exchange/import-fault.ts';
import type { ImportedFile } from '#lib/exchange/import-file.ts';
import type { ImportKind } from '#lib/exchange/import-kinds.ts';
import type { ImportedAnswer } from '#lib/exchange/imported-answer.ts';
import { type Assessment, findAssessment, writeRefusal } from './answer-place.ts';
import { editionOf } from './catalogue.ts';
import * as countryTable from './db/countries.ts';
import { type Connection, databaseKinds } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as settingTable from './db/settings.ts';
import { importPlaces } from './import-places.ts';
import { type ImportConflict, type Judge, outcomeOf } from './import-plan.ts';
import { recordAnswers } from './record-answers.ts';
import type { AnswerWrite } from './write-answers.ts';

/** Who imports into which round. */
export type ImportTarget = Pick<Assessment, 'round' | 'coder'>;

/** An answer that an import stores. */
interface PlannedWrite extends AnswerWrite {
	iso3: string;
	/** when the answer was saved that it takes the place of, ISO 8601; null = there is none */
	storedAt: string | null;
}

/** What an import would do. Nothing is stored yet. */
export interface ImportPlan {
	target: ImportTarget;
	kind: ImportKind | null;
	/** rows of the file under its header */
	rows: number;
	writes: PlannedWrite[];
	/** answers that are stored as the file has them */
	unchanged: number;
	conflicts: ImportConflict[];
	/** answers with a fault in one of their rows */
	faulty: number;
	faults: ImportFaults;
	/** false: not even the valid rows can be imported */
	importable: boolean;
}

/** Compares a file with what is stored. Faults that only the database can tell are added to those of the file. */
export function planImport(db: Connection, file: ImportedFile, target: ImportTarget): ImportPlan {
	const { kind, rows, parts, faults, answers } = file;
	const plan: ImportPlan = {
		target,
		kind,
		rows,
		writes: [],
		unchanged: 0,
		conflicts: [],
		faulty: 0,
		faults,
		importable: file.readable
	};
	const round = roundTable.find(db, target.round);
	const refusal = roundRefusal(db, target, round);
	if (refusal !== null) faults.add(null, null, null, refusal);
	if (!round || refusal !== null || kind === null) return { ...plan, importable: false };
	const judge = { kind, parts, faults, ...judgeOf(db, round, target) };
	for (const answer of answers) addTo(plan, answer, judge);
	return plan;
}

/** Why nothing can be imported into a round; null = it is open. */
function roundRefusal(
	db: Connection,
	{ round: code, coder }: ImportTarget,
	round: roundTable.RoundRow | null
): string | null {
	if (round) return writeRefusal(db, { iso3: '', coder }, round);
	const found = findAssessment(db, { round: code, iso3: '' });
	return found.ok ? null : found.message;
}

function judgeOf(
	db: Connection,
	round: roundTable.RoundRow,
	target: ImportTarget
): Omit<Judge, 'kind' | 'parts' | 'faults'> {
	const edition = editionOf(db, round.edition);
	const stored = settingTable.find(db, 'kind');
	return {
		edition,
		articles: new Map(edition.articles.map((article) => [article.code, article])),
		origin: {
			edition: edition.id,
			round: round.code,
			as_of: round.asOf,
			kind: databaseKinds.find((known) => known === stored) ?? 'production',
			countries: new Set(countryTable.list(db).map(({ name }) => name))
		},
		placeOf: importPlaces(db, target)
	};
}

function addTo(plan: ImportPlan, imported: ImportedAnswer, judge: Judge) {
	const { iso3, article } = imported;
	const outcome = outcomeOf(imported, judge);
	if (outcome.is === 'faulty') plan.faulty += 1;
	else if (outcome.is === 'unchanged') plan.unchanged += 1;
	else if (outcome.is === 'conflict') plan.conflicts.push(outcome.conflict);
	else {
		const { is: _is, ...write } = outcome;
		plan.writes.push({ iso3, article, ...write, keepsEvidence: imported.evidence === null });
	}
}

export interface ApplyOptions {
	/** leaves answers with faults out */
	skipInvalid: boolean;
	/** when somebody saw what would change, ISO 8601: what was saved since then, nobody has agreed to replace */
	checkedAt?: string;
}

export type Applied =
	| { ok: true; written: number }
	| { ok: false; why: 'faults' }
	/** what was planned for a country cannot be stored any more: an answer, or the round, was changed meanwhile */
	| { ok: false; why: 'overtaken'; iso3: string };

/** Ends a transaction without storing anything. */
class Overtaken extends Error {
	readonly iso3: string;
	constructor(iso3: string) {
		super('overtaken');
		this.iso3 = iso3;
	}
}

/**
 * Stores what was planned as if the coder had saved it answer by answer, in one transaction. With a fault anywhere nothing
 * is stored, unless the faulty answers are to be left out.
 */
export function applyImport(
	db: Connection,
	{ target, writes, faults, importable }: ImportPlan,
	{ skipInvalid, checkedAt }: ApplyOptions,
	now: Date
): Applied {
	if (!importable || (faults.count > 0 && !skipInvalid)) return { ok: false, why: 'faults' };
	if (writes.length === 0) return { ok: true, written: 0 };
	const unseen = writes.find(({ storedAt }) => checkedAt && storedAt && storedAt > checkedAt);
	if (unseen) return { ok: false, why: 'overtaken', iso3: unseen.iso3 };
	try {
		db.transaction(
			(tx) => {
				for (const [iso3, some] of Map.groupBy(writes, (write) => write.iso3))
					if (!recordAnswers(tx, { ...target, iso3 }, some, now).ok) throw new Overtaken(iso3);
			},
			{ behavior: 'immediate' }
		);
	} catch (error) {
		if (!(error instanceof Overtaken)) throw error;
		return { ok: false, why: 'overtaken', iso3: error.iso3 };
	}
	return { ok: true, written: writes.length };
}
