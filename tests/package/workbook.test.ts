import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageWords, workbookWords } from '#lib/messages/data-package.ts';
import { workbook } from '#lib/exchange/workbook/workbook.ts';
import { longestCell } from '#lib/exchange/workbook/sheet-text.ts';
import { roundedScore } from '#lib/exchange/table.ts';
import { formulaPayloads } from '../fixtures/formula-payloads.ts';
import { smallSnapshot, snapshotOfTexts } from '../fixtures/package-snapshot.ts';
import { hasProgram } from './program.ts';
import { readWorkbook, shownText } from './read-workbook.ts';

const snapshot = smallSnapshot();
const bytes = await workbook(snapshot);
const sheets = readWorkbook(bytes);
const cellOf = (sheet: string, address: string) => sheets.get(sheet)!.cells.get(address);
/** Column letters of a table's column. */
const letter = (table: string, column: string) => {
	const { columns } = snapshot.tables.find(({ name }) => name === table)!.table;
	return String.fromCharCode(65 + columns.findIndex(({ name }) => name === column));
};
/** The rows (as numbers of the sheet) in which a column holds a text. */
const rowsWith = (sheet: string, column: string, text: string) =>
	[...sheets.get(sheet)!.cells]
		.filter(([address, { value }]) => address.startsWith(letter(sheet, column)) && value === text)
		.map(([address]) => Number(address.slice(1)));

describe('the workbook', () => {
	test('says first what it is, then has the tables that people read in a spreadsheet', () => {
		expect([...sheets.keys()]).toEqual([
			'About',
			'scores',
			'aggregates',
			'heatmap-chapters',
			'heatmap-categories',
			'heatmap-articles',
			'codebook'
		]);
	});

	test('says round, day of the law, method, licence, caveats and how to cite', () => {
		const about = [...sheets.get('About')!.cells.values()].map(({ value }) => value);
		for (const words of [
			'2026, Pilot',
			'2026-01-01',
			'mimc-1',
			'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
			'Not the real one.',
			'How to cite',
			packageWords.lawNotPractice,
			workbookWords.guard
		])
			expect(about).toContain(words);
		expect(about.join()).not.toContain('Demonstration');
	});

	test('says that a demonstration is one, on its first sheet and in its rows', async () => {
		const demo = readWorkbook(await workbook(smallSnapshot('demo')));
		const texts = (sheet: string) => [...demo.get(sheet)!.cells.values()].map(({ value }) => value);
		expect(texts('About')).toContain(packageWords.demonstration);
		expect(texts('scores')).toContain('DEMO');
		expect(texts('heatmap-chapters')).toContain('Brazil [DEMO]');
	});

	test('has a bold head that stays in view, and columns that are wide enough for it', () => {
		for (const name of [...sheets.keys()].slice(1)) {
			const { xml, cells } = sheets.get(name)!;
			expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
			expect(xml).toContain('customWidth="1"');
			expect(cells.get('A1')).toMatchObject({ type: 's', bold: true });
			expect(cells.get('A2')?.bold).toBe(false);
		}
	});

	test('has as many rows as the tables', () => {
		for (const { name, rows } of snapshot.tables.filter((table) => sheets.has(table.name)))
			expect([name, sheets.get(name)!.xml.match(/<row /g)?.length]).toEqual([
				name,
				rows.length + 1
			]);
	});
});

test('a round without any answer is a workbook with heads and all countries', async () => {
	const empty = readWorkbook(await workbook(smallSnapshot('production', '2027')));
	expect(empty.get('scores')!.xml.match(/<row /g)).toHaveLength(1);
	expect(empty.get('heatmap-chapters')!.cells.get('A4')?.value).toBe('NAM');
	expect(empty.get('heatmap-chapters')!.cells.get('C4')).toBeUndefined();
});

