import { type ColumnSource, type SchemaElement, parquetWriteBuffer } from 'hyparquet-writer';
import { isoInstant } from '../iso-instant.ts';
import { type Cell, type Column, type ColumnType, type Table, roundedScore } from '../table.ts';

/**
 * A table as Parquet (Snappy): texts as they are, without formula guard; integers of 32 bits, scores as doubles rounded
 * as in CSV, days as DATE, instants as TIMESTAMP in UTC, lists as LIST of strings; what is missing is null. Empty lists
 * stay empty lists. `note` is kept in the file's own metadata.
 */
export function writeParquet<Row>(
	{ columns }: Table<Row>,
	rows: readonly Row[],
	note: string | null = null
): Uint8Array {
	const columnData: ColumnSource[] = columns.map((column) => ({
		name: column.name,
		data: rows.map((row) => parquetCell(column, column.value(row)))
	}));
	const root: SchemaElement = { name: 'root', num_children: columns.length };
	const written = parquetWriteBuffer({
		columnData,
		schema: [root, ...columns.flatMap(elements)],
		rowGroupSize: rowsOfGroup,
		createdBy: 'MIMC Scorecard',
		kvMetadata: note === null ? [] : [{ key: 'note', value: note }]
	});
	return new Uint8Array(written);
}

/** One group for all but the longest tables. */
const rowsOfGroup = 100_000;

const text = {
	type: 'BYTE_ARRAY',
	converted_type: 'UTF8',
	logical_type: { type: 'STRING' }
} as const;

const flat = {
	text,
	code: text,
	date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
	time: {
		type: 'INT64',
		converted_type: 'TIMESTAMP_MILLIS',
		logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' }
	},
	integer: { type: 'INT32' },
	score: { type: 'DOUBLE' },
	number: { type: 'DOUBLE' },
	boolean: { type: 'BOOLEAN' }
} satisfies Record<Exclude<ColumnType, 'list'>, Omit<SchemaElement, 'name'>>;

/** Every column may be null: readers then treat all files of a table alike, whatever is missing in one. */
function elements({ name, type }: Column<never>): SchemaElement[] {
	const repetition_type = 'OPTIONAL';
	if (type !== 'list') return [{ name, repetition_type, ...flat[type] }];
	return [
		{
			name,
			repetition_type,
			converted_type: 'LIST',
			logical_type: { type: 'LIST' },
			num_children: 1
		},
		{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
		{ name: 'element', repetition_type, ...text }
	];
}

function parquetCell({ name, type }: Column<never>, value: Cell): unknown {
	if (value === null) return null;
	if (type === 'date' || type === 'time') return instant(name, value);
	if (typeof value !== 'number') return value;
	if (type === 'score') return roundedScore(value);
	if (type === 'integer' && (value | 0) !== value)
		throw new Error(`${name}: ${value} is no integer of 32 bits.`);
	return value;
}

function instant(name: string, value: Cell): Date {
	const found = isoInstant(String(value));
	if (!found) throw new Error(`${name}: "${value}" is no date.`);
	return found;
}
