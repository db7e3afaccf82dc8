import type { ImportFault } from '#lib/exchange/import-fault.ts';
import { readImport } from '#lib/exchange/import-file.ts';
import type { ImportKind } from '#lib/exchange/import-kinds.ts';
import type { Connection } from './db/open.ts';
import {
	type ApplyOptions,
	type ImportPlan,
	type ImportTarget,
	applyImport,
	planImport
} from './import-answers.ts';
import type { ImportConflict } from './import-plan.ts';

/** What an import does, or would do, in numbers and lists that fit on a page. Counts are of answers. */
export interface ImportReport {
	kind: ImportKind | null;
	rows: number;
	added: number;
	changed: number;
	unchanged: number;
	/** answers with a fault in one of their rows */
	faulty: number;
	conflicts: { count: number; list: ImportConflict[] };
	faults: { count: number; list: ImportFault[] };
	/** false: not even the valid rows can be imported */
	importable: boolean;
	/** answers that were stored; null = nothing was to be stored, or it was refused */
	written: number | null;
	/** the country in which answers were saved between looking and storing; then nothing was stored */
	overtaken: string | null;
}

/** Whether the plan is carried out, and how; null = it is only looked at. */
export type Apply = (ApplyOptions & { now: Date }) | null;

const mostListed = 1000;

/** Reads a file, compares it with what is stored, and stores it when asked to, once `beforeStoring` returns. */
export function importReport(
	db: Connection,
	bytes: Uint8Array,
	target: ImportTarget,
	apply: Apply,
	beforeStoring: () => void = () => {}
): ImportReport {
	const plan = planImport(db, readImport(bytes), target);
	const report = inNumbers(plan);
	if (!apply) return report;
	if (plan.writes.length > 0) beforeStoring();
	const applied = applyImport(db, plan, apply, apply.now);
	if (applied.ok) return { ...report, written: applied.written };
	return applied.why === 'overtaken' ? { ...report, overtaken: applied.iso3 } : report;
}

function inNumbers({
	target: _target,
	faults,
	conflicts,
	writes,
	...plan
}: ImportPlan): ImportReport {
	const byRow = (a: ImportFault, b: ImportFault) => (a.row ?? 0) - (b.row ?? 0);
	const added = writes.filter(({ version }) => version === 0).length;
	return {
		...plan,
		added,
		changed: writes.length - added,
		conflicts: { count: conflicts.length, list: conflicts.slice(0, mostListed) },
		faults: { count: faults.count, list: faults.list.toSorted(byRow) },
		written: null,
		overtaken: null
	};
}
