import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	searchRecord,
	smallDatabase
} from '../../../../tests/fixtures/small-database.ts';
import * as assignmentTable from './assignments.ts';
import * as instrumentTable from './instruments.ts';
import type { Db } from './open.ts';
import * as pinpointTable from './pinpoints.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	for (const coder of ['ana', 'bo'])
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder, assignedAt: '' });
});

const cite = (article: string, evidence = [pinpoint()], coder = 'ana', round = '2026') =>
	save(db, { iso3: 'BRA', article, coder, round }, answerOf({ evidence })).evidence;
const listed = (coder: string | null) =>
	pinpointTable
		.ofCountry(db, 'BRA', coder)
		.map(({ evidence, articles }) => [evidence.provision ?? evidence.quotation, ...articles]);

describe('ofCountry', () => {
	test('lists each pinpoint once, with its articles in the order of the edition', () => {
		cite('II.1');
		cite('I.2', [pinpoint({ provision: 'art. 2' }), pinpoint()]);
		cite('I.1', [pinpoint(), pinpoint()]);
		expect(listed('ana')).toEqual([
			['art. 1', 'I.1', 'I.2', 'II.1'],
			['art. 2', 'I.2']
		]);
	});

	test('comes by title; search records first', () => {
		cite('I.1', [pinpoint({ instrument: 'B' }), pinpoint({ instrument: 'A', provision: 'a' })]);
		cite('I.2', [searchRecord()]);
		expect(listed('ana')).toEqual([
			['All statutes searched.', 'I.2'],
			['a', 'I.1'],
			['art. 1', 'I.1']
		]);
	});

	test("shows one coder's answers, or everybody's", () => {
		cite('I.1');
		cite('I.2', [pinpoint(), pinpoint({ provision: 'art. 9' })], 'bo');
		expect(listed('ana')).toEqual([['art. 1', 'I.1']]);
		expect(listed('bo')).toEqual([
			['art. 1', 'I.2'],
			['art. 9', 'I.2']
		]);
		expect(listed(null)).toEqual([
			['art. 1', 'I.1', 'I.2'],
			['art. 9', 'I.2']
		]);
		expect(listed('nobody')).toEqual([]);
	});

	test('names an article once that cites a pinpoint in two rounds', () => {
		cite('I.1');
		cite('I.1', [pinpoint()], 'ana', '2027');
		expect(listed('ana')).toEqual([['art. 1', 'I.1']]);
	});

	test('gives the evidence whole', () => {
		const [evidence] = cite('I.1', [
			pinpoint({ rank: 'statute', enacted: '2001-01-01', url: 'https://example.org' })
		]);
		expect(pinpointTable.ofCountry(db, 'BRA', 'ana')[0]?.evidence).toEqual(evidence);
	});
});

describe('moveAll and unify', () => {
	const count = () => db.$client.prepare('select count(*) from pinpoints').pluck().get();
	function merge() {
		const [a, b] = instrumentTable.ofCountry(db, 'BRA');
		pinpointTable.moveAll(db, b!.id, a!.id);
		pinpointTable.unify(db, a!.id);
		return a!.id;
	}

	test('pinpoints that say the same become one, and no answer loses any', () => {
		cite('I.1', [
			pinpoint({ instrument: 'Law A' }),
			pinpoint({ instrument: 'Law A', provision: 'x' })
		]);
		cite('I.2', [pinpoint({ instrument: 'Law B' })]);
		expect(count()).toBe(3);
		const id = merge();
		expect(count()).toBe(2);
		expect(pinpointTable.ofCountry(db, 'BRA', null)).toMatchObject([
			{
				instrumentId: id,
				evidence: { instrument: 'Law A', provision: 'art. 1' },
				articles: ['I.1', 'I.2']
			},
			{ instrumentId: id, evidence: { instrument: 'Law A', provision: 'x' }, articles: ['I.1'] }
		]);
	});

	test('an answer that had both keeps the first, in its place', () => {
		cite('I.1', [
			pinpoint({ instrument: 'Law B' }),
			pinpoint({ instrument: 'Law B', provision: 'y' }),
			pinpoint({ instrument: 'Law A' })
		]);
		merge();
		const order = db.$client.prepare(
			`select provision from answer_pinpoints join pinpoints on pinpoints.id = pinpoint_id order by position`
		);
		expect(order.pluck().all()).toEqual(['art. 1', 'y']);
	});

	test('pinpoints that differ in anything stay apart', () => {
		cite('I.1', [pinpoint({ instrument: 'Law A', quotation: 'a' })]);
		cite('I.2', [pinpoint({ instrument: 'Law B', quotation: 'b' })]);
		merge();
		expect(count()).toBe(2);
	});
});
