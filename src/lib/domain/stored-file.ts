/** What can be uploaded as a copy of a source, with the ends that names of such files have. */
export const fileTypes = {
	'application/pdf': ['.pdf'],
	'text/html': ['.html', '.htm', '.xhtml'],
	'text/plain': ['.txt']
} as const;
export type FileType = keyof typeof fileTypes;

/** Bytes of the largest file that is taken: 15 MB. */
export const largestFile = 15 * 1024 * 1024;

/** As many bytes are looked at to tell what a file is. */
const looked = 4096;

/**
 * The type that an upload says to have: by its declared media type, or by the end of its name where the browser knows none.
 * Null: none that is taken.
 */
export function declaredType(type: string, name: string): FileType | null {
	const [essence = ''] = type.toLowerCase().split(';');
	const declared = essence.trim() === 'application/xhtml+xml' ? 'text/html' : essence.trim();
	if (isFileType(declared)) return declared;
	if (declared !== '' && declared !== 'application/octet-stream') return null;
	return knownTypes().find((known) => endsLike(name, known)) ?? null;
}

/** Whether a file begins like one of its type. HTML as browsers tell it (WHATWG MIME Sniffing, 7.1), text by the lack of binary bytes. */
export function beginsLike(type: FileType, bytes: Uint8Array): boolean {
	const text = beginningOf(bytes);
	switch (type) {
		case 'application/pdf':
			return text.startsWith('%PDF-');
		case 'text/html':
			return isText(text) && beginsLikeHtml(text.trimStart());
		case 'text/plain':
			return isText(text) && !text.startsWith('%PDF-');
	}
}

/** The name under which a file is offered: no path, nothing invisible, and the end that goes with what is in it. */
export function downloadName(name: string, type: FileType): string {
	const bare = name
		.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
		.toWellFormed()
		// control characters, and the marks that make "fdp.exe" read "exe.pdf"
		.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.trim();
	const short = [...bare].slice(0, 150).join('');
	const named = short.replace(/^\.+/, '') || 'file';
	return endsLike(named, type) ? named : named + fileTypes[type][0];
}

function isFileType(text: string): text is FileType {
	return Object.hasOwn(fileTypes, text);
}

function knownTypes(): FileType[] {
	return Object.keys(fileTypes).filter(isFileType);
}

function endsLike(name: string, type: FileType): boolean {
	return fileTypes[type].some((end) => name.toLowerCase().endsWith(end));
}

/** The first bytes as characters; a byte-order mark says how, else every byte stands for itself. */
function beginningOf(bytes: Uint8Array): string {
	const start = bytes.subarray(0, looked);
	const mark = `${start[0]} ${start[1]}`;
	if (mark === '255 254') return new TextDecoder('utf-16le').decode(start);
	if (mark === '254 255') return new TextDecoder('utf-16be').decode(start);
	const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
	return String.fromCharCode(...(hasMark ? start.subarray(3) : start));
}

function isText(text: string): boolean {
	return !/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/.test(text);
}

function beginsLikeHtml(text: string): boolean {
	if (/^<\?xml\s/i.test(text)) return /<!doctype html|<html[\s>]/i.test(text);
	return /^(<!--|<(!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|link)[\s>])/i.test(
		text
	);
}
