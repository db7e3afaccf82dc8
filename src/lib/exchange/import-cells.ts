import { scoreOfAnswer } from '#lib/domain/finding.ts';
import type { AnswerStatus } from '#lib/domain/vocabulary.ts';
import { levels } from '#lib/domain/vocabulary.ts';
import { importRowFaults as words } from '#lib/messages/import-faults.ts';
import { parseDecimal } from './decimal.ts';
import { unguardFormula } from './formula-guard.ts';
import { type FoundKind, importColumns } from './import-kinds.ts';
import type { ImportRow } from './import-rows.ts';
import { roundedScore } from './table.ts';

/** What could be read, or what is wrong. */
export type Read<T> = { ok: true; value: T } | { ok: false; why: string };

/** Reads cells by the name of their column: texts without their formula guard, codes without blanks. Null = no such column. */
export function cellReader({ kind, places }: FoundKind) {
	const types = importColumns[kind];
	return ({ cells }: ImportRow, name: string): string | null => {
		const place = places.get(name);
		if (place === undefined) return null;
		const cell = cells[place] ?? '';
		return types.get(name) === 'text' ? unguardFormula(cell) : cell.trim();
	};
}

/** `3`, `3.0` or nothing. */
export function readLevel(text: string): Read<number | null> {
	if (text === '') return { ok: true, value: null };
	const value = levels.find((level) => level === parseDecimal(text));
	if (value !== undefined) return { ok: true, value };
	return { ok: false, why: /^\d+,\d+$/.test(text) ? words.decimalComma : words.level };
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/;

/** A time as exported (ISO 8601 UTC), or nothing. */
export function readInstant(text: string): Read<string | null> {
	if (text === '') return { ok: true, value: null };
	const time = instant.test(text) ? new Date(text) : new Date(NaN);
	return Number.isNaN(time.getTime())
		? { ok: false, why: words.time }
		: { ok: true, value: time.toISOString() };
}

/** What contradicts a status and a level in the cell `score` of an exported row; null = nothing. An empty cell says nothing. */
export function scoreContradiction(
	text: string,
	status: AnswerStatus,
	level: number | null
): string | null {
	if (text === '') return null;
	const expected = scoreOfAnswer(status, level);
	const found = parseDecimal(text);
	if (expected !== null && found !== null && roundedScore(found) === expected) return null;
	if (/^\d+,\d+$/.test(text)) return words.decimalCommaScore;
	return words.score(expected === null ? words.noScore : String(expected));
}
