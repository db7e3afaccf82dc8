import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { Cell, ColumnType, Table } from '../table.ts';
import { writeParquet } from './parquet.ts';

const tableOf = (type: ColumnType): Table<Cell> => ({
	name: 'one',
	columns: [{ name: 'a', type, empty: 'none', meaning: 'a', value: (row) => row }]
});
const read = async (type: ColumnType, cells: Cell[]) => {
	const bytes = writeParquet(tableOf(type), cells);
	const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
	return rows.map(({ a }) => a as unknown);
};

test.each<[ColumnType, Cell[], unknown[]]>([
	['text', ['=1', '', 'NA', null], ['=1', '', 'NA', null]],
	['integer', [0, -5, 2 ** 31 - 1, null], [0, -5, 2 ** 31 - 1, null]],
	['score', [200 / 3, 0, null], [66.666667, 0, null]],
	['number', [200 / 3, 1e300, null], [200 / 3, 1e300, null]],
	['boolean', [true, false, null], [true, false, null]],
	[
		'date',
		['1951-07-28', '2026-01-01', null],
		[new Date('1951-07-28'), new Date('2026-01-01'), null]
	],
	['time', ['2026-03-01T12:00:00.123Z', null], [new Date('2026-03-01T12:00:00.123Z'), null]],
	['list', [['a', 'b'], [], null], [['a', 'b'], [], undefined]]
])('%s is written with its type, nulls stay nulls', async (type, cells, expected) => {
	expect(await read(type, cells)).toEqual(expected);
});

test('a table without rows is a file with columns', async () => {
	expect(await read('list', [])).toEqual([]);
});

test.each<[ColumnType, Cell, string]>([
	['integer', 0.5, 'a: 0.5 is no integer of 32 bits.'],
	['integer', 2 ** 31, 'a: 2147483648 is no integer of 32 bits.'],
	['date', 'May 2017', 'a: "May 2017" is no date.'],
	['time', '2026-13-01', 'a: "2026-13-01" is no date.']
])('%s %o is refused, never written as something else', (type, cell, message) => {
	expect(() => writeParquet(tableOf(type), [cell])).toThrow(message);
});
