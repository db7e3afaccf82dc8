import Papa from 'papaparse';
import {
	importFileFaults as fileWords,
	importHeaderFaults as headerWords,
	importRowFaults as rowWords
} from '#lib/messages/import-faults.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import type { ImportFaults } from './import-fault.ts';

const most = { header: 20_000, columns: 200, line: 1_000_000, rows: 200_000 };
const signs = [',', ';', '\t'];

export interface ImportHeader {
	names: string[];
	line: number;
	delimiter: string;
	/** where the rows begin */
	rest: { offset: number; line: number };
}

export interface ImportRow {
	/** line on which it begins */
	row: number;
	cells: string[];
}

/**
 * The names of the columns, read before anything else of the text is parsed; null = refused. The delimiter is the comma,
 * semicolon or tab that stands in this line, or the one of a line `sep=;` before it. Names without text at the end, as
 * spreadsheets leave them, are left out.
 */
export function importHeader(text: string, faults: ImportFaults): ImportHeader | null {
	let { content, line, rest } = firstLine(text, 0, 1);
	// said by spreadsheet programs to each other
	const said = /^sep=([,;\t])$/i.exec(content)?.[1];
	if (said) ({ content, line, rest } = firstLine(text, rest, line + 1));
	const refuse = (why: string) => {
		faults.add(line, null, null, why);
		return null;
	};
	if (content.trim() === '') return refuse(fileWords.empty);
	if (content.length > most.header) return refuse(headerWords.tooLong(content.length));
	const delimiter = said ?? signs.find((sign) => content.includes(sign)) ?? ',';
	// no line end in it, and short: nothing that takes a parser long
	const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline: '\n' });
	if (errors.length > 0 || data.length !== 1) return refuse(headerWords.quotes);
	const names = data[0] ?? [];
	while (names.at(-1)?.trim() === '') names.pop();
	if (names.length > most.columns)
		return refuse(headerWords.tooManyColumns(names.length, most.columns));
	return { names, line, delimiter, rest: { offset: rest, line: line + 1 } };
}

/** The first line with text from an offset on, which is the start of a line. */
function firstLine(text: string, from: number, fromLine: number) {
	const sign = /\S/g;
	sign.lastIndex = from;
	const at = sign.exec(text)?.index ?? text.length;
	const start = Math.max(
		from,
		text.lastIndexOf('\n', at - 1) + 1,
		text.lastIndexOf('\r', at - 1) + 1
	);
	const ends = /\r\n|\r|\n|$/g;
	ends.lastIndex = at;
	const end = ends.exec(text)?.index ?? text.length;
	return {
		content: text.slice(start, end),
		line: fromLine + lineEnds(text, from, start),
		rest: Math.max(end, ends.lastIndex)
	};
}

/** How many lines end in a part of the text. */
function lineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) {
		const sign = text[at];
		if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) count += 1;
	}
	return count;
}

/** The rows under a header; null = the text is no CSV from some row on, or too large, and nothing of it is sure. */
export function importRows(
	text: string,
	header: ImportHeader,
	faults: ImportFaults
): ImportRow[] | null {
	const before = faults.count;
	const limits = { line: most.line, records: most.rows };
	const records = csvRecords(text, header.rest, header.delimiter, limits, faults);
	if (faults.count > before) return null;
	const sound = soundRecords(records, header, faults);
	if (sound.length === 0) return [];
	// one kind of line end between rows, whatever the file has; those inside cells stay as they are
	const plain = sound.map(({ start, end }) => text.slice(start, end)).join('\n');
	const { data } = Papa.parse<string[]>(plain, { delimiter: header.delimiter, newline: '\n' });
	const unlike = sound.find(({ cells }, at) => data[at]?.length !== cells);
	if (unlike) {
		faults.add(unlike.line, null, null, fileWords.unreadable);
		return null;
	}
	return sound
		.map(({ line }, at) => ({ row: line, cells: data[at] ?? [] }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Rows with more cells than any file has are not taken apart. */
function soundRecords(
	records: CsvRecord[],
	header: ImportHeader,
	faults: ImportFaults
): CsvRecord[] {
	return records.filter(({ line, cells }) => {
		const sound = cells <= most.columns;
		if (!sound) faults.add(line, null, null, rowWords.tooManyCells(cells, header.names.length));
		return sound;
	});
}
