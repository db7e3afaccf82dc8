import { importFileFaults as words } from '#lib/messages/import-faults.ts';
import type { ImportFaults } from './import-fault.ts';

/**
 * Why PapaParse, which takes the cells apart, does not look for the rows as well: it is quadratic on quotation marks that are
 * not doubled and stand before blanks (a row of 0.4 MB takes it 9 seconds, and neither `step` nor `preview` ends that row),
 * it knows one kind of line end a file, and it tells the place of a fault by its own count of rows, not by the line.
 */

/** Where one row of a CSV text lies. */
export interface CsvRecord {
	/** line on which it begins, 1 = first of the text */
	line: number;
	/** offsets in the text; the line end is outside */
	start: number;
	end: number;
	cells: number;
}

export interface RecordLimits {
	/** characters of a line */
	line: number;
	records: number;
}

/**
 * Finds the rows of a CSV text (RFC 4180; line ends may be CRLF, LF, CR or a mixture) from an offset on, without taking
 * cells apart. Rows of blank cells are left out. Faults of quoting and limits are told, and end the search. One look at
 * each character: whoever parses what this found does not meet the inputs on which parsers are quadratic.
 */
export function csvRecords(
	text: string,
	from: Place,
	delimiter: string,
	limits: RecordLimits,
	faults: ImportFaults
): CsvRecord[] {
	const reader = new RecordReader(text, from, delimiter, limits.line);
	const records: CsvRecord[] = [];
	for (let record = reader.next(); record; record = reader.next()) {
		if (record.blank) continue;
		if (records.length === limits.records) {
			faults.add(record.line, null, null, words.tooManyRows(limits.records));
			return records;
		}
		const { line, start, end, cells } = record;
		records.push({ line, start, end, cells });
	}
	if (reader.fault) faults.add(reader.fault.line, null, null, reader.fault.why);
	return records;
}

interface Place {
	offset: number;
	line: number;
}

const quote = 0x22;
const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

class RecordReader {
	/** why nothing more is read */
	fault: { line: number; why: string } | null = null;
	readonly #text: string;
	readonly #separator: number;
	readonly #longest: number;
	#at: number;
	#line: number;
	#lineStart: number;

	constructor(text: string, from: Place, delimiter: string, longestLine: number) {
		this.#text = text;
		this.#separator = delimiter.charCodeAt(0);
		this.#longest = longestLine;
		this.#at = this.#lineStart = from.offset;
		this.#line = from.line;
	}

	/** Null = the text is at its end, or there is a fault. */
	next(): (CsvRecord & { blank: boolean }) | null {
		// there may be millions of empty lines
		while (isLineEnd(this.#text.charCodeAt(this.#at))) this.#endLine();
		if (this.#at >= this.#text.length) return null;
		const record = { line: this.#line, start: this.#at, end: 0, cells: 1, blank: true };
		let cellStarts = true;
		while (this.#at < this.#text.length) {
			const code = this.#text.charCodeAt(this.#at);
			if (isLineEnd(code)) break;
			const opens = code === quote && cellStarts;
			cellStarts = code === this.#separator;
			if (opens && !this.#passQuoted()) return null;
			if (!opens) this.#at += 1;
			if (cellStarts) record.cells += 1;
			else if (code !== space && code !== tab) record.blank = false;
		}
		record.end = this.#at;
		return this.#endLine() ? record : null;
	}

	/** Steps over the rest of a quoted cell, beginning with its opening quotation mark. */
	#passQuoted(): boolean {
		const opened = this.#line;
		this.#at += 1;
		while (this.#at < this.#text.length) {
			const code = this.#text.charCodeAt(this.#at);
			if (isLineEnd(code)) {
				if (!this.#endLine()) return false;
				continue;
			}
			this.#at += 1;
			if (code !== quote) continue;
			if (this.#text.charCodeAt(this.#at) !== quote)
				return this.#cellEnds() || this.#refuse(this.#line, words.strayQuote);
			this.#at += 1;
		}
		return this.#refuse(opened, words.openQuote);
	}

	#cellEnds(): boolean {
		if (this.#at >= this.#text.length) return true;
		const code = this.#text.charCodeAt(this.#at);
		return code === this.#separator || isLineEnd(code);
	}

	/** Steps over a line end, or stays at the end of the text. */
	#endLine(): boolean {
		if (this.#at - this.#lineStart > this.#longest)
			return this.#refuse(this.#line, words.longLine(this.#longest));
		const code = this.#text.charCodeAt(this.#at);
		this.#at += code === carriageReturn && this.#text.charCodeAt(this.#at + 1) === lineFeed ? 2 : 1;
		this.#line += 1;
		this.#lineStart = this.#at;
		return true;
	}

	#refuse(line: number, why: string): false {
		this.fault = { line, why };
		return false;
	}
}

function isLineEnd(code: number): boolean {
	return code === lineFeed || code === carriageReturn;
}
