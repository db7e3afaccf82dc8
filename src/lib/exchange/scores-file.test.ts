import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerStatuses } from '#lib/domain/vocabulary.ts';
import { faultLine } from './fault.ts';
import { guardFormula } from './formula-guard.ts';
import { type ScoreRules, readScores } from './scores-file.ts';

const rules: ScoreRules = { items: ['a', 'b'], scale: { min: 1, max: 5 } };
const read = (text: string, known = rules) => readScores({ name: 'S.csv', text }, known);
/** Statuses and scores of each unit, items in the framework's order. */
function findings(text: string): Record<string, string[]> {
	const { scores, faults } = read(text);
	expect(faults).toEqual([]);
	const { units, matrix } = scores!;
	return Object.fromEntries(
		units.map((unit, i) => [
			unit,
			[0, 1].map((item) => {
				const cell = i * 2 + item;
				return `${answerStatuses[matrix.statuses[cell]!]} ${matrix.scores[cell]}`;
			})
		])
	);
}
const nothing = 'not_assessed 0';

describe('rows', () => {
	test('units come in the order of the file, items in that of the framework', () => {
		const { scores } = read('unit,item,value\nZ,b,3\nA,a,1\nZ,a,5\n');
		expect(scores?.units).toEqual(['Z', 'A']);
		expect([...scores!.matrix.scores]).toEqual([100, 50, 0, 0]);
	});
	test('what is absent or empty is not assessed; a unit with empty cells only is still a unit', () => {
		expect(findings('unit,item,value\nX,a,2\nY,b,\n')).toEqual({
			X: ['scored 25', nothing],
			Y: [nothing, nothing]
		});
	});
	test.each<[value: string, status: string, found: string]>([
		['3', '', 'scored 50'],
		[' 3.0 ', ' ', 'scored 50'],
		['3', 'scored', 'scored 50'],
		['', '', nothing],
		['', 'not_assessed', nothing],
		['', 'no_provision', 'no_provision 0'],
		['1', 'no_provision', 'no_provision 0'],
		['1.00', ' no_provision ', 'no_provision 0'],
		['', 'not_applicable', 'not_applicable 0']
	])('value %j with status %j', (value, status, found) => {
		expect(findings(`unit,item,value,status\nX,a,${value},${status}\n`)).toEqual({
			X: [found, nothing]
		});
	});
	test.each([
		'unit;item;value\nX;a;3\n',
		'unit\titem\tvalue\nX\ta\t3\n',
		'\uFEFFunit,item,value\r\nX,a,3\r\n'
	])('%j says the same', (text) => {
		expect(findings(text)).toEqual({ X: ['scored 50', nothing] });
	});
	test('other columns are left alone', () => {
		expect(findings('year,unit,item,value,comment\n2020,X,a,3,"1,5"\n')).toEqual({
			X: ['scored 50', nothing]
		});
	});
	test('a header alone has no units', () => {
		expect(read('unit,item,value\n').scores).toEqual({
			units: [],
			matrix: { units: 0, items: 2, statuses: new Uint8Array(0), scores: new Float64Array(0) }
		});
	});
	test('names of units and codes of items come back as they were before they were guarded', () => {
		const names = fc.uniqueArray(
			fc.string({ unit: fc.constantFrom(...'=+-@\'＝ab "\n,'), minLength: 1, maxLength: 4 }),
			{ minLength: 1, maxLength: 6, selector: (name) => name.trim() }
		);
		fc.assert(
			fc.property(
				names.map((list) => list.filter((name) => name.trim() !== '')),
				(units) => {
					const cell = (text: string) => `"${guardFormula(text).replaceAll('"', '""')}"`;
					const rows = units.map((unit) => `${cell(unit)},${cell('=a')},3\n`);
					const { scores, faults } = read(`unit,item,value\n${rows.join('')}`, {
						...rules,
						items: ['=a']
					});
					expect(faults).toEqual([]);
					expect(scores?.units).toEqual(units);
				}
			),
			{ seed: 21, numRuns: 300 }
		);
	});
});

