import type { CellObject } from 'write-excel-file/node';
import { isoInstant } from '../iso-instant.ts';
import { type Cell, type Column, type ColumnType, roundedScore } from '../table.ts';
import { sheetText } from './sheet-text.ts';

/** Excel counts days from 1900 on and believes that 1900 was a leap year: only later days are the same in all programs. */
const firstDay = Date.UTC(1900, 2, 1);

/** Widths in characters. */
const widths: Record<ColumnType, number> = {
	text: 28,
	code: 13,
	date: 11,
	time: 19,
	integer: 8,
	score: 8,
	number: 10,
	boolean: 8,
	list: 28
};

/** A cell by its column: numbers, booleans, days and times have their type, texts are never formulas, missing is empty. */
export function sheetCell({ type, unit }: Column<never>, value: Cell): CellObject | null {
	if (value === null) return null;
	if (type === 'date') return dayCell(String(value), 'yyyy-mm-dd');
	if (type === 'time') return dayCell(String(value), 'yyyy-mm-dd hh:mm:ss');
	if (typeof value === 'boolean') return { type: Boolean, value };
	if (typeof value === 'number') return numberCell(type, value, unit === 'share');
	const text = typeof value === 'string' ? value : value.join(';');
	return type === 'code' ? plainCell(text) : textCell(text);
}

/** A text of our own making. */
export function plainCell(text: string): CellObject | null {
	return text === '' ? null : { type: String, value: sheetText(text) };
}

/** A text of people: formatted as text, so that it stays one also when somebody edits the cell. */
export function textCell(text: string): CellObject | null {
	return text === '' ? null : { type: String, value: sheetText(text), format: '@' };
}

/** The head of a column, wide enough for its name. */
export function headCell({ name }: Column<never>): CellObject {
	return { type: String, value: sheetText(name), fontWeight: 'bold' };
}

export function columnWidth({ name, type }: Column<never>): number {
	const room = 2;
	return Math.max(widths[type], name.length + room);
}

/** The value as in all files, shown with one decimal; shares as percentages. */
function numberCell(type: ColumnType, value: number, isShare: boolean): CellObject {
	if (type === 'integer') return { type: Number, value, format: '0' };
	if (type === 'number') return { type: Number, value };
	return { type: Number, value: roundedScore(value), format: isShare ? '0%' : '0.0' };
}

function dayCell(text: string, format: string): CellObject | null {
	const value = isoInstant(text);
	return value && value.getTime() >= firstDay ? { type: Date, value, format } : plainCell(text);
}
