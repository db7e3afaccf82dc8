import { type CellRule, type Column, type Table, columnTypes, units } from '../table.ts';
import { places } from './shared-columns.ts';

export interface CodebookRow {
	table: string;
	column: string;
	position: number;
	rule: CellRule;
	meaning: string;
}

/** What stands in every column of every table, made from the tables themselves. */
export const codebookTable: Table<CodebookRow> = {
	name: 'codebook',
	key: ['table', 'column'],
	columns: [
		{
			name: 'table',
			type: 'code',
			empty: null,
			meaning: 'name of the table, as in its address',
			value: (row) => row.table
		},
		{
			name: 'column',
			type: 'code',
			empty: null,
			meaning: 'name of the column; <code> stands for each code of the edition',
			value: (row) => row.column
		},
		{
			name: 'position',
			type: 'integer',
			range: places,
			empty: null,
			meaning: 'place in the table; of the heatmap, among all columns that it can have',
			value: (row) => row.position
		},
		{
			name: 'type',
			type: 'code',
			values: columnTypes,
			empty: null,
			meaning:
				'what a cell is; score = up to six decimals, date = YYYY-MM-DD, time = ISO 8601 UTC, list = joined by ";"',
			value: (row) => row.rule.type
		},
		{
			name: 'unit',
			type: 'code',
			values: units,
			empty: 'no number, or one that only orders',
			meaning: 'what the number counts; share = 0–1',
			value: (row) => row.rule.unit ?? null
		},
		bound('minimum', 'smallest number that can stand there'),
		bound('maximum', 'largest number that can stand there'),
		{
			name: 'values',
			type: 'list',
			empty: 'no closed list',
			meaning: 'the closed list of words; of a list, those of its members',
			value: (row) => row.rule.values ?? null
		},
		{
			name: 'empty',
			type: 'text',
			empty: 'a cell is never empty',
			meaning: 'what an empty cell means; missing is never written NA',
			value: (row) => row.rule.empty
		},
		{
			name: 'meaning',
			type: 'text',
			empty: null,
			meaning: 'what stands in the column',
			value: (row) => row.meaning
		}
	]
};

function bound(name: 'minimum' | 'maximum', meaning: string): Column<CodebookRow> {
	return {
		name,
		type: 'number',
		empty: 'no number, or open on this side',
		meaning,
		value: (row) => row.rule.range?.[name] ?? null
	};
}

/** The codebook's rows of some tables, in their order. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table and are not looked at here
export function codebookRows(tables: readonly Table<any>[]): CodebookRow[] {
	return tables.flatMap(({ name: table, columns }) =>
		columns.map(({ name: column, meaning, ...rule }, i) => ({
			table,
			column,
			position: i + 1,
			rule,
			meaning
		}))
	);
}
