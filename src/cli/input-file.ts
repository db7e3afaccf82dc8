import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileText } from '#lib/exchange/catalogue-files.ts';
import { type Fault, faultLine } from '#lib/exchange/fault.ts';
import { inputFileMessages as words } from '#lib/messages/method-commands.ts';
import { type Terminal, fileArgument } from './arguments.ts';

/** Bytes that are read from one file: about three million rows, which take less than 2 GB of memory. */
const largest = 32 * 1024 * 1024;
const chunk = 1024 * 1024;

export type Input = { ok: true; file: FileText } | { ok: false; fault: Fault };

/** Reads a file that the user named, as UTF-8 text; or says why it cannot be read. A byte-order mark is taken off. */
export function readInput(name: string, terminal: Pick<Terminal, 'env'>): Input {
	const read = readBytes(name, terminal, largest);
	if (!read.ok) return read;
	const text = decode(read.bytes);
	if (text !== null) return { ok: true, file: { name, text } };
	const place = words.row(firstWrongRow(read.bytes));
	return { ok: false, fault: { file: name, place, message: words.notUtf8 } };
}

export type InputBytes = { ok: true; bytes: Buffer } | { ok: false; fault: Fault };

/** Reads a file that the user named, if it has no more bytes than `most`; or says why it cannot be read. */
export function readBytes(name: string, { env }: Pick<Terminal, 'env'>, most: number): InputBytes {
	const path = fileArgument(name, env);
	const refused = (message: string): InputBytes => ({
		ok: false,
		fault: { file: name, place: null, message }
	});
	try {
		const bytes = readAll(path, most);
		return bytes ? { ok: true, bytes } : refused(words.tooLarge(most));
	} catch (error) {
		return refused(
			words.unreadable(path, error instanceof Error && 'code' in error ? error.code : error)
		);
	}
}

/** Not by the size that the system tells: pipes such as /dev/stdin have none. Null = too large. Throws system errors. */
function readAll(path: string, most: number): Buffer | null {
	const file = openSync(path, 'r');
	try {
		if (fstatSync(file).isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
		const parts: Buffer[] = [];
		for (let size = 0; size <= most;) {
			const part = Buffer.allocUnsafe(chunk);
			const read = readSync(file, part, 0, chunk, null);
			if (read === 0) return Buffer.concat(parts);
			parts.push(part.subarray(0, read));
			size += read;
		}
		return null;
	} finally {
		closeSync(file);
	}
}

function decode(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// the decoder says that the bytes are wrong, not where
		return null;
	}
}

/** The first line that is not UTF-8. No character of several bytes holds a line end. */
function firstWrongRow(bytes: Buffer): number {
	let row = 1;
	for (let start = 0; start < bytes.length; row++) {
		const end = bytes.indexOf(0x0a, start);
		const next = end === -1 ? bytes.length : end + 1;
		if (decode(bytes.subarray(start, next)) === null) return row;
		start = next;
	}
	return row;
}

/** Reads several files at once: those that could be read by their key, and a line for each of the others. */
export function readInputs<Key extends string>(
	names: Readonly<Partial<Record<Key, string>>>,
	terminal: Pick<Terminal, 'env'>
): { files: Partial<Record<Key, FileText>>; reasons: string[] } {
	const files: Partial<Record<Key, FileText>> = {};
	const reasons: string[] = [];
	for (const [key, name] of Object.entries(names) as [Key, string | undefined][]) {
		if (name === undefined) continue;
		const input = readInput(name, terminal);
		if (input.ok) files[key] = input.file;
		else reasons.push(faultLine(input.fault));
	}
	return { files, reasons };
}