describe('every fault is told with its row, its column, what was found and what was expected', () => {
	const statuses = 'scored, no_provision, not_applicable, not_assessed or nothing';
	test.each<[row: string, column: string, message: string]>([
		[',a,3,', 'unit', 'found "", expected a text that is not empty'],
		['X,c,3,', 'item', 'found "c", expected an item of the framework'],
		['X,,3,', 'item', 'found "", expected an item of the framework'],
		['X, a,3,', 'item', 'found " a", expected an item of the framework'],
		[
			'X,a,"1,5",',
			'value',
			'found "1,5", expected a number with a decimal point, not a decimal comma'
		],
		['X,a,NA,', 'value', 'found "NA", expected a number with a decimal point, or nothing'],
		[
			'X,a,three,scored',
			'value',
			'found "three", expected a number with a decimal point, or nothing'
		],
		['X,a,5.01,', 'value', 'found "5.01", expected a number from 1 to 5'],
		['X,a,0,', 'value', 'found "0", expected a number from 1 to 5'],
		['X,a,,scored', 'value', 'found "", expected a number from 1 to 5 with status "scored"'],
		[
			'X,a,2,no_provision',
			'value',
			'found "2", expected no value, or 1, with status "no_provision"'
		],
		[
			'X,a,0,no_provision',
			'value',
			'found "0", expected no value, or 1, with status "no_provision"'
		],
		['X,a,1,not_applicable', 'value', 'found "1", expected no value with status "not_applicable"'],
		['X,a,1,not_assessed', 'value', 'found "1", expected no value with status "not_assessed"'],
		['X,a,3,Scored', 'status', `found "Scored", expected ${statuses}`],
		['X,a,,n/a', 'status', `found "n/a", expected ${statuses}`]
	])('%s', (row, column, message) => {
		const { scores, faults } = read(`unit,item,value,status\nW,b,3,\n${row}\n`);
		expect(scores).toBeNull();
		expect(faults).toEqual([{ file: 'S.csv', place: `row 3, column ${column}`, message }]);
	});

	test('a second row for the same unit and item names the first', () => {
		expect(read('unit,item,value\nX,a,3\nX,b,3\nX,a,3\nX,a,\n').faults.map(faultLine)).toEqual(
			[4, 5].map(
				(row) =>
					`S.csv, row ${row}, column item: found "a" again for unit "X", expected each unit and item once; row 2 has it.`
			)
		);
	});
	test('a unit that differs by blanks only is a slip', () => {
		expect(read('unit,item,value\nX,a,3\nX ,b,3\n').faults.map(faultLine)).toEqual([
			'S.csv, row 3, column unit: found "X ", expected "X" as before, the same blanks around it.'
		]);
	});
	test('all of them at once, several of one row too', () => {
		const text = 'unit,item,value,status\n,c,x,y\nX,a\nX,a,9,\n';
		expect(read(text).faults.map(faultLine)).toEqual([
			'S.csv, row 3: has 2 cells where the header has 4.',
			'S.csv, row 2, column unit: found "", expected a text that is not empty.',
			'S.csv, row 2, column item: found "c", expected an item of the framework.',
			'S.csv, row 2, column value: found "x", expected a number with a decimal point, or nothing.',
			`S.csv, row 2, column status: found "y", expected ${statuses}.`,
			'S.csv, row 4, column value: found "9", expected a number from 1 to 5.'
		]);
	});
	test('what the framework does not say is not checked, and nothing is made of it', () => {
		const { scores, faults } = read('unit,item,value\nX,zzz,99\nX,zzz,no\n', {
			items: null,
			scale: null
		});
		expect(scores).toBeNull();
		expect(faults.map(({ place }) => place)).toEqual(['row 3, column item', 'row 3, column value']);
	});
	test('more cells than a machine holds are refused before they are made', () => {
		const items = Array.from({ length: 100_000 }, (_, i) => `i${i}`);
		const rows = Array.from({ length: 501 }, (_, i) => `u${i},i0,3\n`);
		const { faults } = read(`unit,item,value\n${rows.join('')}`, { ...rules, items });
		expect(faults.map(faultLine)).toEqual([
			'S.csv: holds 501 units of 100000 items, expected at most 50000000 pairs.'
		]);
	});
});
