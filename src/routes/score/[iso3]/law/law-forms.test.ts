import { describe, expect, test } from 'vitest';
import type * as v from 'valibot';
import type { LawChange } from '#lib/server/edit-law.ts';
import { faultsOf } from './form-issues.ts';
import {
	answer,
	idSchema,
	instrumentSchema,
	mergeSchema,
	readForm,
	sourceSchema
} from './law-forms.ts';

const read = <Output>(schema: v.GenericSchema<unknown, Output>, fields: Record<string, string>) =>
	readForm(
		new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) }),
		schema
	);
const empty = {
	rank: null,
	jurisdiction: null,
	url: null,
	enacted: null,
	in_force: null,
	repealed: null,
	version_date: null
};

describe('readForm', () => {
	test('an instrument: empty fields are nothing, blanks are cut off', async () => {
		const fields = { title: ' Law ', rank: 'statute', jurisdiction: ' ', enacted: '', url: '' };
		expect(await read(instrumentSchema, fields)).toEqual({
			ok: true,
			values: { title: ' Law ', rank: 'statute' },
			output: { seen: '', title: 'Law', ...empty, rank: 'statute' }
		});
		expect(await read(instrumentSchema, { id: '12', seen: 'ab', title: 'Law' })).toMatchObject({
			output: { id: 12, seen: 'ab' }
		});
	});

	test('a source', async () => {
		const fields = { kind: 'gazette', title: 'Gazette', url: 'https://example.org', note: 'a\nb' };
		expect(await read(sourceSchema, fields)).toMatchObject({ output: fields });
		expect(await read(sourceSchema, { kind: 'other', title: 'X' })).toMatchObject({
			output: { kind: 'other', title: 'X', url: null, note: '' }
		});
	});

	test('every fault is named, and what was entered is kept', async () => {
		const fields = { rank: 'lex', url: 'javascript:alert(1)', enacted: '2026-02-30' };
		const form = await read(instrumentSchema, fields);
		expect(form).toMatchObject({ ok: false, values: fields });
		expect(form.ok ? [] : form.issues.map(({ path }) => path)).toEqual([
			'title',
			'rank',
			'url',
			'enacted'
		]);
	});

	test.each([
		[idSchema, {}],
		[idSchema, { id: '-1' }],
		[idSchema, { id: '1; drop table' }],
		[mergeSchema, { id: '1' }],
		[sourceSchema, { kind: 'blog', title: 'X' }]
	])('refuses %#', async (schema: v.GenericSchema, fields) => {
		expect((await read(schema, fields)).ok).toBe(false);
	});
});

describe('answer', () => {
	const page = new URL(
		'http://localhost/score/BRA/law?/saveInstrument&round=2026&instrument=7&q=a'
	);

	test('leads back to the lists, at the row', () => {
		expect(() => answer('instrument', {}, { ok: true, id: 7 }, page)).toThrow(
			expect.objectContaining({
				status: 303,
				location: '/score/BRA/law?round=2026&q=a#instrument-7'
			})
		);
	});

	test.each<[Exclude<LawChange, { ok: true }>, number]>([
		[{ ok: false, why: 'unknown', message: 'm' }, 404],
		[{ ok: false, why: 'forbidden', message: 'm' }, 403],
		[{ ok: false, why: 'stale', message: 'm' }, 409],
		[{ ok: false, why: 'invalid', issues: [] }, 400]
	])('%o is refused with %i', (result, status) => {
		expect(answer('instrument', { title: 'x' }, result, page)).toMatchObject({
			status,
			data: { form: 'instrument', values: { title: 'x' } }
		});
	});
});

test('faults are sentences that begin with the label', () => {
	const refused = {
		form: 'instrument' as const,
		values: {},
		issues: [{ path: 'url', message: 'is wrong' }],
		message: 'Refused.'
	};
	expect(faultsOf(refused, { url: 'Address' })).toEqual(['Refused.', 'Address is wrong.']);
	expect(faultsOf(null, {})).toEqual([]);
});
