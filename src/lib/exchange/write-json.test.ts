import { describe, expect, test } from 'vitest';
import type { Cell, Table } from './table.ts';
import { writeJson } from './write-json.ts';

interface Row {
	iso3: string;
	country: string | null;
	level: number | null;
	score: number | null;
	scored: boolean;
	bearers: string[];
}
const column = (name: keyof Row, type: Table<Row>['columns'][number]['type']) => ({
	name,
	type,
	empty: null,
	meaning: name,
	value: (row: Row): Cell => row[name]
});
const table: Table<Row> = {
	name: 'test',
	columns: [
		column('iso3', 'code'),
		column('country', 'text'),
		column('level', 'integer'),
		column('score', 'score'),
		column('scored', 'boolean'),
		column('bearers', 'list')
	]
};
const brazil: Row = {
	iso3: 'BRA',
	country: 'Brazil',
	level: 3,
	score: 75,
	scored: true,
	bearers: ['origin', 'transit']
};
const namibia: Row = {
	iso3: 'NAM',
	country: null,
	level: null,
	score: null,
	scored: false,
	bearers: []
};

describe('golden files', () => {
	test('numbers are numbers, booleans booleans, lists arrays, missing null', () => {
		expect(writeJson(table, [brazil, namibia])).toBe(
			'{"data":[' +
				'{"iso3":"BRA","country":"Brazil","level":3,"score":75,"scored":true,"bearers":["origin","transit"]},' +
				'{"iso3":"NAM","country":null,"level":null,"score":null,"scored":false,"bearers":[]}' +
				']}'
		);
	});
	test('without rows the list is empty', () => {
		expect(writeJson(table, [])).toBe('{"data":[]}');
	});
	test('texts are not guarded: nothing runs them', () => {
		const json = writeJson(table, [{ ...brazil, country: '=1+1 "x"\n\'' }]);
		expect(json).toContain('"country":"=1+1 \\"x\\"\\n\'"');
	});
});

test.each([
	[200 / 3, 66.666667],
	[0, 0],
	[100, 100],
	[0.0000004, 0]
])('the score %d is the same number as in CSV: %d', (score, written) => {
	const parsed = JSON.parse(writeJson(table, [{ ...brazil, score }])) as { data: Row[] };
	expect(parsed.data[0]?.score).toBe(written);
});

test('a number is not rounded', () => {
	const numbers: Table<number> = {
		name: 'numbers',
		columns: [{ name: 'n', type: 'number', empty: null, meaning: 'n', value: (row) => row }]
	};
	expect(writeJson(numbers, [200 / 3, 0.1 + 0.2])).toBe(
		'{"data":[{"n":66.66666666666667},{"n":0.30000000000000004}]}'
	);
});
