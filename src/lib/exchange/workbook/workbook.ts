import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import {
	type PackageSnapshot,
	type PackageTable,
	timeOf
} from '../data-package/package-snapshot.ts';
import { withFixedTimes } from '../data-package/zip.ts';
import { aboutSheet } from './about-sheet.ts';
import { columnWidth, headCell, sheetCell } from './sheet-cells.ts';

/** The tables that people read in a spreadsheet, in the order of their sheets. */
export const workbookTables = [
	'scores',
	'aggregates',
	'heatmap-chapters',
	'heatmap-categories',
	'heatmap-articles',
	'codebook'
];

/** Those of a snapshot's tables that a workbook has, after a sheet that says what they are. The same bytes for the same snapshot. */
export async function workbook(snapshot: PackageSnapshot): Promise<Uint8Array> {
	const tables = snapshot.tables.filter(({ name }) => workbookTables.includes(name));
	const sheets = [aboutSheet(snapshot, tables), ...tables.map(tableSheet)];
	const written = await writeExcelFile(sheets).toBuffer();
	return withFixedTimes(new Uint8Array(written), timeOf(snapshot));
}

type NodeSheet = Sheet<never>;

function tableSheet({ name, table, rows }: PackageTable): NodeSheet {
	const { columns } = table;
	return {
		sheet: name,
		data: [
			columns.map(headCell),
			...rows.map((row) => columns.map((column) => sheetCell(column, column.value(row))))
		],
		columns: columns.map((column) => ({ width: columnWidth(column) })),
		stickyRowsCount: 1,
		// in wide tables the country stays in view
		...(name.startsWith('heatmap') && { stickyColumnsCount: 2 })
	};
}
