import { describe, expect, test } from 'vitest';
import type { CellRule, Table } from '../table.ts';
import { tableSchema } from './table-schema.ts';

const column = (name: string, rule: CellRule) => ({
	name,
	meaning: `what ${name} is`,
	value: () => null,
	...rule
});
const tableOf = (rule: CellRule, more: Partial<Table<never>> = {}): Table<never> => ({
	name: 'some',
	columns: [column('a', rule)],
	...more
});

describe('a field', () => {
	test.each<[CellRule, object]>([
		[
			{ type: 'text', empty: null },
			{ type: 'string', constraints: { required: true }, 'mimc:guarded': true }
		],
		[
			{ type: 'code', empty: 'none', values: ['x', 'y'] },
			{ type: 'string', constraints: { enum: ['x', 'y'] }, 'mimc:empty': 'none' }
		],
		[
			{ type: 'date', empty: null },
			{ type: 'date', constraints: { required: true } }
		],
		[
			{ type: 'time', empty: null },
			{ type: 'datetime', constraints: { required: true } }
		],
		[
			{ type: 'integer', empty: 'none', range: { minimum: 0 }, unit: 'articles' },
			{
				type: 'integer',
				constraints: { minimum: 0 },
				'mimc:unit': 'articles',
				'mimc:empty': 'none'
			}
		],
		[
			{ type: 'score', empty: 'not rated', range: { minimum: 0, maximum: 100 } },
			{ type: 'number', constraints: { minimum: 0, maximum: 100 }, 'mimc:empty': 'not rated' }
		],
		[
			{ type: 'number', empty: 'none' },
			{ type: 'number', 'mimc:empty': 'none' }
		],
		[
			{ type: 'boolean', empty: null },
			{ type: 'boolean', constraints: { required: true } }
		],
		[
			{ type: 'list', empty: 'none', values: ['a', 'b.c'] },
			{
				type: 'string',
				constraints: { pattern: '^(a|b\\.c)(;(a|b\\.c))*$' },
				'mimc:empty': 'none',
				'mimc:list': ';',
				'mimc:guarded': true
			}
		]
	])('of $type has its type and what can stand in it', (rule, field) => {
		const { fields } = tableSchema(tableOf(rule), []);
		expect(fields).toEqual([{ name: 'a', description: 'what a is', ...field }]);
	});
});

describe('keys', () => {
	const required: CellRule = { type: 'code', empty: null };
	test('that are never empty are the primary key; a single column is unique', () => {
		const schema = tableSchema(tableOf(required, { key: ['a'] }), []);
		expect(schema).toMatchObject({ primaryKey: ['a'] });
		expect(schema.fields[0]?.constraints).toEqual({ required: true, unique: true });
	});
	test('that may be empty somewhere are a unique key', () => {
		const schema = tableSchema(tableOf({ type: 'code', empty: 'all' }, { key: ['a'] }), []);
		expect(schema).toMatchObject({ uniqueKeys: [['a']] });
		expect(schema).not.toHaveProperty('primaryKey');
	});
	test('are not invented', () => {
		expect(Object.keys(tableSchema(tableOf(required), []))).toEqual(['fields', 'missingValues']);
	});
});

test('references are kept to tables that are there', () => {
	const references = [
		{ columns: ['a'], table: 'here', to: ['b'] },
		{ columns: ['a'], table: 'elsewhere', to: ['b'] }
	];
	const table = tableOf({ type: 'code', empty: null }, { references });
	expect(tableSchema(table, ['here']).foreignKeys).toEqual([
		{ fields: ['a'], reference: { resource: 'here', fields: ['b'] } }
	]);
	expect(tableSchema(table, [])).not.toHaveProperty('foreignKeys');
});
