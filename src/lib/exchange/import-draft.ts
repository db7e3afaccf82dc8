import { importRowFaults as words } from '#lib/messages/import-faults.ts';
import { mostEvidence } from './answer-body.ts';
import { cellReader } from './import-cells.ts';
import { quoted } from './fault.ts';
import type { ImportFaults } from './import-fault.ts';
import { type FoundKind, saidEvidence } from './import-kinds.ts';
import type { ImportRow } from './import-rows.ts';

/** Columns that are one answer's, not one pinpoint's. */
export const answerColumns = [
	'status',
	'level',
	'confidence',
	'rationale',
	'not_applicable_reason'
] as const;
export type AnswerColumn = (typeof answerColumns)[number];

/** Columns that tell where an exported row comes from. They cannot be set, and must not contradict. */
export const originColumns = [
	'edition',
	'release',
	'round',
	'as_of',
	'country',
	'chapter'
] as const;

/** What a row tells of its origin; only the database can tell whether that is right. */
export interface Claim {
	row: number;
	column: (typeof originColumns)[number];
	found: string;
}

/** The text of a cell, and the row in which it stands. */
export interface PlacedText {
	row: number;
	text: string;
}

/** What the rows of one country and article say, still as text. */
export interface Draft {
	iso3: string;
	article: string;
	/** the first of its rows */
	row: number;
	/** that could be read */
	rows: number;
	/** absent: the file has no such column */
	cells: Map<AnswerColumn | 'score' | 'updated_at', PlacedText>;
	/** the cells of each row that says something of evidence */
	evidence: { row: number; cells: Record<string, string> }[];
	claims: Claim[];
	/** false: one of its rows has a fault, and the answer cannot be taken over */
	valid: boolean;
}

/** Gathers rows by country and article; tells what is missing, repeated or contradicting. */
export class Drafts {
	readonly #drafts = new Map<string, Draft>();
	readonly #read: ReturnType<typeof cellReader>;
	readonly #kind: FoundKind['kind'];
	readonly #parts: ReturnType<typeof saidEvidence>;
	readonly #faults: ImportFaults;

	constructor(found: FoundKind, faults: ImportFaults) {
		this.#kind = found.kind;
		this.#read = cellReader(found);
		this.#parts = saidEvidence(found);
		this.#faults = faults;
	}

	all(): Draft[] {
		return [...this.#drafts.values()];
	}

	/** The draft that a row belongs to is not valid: the row cannot be read. */
	spoil(row: ImportRow) {
		this.#draftOf(row).valid = false;
	}

	add(row: ImportRow) {
		const draft = this.#draftOf(row);
		for (const column of ['iso3', 'article'] as const)
			if (draft[column] === '') this.#refuse(draft, row.row, column, null, words.empty);
		draft.rows += 1;
		// told at the end, once; what else stands there is not looked at
		if (draft.rows > mostEvidence) return;
		this.#addClaims(draft, row);
		if (this.#kind !== 'evidence') this.#addCells(draft, row);
		if (this.#kind !== 'scores') this.#addEvidence(draft, row);
	}

	#draftOf(row: ImportRow): Draft {
		const iso3 = this.#read(row, 'iso3') ?? '';
		const article = this.#read(row, 'article') ?? '';
		const key = JSON.stringify([iso3, article]);
		const known = this.#drafts.get(key);
		if (known) return known;
		const draft: Draft = {
			iso3,
			article,
			row: row.row,
			rows: 0,
			cells: new Map(),
			evidence: [],
			claims: [],
			valid: true
		};
		this.#drafts.set(key, draft);
		return draft;
	}

	#addClaims({ claims }: Draft, row: ImportRow) {
		for (const column of originColumns) {
			const found = (this.#read(row, column) ?? '').trim();
			if (found === '') continue;
			if (!claims.some((claim) => claim.column === column && claim.found === found))
				claims.push({ row: row.row, column, found });
		}
	}

	#addCells(draft: Draft, row: ImportRow) {
		if (draft.rows > 1 && this.#kind === 'scores') {
			this.#refuse(draft, row.row, 'article', draft.article, words.repeated(draft.row));
			return;
		}
		for (const column of [...answerColumns, 'score', 'updated_at'] as const) {
			const text = this.#read(row, column)?.trim();
			if (text === undefined) continue;
			const earlier = draft.cells.get(column);
			if (!earlier || earlier.text === '') draft.cells.set(column, { row: row.row, text });
			else if (text !== '' && text !== earlier.text)
				this.#refuse(
					draft,
					row.row,
					column,
					text,
					words.differs(earlier.row, quoted(earlier.text))
				);
		}
	}

	#addEvidence(draft: Draft, row: ImportRow) {
		const said = this.#parts.map((name) => [name, this.#read(row, name) ?? ''] as const);
		const cells = Object.fromEntries(said);
		if (this.#kind === 'evidence' || Object.values(cells).some((text) => text.trim() !== ''))
			draft.evidence.push({ row: row.row, cells });
	}

	#refuse(draft: Draft, row: number, column: string, found: string | null, why: string) {
		draft.valid = false;
		this.#faults.add(row, column, found, why);
	}
}
