import * as v from 'valibot';
import type { FileText } from './catalogue-files.ts';
import { type Fault, unlike } from './fault.ts';

/** An object with exactly these keys: every other one is a fault of its own, so that a slip never means the default. */
export function onlyKeys<Entries extends v.ObjectEntries>(entries: Entries, what: string) {
	const keys = Object.keys(entries).join(', ');
	return v.pipe(
		v.custom<Record<string, unknown>>(isRecord, what),
		v.objectWithRest(entries, v.never(`is no known key, expected one of ${keys}`), what)
	);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text → JSON value. `value` is undefined when the text is not JSON. A byte-order mark is taken off. */
export function parseJson(file: FileText): { value: unknown; faults: Fault[] } {
	try {
		return { value: JSON.parse(file.text.replace(/^\uFEFF/, '')), faults: [] };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { value: undefined, faults: [notJson(file.name, error.message)] };
	}
}

/** The engine's message, on one line; it names the place for most faults. */
function notJson(file: string, message: string): Fault {
	const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
	return {
		file,
		place: line && column ? `line ${line}, column ${column}` : null,
		message: `is not JSON: ${message.replaceAll(/\s+/g, ' ')}`
	};
}

/** A value against a schema whose messages say what was expected: the value, or every fault by its JSON path. */
export function checkJson<Schema extends v.GenericSchema>(
	file: string,
	value: unknown,
	schema: Schema
): { value: v.InferOutput<Schema> | null; faults: Fault[] } {
	const result = v.safeParse(schema, value);
	if (result.success) return { value: result.output, faults: [] };
	return { value: null, faults: result.issues.map((issue) => faultOf(file, issue)) };
}

function faultOf(file: string, issue: v.BaseIssue<unknown>): Fault {
	const keys = issue.path?.map((part) => part.key) ?? [];
	return { file, place: jsonPath(keys), message: messageOf(issue) };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
	if (issue.path?.at(-1)?.origin === 'key') return 'is missing';
	return issue.type === 'never' ? issue.message : unlike(issue.input, issue.message);
}

/** `items[3].group`; null = the value as a whole. */
export function jsonPath(keys: readonly unknown[]): string | null {
	if (keys.length === 0) return null;
	return keys
		.map((key) => {
			if (typeof key === 'number') return `[${key}]`;
			const name = String(key);
			return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
		})
		.join('')
		.replace(/^\./, '');
}