describe('cells', () => {
	const [brazil] = rowsWith('scores', 'article', 'I.1');
	test.each<[column: string, cell: object | undefined]>([
		['round', { type: 's', value: '2026' }],
		['as_of', { type: 'n', value: '46023', format: 'yyyy-mm-dd' }],
		['iso3', { type: 's', value: 'BRA' }],
		['level', { type: 'n', value: '4', format: '0' }],
		['score', { type: 'n', value: '100', format: '0.0' }],
		['release', undefined],
		['not_applicable_reason', undefined],
		['rationale', { type: 's', value: "'=core, né", format: '@' }],
		['updated_at', { type: 'n', value: '46082.5', format: 'yyyy-mm-dd hh:mm:ss' }]
	])('of %s are what they are', (column, cell) => {
		const found = cellOf('scores', `${letter('scores', column)}${brazil}`);
		if (cell) expect(found).toMatchObject(cell);
		else expect(found).toBeUndefined();
	});

	test('hold scores with the value of all files, not with the one decimal that is shown', () => {
		const row = rowsWith('aggregates', 'level', 'chapter')[0]!;
		const { rows, table } = snapshot.tables.find(({ name }) => name === 'aggregates')!;
		const score = table.columns.find(({ name }) => name === 'score')!.value(rows[row - 2]);
		const stored = cellOf('aggregates', `${letter('aggregates', 'score')}${row}`);
		expect(stored).toMatchObject({
			type: 'n',
			value: String(roundedScore(Number(score))),
			format: '0.0'
		});
	});

	test('of shares are numbers shown as percentages', () => {
		const share = cellOf('aggregates', `${letter('aggregates', 'coverage')}2`);
		expect(share).toMatchObject({ type: 'n', value: '1', format: '0%' });
	});

	test('keep Namibia and leave what is missing empty', () => {
		const [namibia] = [...sheets.get('heatmap-chapters')!.cells].find(
			([, { value }]) => value === 'NAM'
		)!;
		const [germany] = [...sheets.get('heatmap-chapters')!.cells].find(
			([, { value }]) => value === 'DEU'
		)!;
		expect(cellOf('heatmap-chapters', namibia.replace('A', 'B'))?.value).toBe('Namibia');
		expect(cellOf('heatmap-chapters', germany.replace('A', 'C'))).toBeUndefined();
	});
});

describe('texts', () => {
	const written = async (texts: readonly (string | null)[]) => {
		const sheet = readWorkbook(await workbook(snapshotOfTexts(texts))).get('scores')!;
		return { ...sheet, texts: texts.map((_, i) => sheet.cells.get(`A${i + 2}`)) };
	};
	/** Line breaks of a workbook are LF. */
	const asLines = (text: string) => text.replace(/\r\n?/g, '\n');

	test('that look like formulas stay texts, as they were written, and no cell is a formula', async () => {
		const { xml, texts } = await written(formulaPayloads);
		expect(xml).not.toMatch(/<f[ >/]/);
		for (const [i, text] of formulaPayloads.entries())
			if (text === '') expect(texts[i]).toBeUndefined();
			else {
				expect(texts[i]).toMatchObject({ type: 's', format: '@' });
				expect(shownText(texts[i]!.value)).toBe(asLines(text));
			}
	});

	const odd = [
		'constructor',
		'__proto__',
		'toString',
		'hasOwnProperty',
		'_x0041_ as written',
		'bell \u0007, escape \u001b, nul \0',
		'deleted \u007f, next line \u0085, \u0090',
		'replacement \ufffd, noncharacter \uffff \u{1ffff}',
		'half of a character: \ud83d',
		' blanks around ',
		'<b>&amp;</b> ]]>',
		'emoji 😀, 法律, عربى',
		'tab\there'
	];
	test('with what XML cannot hold, or the library trips over, come back as they were', async () => {
		const { texts } = await written(odd);
		expect(texts.map((cell) => cell && shownText(cell.value))).toEqual(odd);
		expect(texts.map((cell) => cell?.type)).toEqual(odd.map(() => 's'));
	});

	test('that are longer than a cell holds are cut, and say so', async () => {
		const long = '😀'.repeat(longestCell);
		const { texts } = await written(['x'.repeat(longestCell), 'x'.repeat(longestCell + 1), long]);
		expect(texts[0]!.value).toBe('x'.repeat(longestCell));
		expect(texts[1]!.value).toHaveLength(longestCell);
		expect(texts[1]!.value.endsWith(workbookWords.cut(longestCell + 1))).toBe(true);
		expect(texts[2]!.value.length).toBeLessThanOrEqual(longestCell);
		expect(texts[2]!.value.isWellFormed()).toBe(true);
	});

	test.skipIf(!hasProgram('python3'))(
		'are well-formed XML for Python, which reads the same',
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'mimc-workbook-'));
			try {
				const path = join(folder, 'texts.xlsx');
				const all = [...formulaPayloads, ...odd].filter((text) => text !== '');
				writeFileSync(path, await workbook(snapshotOfTexts(all)));
				const script = `
import json, sys, zipfile, xml.etree.ElementTree as xml
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
parts = {name: xml.fromstring(z.read(name)) for name in z.namelist()}
strings = [''.join(t.text or '' for t in si.iter(n + 't')) for si in parts['xl/sharedStrings.xml']]
sheets = [part for name, part in parts.items() if name.startswith('xl/worksheets/sheet')]
assert not any(True for sheet in sheets for _ in sheet.iter(n + 'f'))
cells = [c for c in parts['xl/worksheets/sheet2.xml'].iter(n + 'c')]
assert all(c.get('t') == 's' for c in cells)
print(json.dumps([strings[int(c.find(n + 'v').text)] for c in cells]))
`;
				const told = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
				const [head, ...texts] = JSON.parse(told) as string[];
				expect(head).toBe('text');
				expect(texts.map(shownText)).toEqual(all.map(asLines));
			} finally {
				rmSync(folder, { recursive: true });
			}
		}
	);
});
