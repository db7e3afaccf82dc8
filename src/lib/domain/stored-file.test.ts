import { describe, expect, test } from 'vitest';
import { type FileType, beginsLike, declaredType, downloadName } from './stored-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
const utf16BigEndian = (text: string) =>
	new Uint8Array([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('declaredType', () => {
	test.each([
		['application/pdf', 'law', 'application/pdf'],
		['text/html; charset=utf-8', 'law', 'text/html'],
		['TEXT/PLAIN', 'law', 'text/plain'],
		['application/xhtml+xml', 'law', 'text/html'],
		['', 'Law.PDF', 'application/pdf'],
		['application/octet-stream', 'law.htm', 'text/html'],
		['', 'law.txt', 'text/plain'],
		['', 'law', null],
		['image/svg+xml', 'law.html', null],
		['application/msword', 'law.pdf', null],
		['constructor', 'law.pdf', null]
	])('%j of a file called %j is %j', (type, name, expected) => {
		expect(declaredType(type, name)).toBe(expected);
	});
});

describe('beginsLike', () => {
	test.each<[FileType, string, Uint8Array]>([
		['application/pdf', 'PDF', bytesOf('%PDF-1.7\n%âãÏÓ\n\u0000')],
		['text/html', 'a document', bytesOf('<!DOCTYPE html><html>')],
		['text/html', 'blank lines first', bytesOf('\n\r\n  <HTML lang="pt">')],
		['text/html', 'a byte-order mark first', bytesOf('\ufeff<html>')],
		['text/html', 'a comment first', bytesOf('<!-- saved from url --><html>')],
		['text/html', 'a fragment', bytesOf('<p>Art. 1')],
		['text/html', 'XHTML', bytesOf('<?xml version="1.0"?>\n<html xmlns="x">')],
		['text/html', 'UTF-16', utf16('<html>')],
		['text/html', 'UTF-16, big end first', utf16BigEndian('<html>')],
		['text/plain', 'text', bytesOf('Art. 1º É livre')],
		['text/plain', 'Latin-1', latin1('Art. 1º É livre')],
		['text/plain', 'UTF-16', utf16('Art. 1')],
		['text/plain', 'form feeds', bytesOf('page 1\f\r\npage 2\t.')]
	])('%s: %s', (type, _case, bytes) => {
		expect(beginsLike(type, bytes)).toBe(true);
	});

	test.each<[FileType, string, Uint8Array]>([
		['application/pdf', 'HTML', bytesOf('<html>')],
		['application/pdf', 'nothing', bytesOf('')],
		['application/pdf', 'almost', bytesOf('%PDX-1.7')],
		['text/html', 'text', bytesOf('Art. 1')],
		['text/html', 'a tag that only begins like one', bytesOf('<pre-history>')],
		['text/html', 'a picture in XML', bytesOf('<?xml version="1.0"?><svg onload="x()">')],
		['text/html', 'bytes', bytesOf('<html>\u0000')],
		['text/plain', 'PDF', bytesOf('%PDF-1.7 all text')],
		['text/plain', 'a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00])],
		['text/plain', 'a ZIP', new Uint8Array([0x50, 0x4b, 0x03, 0x04])]
	])('not %s: %s', (type, _case, bytes) => {
		expect(beginsLike(type, bytes)).toBe(false);
	});

	test('looks at the beginning only', () => {
		expect(beginsLike('text/plain', bytesOf(`${'a'.repeat(5000)}\u0000`))).toBe(true);
	});
});

describe('downloadName', () => {
	test.each<[string, FileType, string]>([
		['law.pdf', 'application/pdf', 'law.pdf'],
		['LAW.PDF', 'application/pdf', 'LAW.PDF'],
		['law', 'application/pdf', 'law.pdf'],
		['law.exe', 'text/plain', 'law.exe.txt'],
		['page.htm', 'text/html', 'page.htm'],
		['C:\\temp\\law.pdf', 'application/pdf', 'law.pdf'],
		['../../etc/passwd', 'text/plain', 'passwd.txt'],
		['Lei nº 13.445 – “Migração”.pdf', 'application/pdf', 'Lei nº 13.445 – “Migração”.pdf'],
		['قانون.pdf', 'application/pdf', 'قانون.pdf'],
		['law\u202efdp.exe', 'text/plain', 'lawfdp.exe.txt'],
		['a\r\nset-cookie: x.txt', 'text/plain', 'aset-cookie: x.txt'],
		['', 'text/html', 'file.html'],
		['.htaccess', 'text/plain', 'htaccess.txt'],
		['\ud800.txt', 'text/plain', '\ufffd.txt'],
		['x'.repeat(300), 'text/plain', `${'x'.repeat(150)}.txt`]
	])('%j as %s is %j', (name, type, expected) => {
		expect(downloadName(name, type)).toBe(expected);
	});
});
