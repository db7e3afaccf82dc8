import { describe, expect, test } from 'vitest';
import type { Metric } from '#lib/domain/difference-metric.ts';
import { faultLine } from './fault.ts';
import { readRatings } from './ratings-file.ts';

const read = (text: string, metric: Metric = 'ordinal') =>
	readRatings({ name: 'R.csv', text }, metric);
/** Values of each unit, a coder a column; null = not coded. */
function table(text: string, metric: Metric = 'ordinal') {
	const { ratings, faults } = read(text, metric);
	expect(faults).toEqual([]);
	const { units, coders, values, codes } = ratings!;
	return Array.from({ length: units }, (_, unit) =>
		coders.map((_coder, coder) => values[codes[unit * coders.length + coder]!] ?? null)
	);
}
const rows = 'unit,coder,value\nu2,ben,3\nu1,ana,1\nu2,ana,10\nu3,ana,\n';

describe('rows', () => {
	test('units and coders come in the order of the file, gaps are not coded', () => {
		expect(read(rows).ratings).toMatchObject({
			units: 3,
			coders: ['ben', 'ana'],
			values: [1, 3, 10],
			clusters: null
		});
		expect(table(rows)).toEqual([
			[3, 10],
			[null, 1],
			[null, null]
		]);
	});
	test('a coder without a value is a coder', () => {
		expect(read('unit,coder,value\nu,a,1\nu,b,\n').ratings?.coders).toEqual(['a', 'b']);
	});
	test('equal numbers are one value, however they are written; blanks mean nothing', () => {
		expect(read('unit,coder,value\nu,a,1.0\nu,b, 1 \nu,c,1e0\nu,d, \n').ratings?.values).toEqual([
			1
		]);
	});
	test('numbers of the metrics that need them may be negative, but for ratio', () => {
		const text = 'unit,coder,value\nu,a,-1.5\nu,b,0\n';
		expect(table(text, 'ordinal')).toEqual([[-1.5, 0]]);
		expect(table(text, 'interval')).toEqual([[-1.5, 0]]);
	});
	test('nominal takes any text, its guard taken off, and sorts by code unit', () => {
		const text = 'unit,coder,value\nu,a,zebra\nu,b,Äpfel\nu,c,"\'=x"\nu,d,10\n';
		expect(read(text, 'nominal').ratings?.values).toEqual(['10', '=x', 'zebra', 'Äpfel']);
	});
	test('nominal numbers sort by size, so that kappa has the same weights under every metric', () => {
		expect(read(rows, 'nominal').ratings?.values).toEqual(['1', '3', '10']);
	});
	test('clusters are numbered as they come', () => {
		const text = 'unit,coder,value,cluster\nu,a,1,DEU\nv,a,2,BRA\nu,b,1,DEU\nw,a,1,DEU\n';
		expect([...read(text).ratings!.clusters!]).toEqual([0, 1, 0]);
	});
	test('a header alone has no units', () => {
		expect(read('unit,coder,value\n').ratings).toMatchObject({ units: 0, coders: [], values: [] });
		expect(read('unit,coder,value,cluster\n').ratings?.clusters).toEqual(new Int32Array(0));
	});
});

describe('every fault is told with its row, its column, what was found and what was expected', () => {
	const number = 'expected a number with a decimal point, or nothing';
	test.each<[metric: Metric, row: string, column: string, message: string]>([
		['ordinal', 'u,a,high,C', 'value', `found "high", ${number}`],
		[
			'interval',
			'u,a,"1,5",C',
			'value',
			'found "1,5", expected a number with a decimal point, not a decimal comma'
		],
		[
			'ratio',
			'u,a,-1,C',
			'value',
			'found "-1", expected a number of 0 or more for the metric ratio'
		],
		['ratio', 'u,a,x,C', 'value', `found "x", ${number}`],
		['nominal', ',a,x,C', 'unit', 'found "", expected a text that is not empty'],
		['nominal', 'u, ,x,C', 'coder', 'found " ", expected a text that is not empty'],
		['nominal', 'u,a,x,', 'cluster', 'found "", expected a text that is not empty'],
		[
			'nominal',
			'first,b,x,D',
			'cluster',
			'found "D", expected "C", the cluster of unit "first" on row 2'
		],
		[
			'nominal',
			'first,a,x,C',
			'coder',
			'found "a" again for unit "first", expected each unit and coder once; row 2 has it'
		],
		[
			'nominal',
			'u,a ,x,C',
			'coder',
			'found "a ", expected "a" as before, the same blanks around it'
		]
	])('%s: %s', (metric, row, column, message) => {
		const { ratings, faults } = read(`unit,coder,value,cluster\nfirst,a,1,C\n${row}\n`, metric);
		expect(ratings).toBeNull();
		expect(faults).toEqual([{ file: 'R.csv', place: `row 3, column ${column}`, message }]);
	});
	test('all of them at once', () => {
		expect(read('unit,coder,value\nu,a,x\nu,a,y\n,b,1\n').faults.map(faultLine)).toEqual([
			`R.csv, row 2, column value: found "x", ${number}.`,
			'R.csv, row 3, column coder: found "a" again for unit "u", expected each unit and coder once; row 2 has it.',
			`R.csv, row 3, column value: found "y", ${number}.`,
			'R.csv, row 4, column unit: found "", expected a text that is not empty.'
		]);
	});
	test('a missing column', () => {
		expect(read('unit,rater,value\nu,a,1\n').faults.map(faultLine)).toEqual([
			'R.csv, row 1: column "coder" is missing.'
		]);
	});
	test('more different values than can be compared are refused', () => {
		const many = Array.from({ length: 1001 }, (_, i) => `u${i},a,${i}\n`);
		expect(read(`unit,coder,value\n${many.join('')}`).faults.map(faultLine)).toEqual([
			'R.csv: holds 1001 different values, expected at most 1000.'
		]);
	});
	test('more coders than can be compared are refused', () => {
		const many = Array.from({ length: 1001 }, (_, i) => `u,c${i},1\n`);
		expect(read(`unit,coder,value\n${many.join('')}`).faults.map(faultLine)).toEqual([
			'R.csv: holds 1001 coders, expected at most 1000.'
		]);
	});
});
