import type { SetAggregates } from '#lib/domain/aggregate-sets.ts';
import { type ScoreMatrix, noProvisionCode, scoredCode } from '#lib/domain/score-matrix.ts';

/** What a database gets: a matrix, and sets of its items. */
export interface ScoreData {
	matrix: ScoreMatrix;
	chapters: number[][];
	categories: number[][];
}

/** A score as it stands in a table; `value` is null where there is none, 0 for "no provision". */
export interface ScoreRow {
	unit: number;
	item: number;
	status: number;
	value: number | null;
}

export function* rowsOf({ units, items, statuses, scores }: ScoreMatrix): Generator<ScoreRow> {
	for (let unit = 0; unit < units; unit++)
		for (let item = 0; item < items; item++) {
			const status = statuses[unit * items + item] ?? 0;
			const answered = status === scoredCode || status === noProvisionCode;
			yield { unit, item, status, value: answered ? (scores[unit * items + item] ?? 0) : null };
		}
}

/** Pairs of a set's number and an item in it; numbers go on from `first`. */
export function membersOf(sets: readonly number[][], first = 0): { set: number; item: number }[] {
	return sets.flatMap((items, i) => items.map((item) => ({ set: first + i, item })));
}

/** One group of a database's answer. */
export interface AggregateRow {
	unit: number;
	set: number;
	mean: number | null;
	answered: number;
	noProvision: number;
	notApplicable: number;
}

/** Throws where a database found anything else than we did, in any group. */
export function compareAggregates(ours: SetAggregates, rows: readonly AggregateRow[]) {
	if (rows.length !== ours.means.length)
		throw new Error(`${rows.length} groups, expected ${ours.means.length}.`);
	for (const row of rows) {
		const cell = row.unit * ours.sets + row.set;
		const mean = ours.means[cell] ?? NaN;
		const same =
			(row.mean === null ? Number.isNaN(mean) : Math.abs(row.mean - mean) <= 1e-9) &&
			row.answered === ours.answered[cell] &&
			row.noProvision === ours.noProvision[cell] &&
			row.notApplicable === ours.notApplicable[cell];
		if (!same) throw new Error(`Another result: ${JSON.stringify(row)}, ours has mean ${mean}.`);
	}
}
