import type { AnswerContent, Evidence } from '#lib/domain/answer.ts';
import { importRowFaults as words } from '#lib/messages/import-faults.ts';
import { mostEvidence, parseAnswerBody } from './answer-body.ts';
import { readInstant, readLevel, scoreContradiction } from './import-cells.ts';
import { type AnswerColumn, type Claim, type Draft, answerColumns } from './import-draft.ts';
import { readEvidence } from './import-evidence.ts';
import type { ImportFaults } from './import-fault.ts';
import type { ImportKind } from './import-kinds.ts';

/** What a file says of one answer. */
export interface ImportedAnswer {
	iso3: string;
	article: string;
	/** the first of its rows */
	row: number;
	/** absent: the file does not say, and what is stored stays */
	fields: Partial<Pick<AnswerContent, AnswerColumn>>;
	/** null: the file does not say */
	evidence: Evidence[] | null;
	/** when the exported answer had been saved, ISO 8601; null = never; undefined: the file does not say */
	updatedAt: string | null | undefined;
	claims: Claim[];
	/** true: no row of it has the cells of the header, also country and article may be others */
	misplaced: boolean;
	/** false: there is a fault in its rows, and only its place may be looked at */
	valid: boolean;
}

type Say = (row: number, column: string | null, found: string | null, why: string) => void;
type SayOfCell = (column: string, why: string) => void;

/** The texts of a draft as values; every fault is told. */
export function importedAnswer(
	draft: Draft,
	kind: ImportKind,
	faults: ImportFaults
): ImportedAnswer {
	const { iso3, article, row, claims } = draft;
	let { valid } = draft;
	const say: Say = (...fault) => {
		valid = false;
		faults.add(...fault);
	};
	if (draft.rows > mostEvidence)
		say(row, null, null, words.tooMuchEvidence(draft.rows, mostEvidence));
	const sayOfCell: SayOfCell = (column, why) => {
		const cell = [...draft.cells].find(([name]) => name === column)?.[1];
		say(cell?.row ?? row, column, cell?.text || null, why);
	};
	const fields = fieldsOf(draft, sayOfCell);
	const updatedAt = updatedAtOf(draft, sayOfCell);
	const evidence = evidenceOf(draft, kind, say);
	const misplaced = draft.rows === 0;
	return { iso3, article, row, fields, evidence, updatedAt, claims, misplaced, valid };
}

/** The columns that the file has, as the body of a `PUT` would say them. */
function fieldsOf({ cells }: Draft, say: SayOfCell): ImportedAnswer['fields'] {
	if (cells.size === 0) return {};
	const textOf = (column: AnswerColumn) => cells.get(column)?.text ?? '';
	const level = readLevel(textOf('level'));
	if (!level.ok) say('level', level.why);
	if (textOf('status') === '') say('status', words.empty);
	const parsed = parseAnswerBody({
		status: textOf('status') || 'not_assessed',
		level: level.ok ? level.value : null,
		confidence: textOf('confidence') || null,
		rationale: textOf('rationale'),
		not_applicable_reason: textOf('not_applicable_reason') || null,
		version: 0
	});
	if (!parsed.ok) {
		for (const { path, message } of parsed.issues) say(path, withoutFound(message));
		return {};
	}
	const { answer } = parsed;
	const score = cells.get('score')?.text ?? '';
	const contradiction = level.ok && scoreContradiction(score, answer.status, answer.level);
	if (contradiction) say('score', contradiction);
	const present = answerColumns.filter((column) => cells.has(column));
	return Object.fromEntries(present.map((column) => [column, answer[column]]));
}

function updatedAtOf({ cells }: Draft, say: SayOfCell): string | null | undefined {
	const cell = cells.get('updated_at');
	if (!cell) return undefined;
	const read = readInstant(cell.text);
	if (read.ok) return read.value;
	say('updated_at', read.why);
	return undefined;
}

function evidenceOf(draft: Draft, kind: ImportKind, say: Say): Evidence[] | null {
	const status = draft.cells.get('status')?.text ?? '';
	const list = draft.evidence.flatMap(({ row, cells }) => {
		const read = readEvidence(kind, cells, status);
		if (read.ok) return [read.evidence];
		for (const { path, message } of read.issues)
			say(row, path, cells[path] || null, whyNot(message, cells[path]));
		return [];
	});
	return draft.evidence.length > 0 ? list : null;
}

/** Spreadsheet programs write days in the manner of a country, and nobody can tell 1/2 from 2/1. */
function whyNot(message: string, found: string | undefined): string {
	const isDay =
		message.includes('YYYY-MM-DD') && /^(?!\d{4}-)\d+([./-])\d+\1\d+$/.test(found ?? '');
	return isDay ? words.localDay : withoutFound(message);
}

/** What was found is told beside the reason. */
function withoutFound(message: string): string {
	return message.replace(/; found .*$/su, '');
}
