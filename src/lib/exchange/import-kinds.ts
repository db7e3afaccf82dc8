import { type Evidence, emptyEvidence } from '#lib/domain/answer.ts';
import { importHeaderFaults as words } from '#lib/messages/import-faults.ts';
import type { ImportFaults } from './import-fault.ts';
import type { ImportHeader } from './import-rows.ts';
import type { Table } from './table.ts';
import { evidenceTable } from './tables/evidence.ts';
import { scoresTable } from './tables/scores.ts';

/** What can be imported: `scores.csv` and `evidence.csv` as they are exported, and the simple file that people write. */
export const importKinds = ['scores', 'evidence', 'simple'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Text columns pass the formula guard when written; one apostrophe is taken off when read. */
type Columns = ReadonlyMap<string, 'text' | 'code'>;

const columnsOf = (table: Table<never>): Columns =>
	new Map(table.columns.map(({ name, type }) => [name, type === 'text' ? 'text' : 'code']));

/** The simple file; the reason is needed for "not applicable" only. */
const simpleColumns: Columns = new Map([
	['iso3', 'code'],
	['article', 'code'],
	['status', 'code'],
	['level', 'code'],
	['confidence', 'code'],
	['rationale', 'text'],
	['instrument', 'text'],
	['provision', 'text'],
	['quotation', 'text'],
	['url', 'text'],
	['not_applicable_reason', 'code']
]);

export const importColumns: Readonly<Record<ImportKind, Columns>> = {
	scores: columnsOf(scoresTable),
	evidence: columnsOf(evidenceTable),
	simple: simpleColumns
};

const needed: Readonly<Record<ImportKind, readonly string[]>> = {
	scores: ['iso3', 'article', 'status'],
	evidence: ['iso3', 'article', 'kind'],
	simple: ['iso3', 'article', 'status']
};

/** The parts of a pinpoint that a kind of file has columns for. */
const evidenceFields: Readonly<Record<ImportKind, readonly (keyof Evidence)[]>> = {
	scores: [],
	evidence: fieldsIn(importColumns.evidence),
	simple: fieldsIn(simpleColumns)
};

function fieldsIn(columns: Columns): (keyof Evidence)[] {
	return (Object.keys(emptyEvidence) as (keyof Evidence)[]).filter((name) => columns.has(name));
}

/** A kind of file whose columns were found. */
export interface FoundKind {
	kind: ImportKind;
	/** place of each column in a row */
	places: Map<string, number>;
	/** false: a column is missing or stands twice, the rows cannot be read */
	readable: boolean;
}

/** The parts of a pinpoint that the columns of this file say. */
export function saidEvidence({ kind, places }: FoundKind): (keyof Evidence)[] {
	return evidenceFields[kind].filter((name) => places.has(name));
}

/** Which file a header is that of, by the columns that only it has; null = none of them. Tells every fault of the header. */
export function findKind({ names, line }: ImportHeader, faults: ImportFaults): FoundKind | null {
	const has = (name: string) => names.includes(name);
	if (!has('iso3') && !has('article')) {
		const expected = importKinds.map((kind) => needed[kind].join(', ')).slice(0, 2);
		faults.add(line, null, names.join(', '), words.notRecognised(`${expected.join(', … or ')}, …`));
		return null;
	}
	const only = [...importColumns.scores.keys()].filter((name) => !simpleColumns.has(name));
	const kind = has('kind') ? 'evidence' : only.some(has) ? 'scores' : 'simple';
	const readable = needed[kind].every(has) && new Set(names).size === names.length;
	tellFaults(names, kind, (column, why) => faults.add(line, column, null, why));
	return { kind, places: new Map(names.map((name, at) => [name, at])), readable };
}

function tellFaults(
	names: readonly string[],
	kind: ImportKind,
	say: (column: string, why: string) => void
) {
	const columns = importColumns[kind];
	const known = [...columns.keys()];
	for (const name of needed[kind]) if (!names.includes(name)) say(name, words.missing);
	for (const [name, { length }] of Map.groupBy(names, (name) => name).entries())
		if (length > 1) say(name, words.twice(length));
	for (const name of new Set(names)) {
		if (columns.has(name)) continue;
		const plain = name.trim().toLowerCase();
		const file = kind === 'simple' ? 'the simple file' : `${kind}.csv`;
		say(name, columns.has(plain) ? words.nearly(plain) : words.unknown(file, known.join(', ')));
	}
}
