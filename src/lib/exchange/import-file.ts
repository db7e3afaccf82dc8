import { importRowFaults as words } from '#lib/messages/import-faults.ts';
import type { Evidence } from '#lib/domain/answer.ts';
import { Drafts } from './import-draft.ts';
import { ImportFaults } from './import-fault.ts';
import { type ImportedAnswer, importedAnswer } from './imported-answer.ts';
import { type FoundKind, type ImportKind, findKind, saidEvidence } from './import-kinds.ts';
import { type ImportRow, importHeader, importRows } from './import-rows.ts';
import { importText } from './import-text.ts';

export interface ImportedFile {
	/** null: not known */
	kind: ImportKind | null;
	rows: number;
	/** one for each country and article, in the order in which they come */
	answers: ImportedAnswer[];
	/** the parts of a pinpoint that it has columns for */
	parts: (keyof Evidence)[];
	faults: ImportFaults;
	/** false: the file as a whole is refused, valid rows included */
	readable: boolean;
}

/** Reads a file that is imported: every fault by row and column. */
export function readImport(bytes: Uint8Array): ImportedFile {
	const faults = new ImportFaults();
	const refused = (kind: ImportKind | null): ImportedFile => ({
		kind,
		rows: 0,
		answers: [],
		parts: [],
		faults,
		readable: false
	});
	const read = importText(bytes);
	if (!read.ok) {
		const { row, column, found, why } = read.fault;
		faults.add(row, column, found, why);
		return refused(null);
	}
	const header = importHeader(read.text, faults);
	const found = header && findKind(header, faults);
	if (!header || !found?.readable) return refused(found?.kind ?? null);
	const readable = faults.count === 0;
	const rows = importRows(read.text, header, faults);
	if (!rows) return refused(found.kind);
	const answers = answersOf(rows, found, header.names.length, faults);
	const parts = saidEvidence(found);
	return { kind: found.kind, rows: rows.length, answers, parts, faults, readable };
}

function answersOf(
	rows: readonly ImportRow[],
	found: FoundKind,
	width: number,
	faults: ImportFaults
): ImportedAnswer[] {
	const drafts = new Drafts(found, faults);
	for (const row of rows) {
		const why = crooked(row, width);
		if (why === null) drafts.add(row);
		else {
			faults.add(row.row, null, null, why);
			drafts.spoil(row);
		}
	}
	return drafts.all().map((draft) => importedAnswer(draft, found.kind, faults));
}

/** What is wrong with the number of cells; null = nothing. Blank ones at the end are left by spreadsheets. */
function crooked({ cells }: ImportRow, width: number): string | null {
	if (cells.length < width) return words.cells(cells.length, width);
	return cells.slice(width).some((cell) => cell.trim() !== '')
		? words.tooManyCells(cells.length, width)
		: null;
}
