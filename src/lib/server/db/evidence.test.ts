import { beforeEach, describe, expect, test } from 'vitest';
import type { Evidence } from '#lib/domain/answer.ts';
import {
	pinpoint,
	searchRecord,
	smallDatabase
} from '../../../../tests/fixtures/small-database.ts';
import * as answerTable from './answers.ts';
import * as assignmentTable from './assignments.ts';
import * as evidenceTable from './evidence.ts';
import * as instrumentTable from './instruments.ts';
import type { Db } from './open.ts';

let db: Db;
/** An answer to I.1 and one to I.2 of Brazil, and one to I.1 of Germany. */
let first: number;
let second: number;
let german: number;
beforeEach(() => {
	db = smallDatabase();
	for (const iso3 of ['BRA', 'DEU'])
		assignmentTable.add(db, { round: '2026', iso3, coder: 'ana', assignedAt: '' });
	first = addAnswer('BRA', 'I.1');
	second = addAnswer('BRA', 'I.2');
	german = addAnswer('DEU', 'I.1');
});

function addAnswer(iso3: string, article: string): number {
	return answerTable.put(db, {
		round: '2026',
		iso3,
		coder: 'ana',
		edition: 'mimc-analytic-1',
		article,
		status: 'scored',
		level: 2,
		notApplicableReason: null,
		practiceNote: '',
		flagged: false,
		changeReason: null,
		confidence: null,
		rationale: '',
		version: 1,
		updatedAt: '2026-03-01T12:00:00.000Z'
	});
}

const rowsIn = (table: 'pinpoints' | 'instruments' | 'answer_pinpoints') =>
	db.$client.prepare(`select count(*) from ${table}`).pluck().get();
const of = (answerId: number) => evidenceTable.ofAnswer(db, answerId);
const provisions = (answerId: number) => of(answerId).map((found) => found.provision);
const replace = (answerId: number, list: Evidence[], iso3 = 'BRA') =>
	evidenceTable.replace(db, answerId, iso3, list);

describe('replace', () => {
	test('gives back every field as it was', () => {
		const full: Evidence = {
			kind: 'case',
			instrument: 'Case of X',
			rank: 'case_law',
			jurisdiction: 'national',
			provision: 'para. 12',
			quotation: 'Fica assegurado, "nos termos da lei",\nque …',
			language: 'pt',
			translation: 'It is guaranteed …',
			translation_by: 'human',
			url: 'https://example.org/x',
			archive_url: 'https://archive.example.org/x',
			enacted: '2001-02-03',
			in_force: '2001-03-03',
			repealed: '2020-01-01',
			version_date: '2019-12-31',
			accessed: '2026-01-02',
			stance: 'limits',
			file: null
		};
		replace(first, [full, searchRecord()]);
		expect(of(first)).toEqual([full, searchRecord()]);
	});

	test('keeps the order of the list, and takes a new order', () => {
		const list = ['c', 'a', 'b'].map((provision) => pinpoint({ provision }));
		replace(first, list);
		expect(provisions(first)).toEqual(['c', 'a', 'b']);
		replace(first, list.toReversed());
		expect(provisions(first)).toEqual(['b', 'a', 'c']);
	});

	test('replaces, and does not add', () => {
		replace(first, [pinpoint({ provision: 'old' })]);
		replace(first, [pinpoint({ provision: 'new' })]);
		expect(provisions(first)).toEqual(['new']);
		expect([rowsIn('pinpoints'), rowsIn('answer_pinpoints')]).toEqual([1, 1]);
	});

	test('shares one pinpoint between the answers that rest on it', () => {
		replace(first, [pinpoint()]);
		replace(second, [pinpoint({ provision: 'art. 2' }), pinpoint()]);
		expect(provisions(second)).toEqual(['art. 2', 'art. 1']);
		expect([rowsIn('pinpoints'), rowsIn('instruments')]).toEqual([2, 1]);
	});

	test('an answer that lists the same twice keeps both, written once', () => {
		replace(first, [pinpoint(), pinpoint()]);
		expect(provisions(first)).toEqual(['art. 1', 'art. 1']);
		expect(rowsIn('pinpoints')).toBe(1);
	});

	test('countries share nothing: the same words of another country are its own', () => {
		replace(first, [pinpoint()]);
		replace(german, [pinpoint()], 'DEU');
		expect([rowsIn('pinpoints'), rowsIn('instruments')]).toEqual([2, 2]);
		replace(german, [], 'DEU');
		expect(provisions(first)).toEqual(['art. 1']);
	});

	test('drops what nobody uses any more, and its instrument', () => {
		replace(first, [pinpoint(), pinpoint({ instrument: 'Constitution' }), searchRecord()]);
		replace(first, [pinpoint()]);
		expect([rowsIn('pinpoints'), rowsIn('instruments')]).toEqual([1, 1]);
		replace(first, []);
		expect([rowsIn('pinpoints'), rowsIn('instruments'), rowsIn('answer_pinpoints')]).toEqual([
			0, 0, 0
		]);
	});

	test('keeps what another answer still uses', () => {
		replace(first, [pinpoint()]);
		replace(second, [pinpoint()]);
		replace(first, []);
		expect([provisions(first), provisions(second)]).toEqual([[], ['art. 1']]);
	});

	test('what differs in any field is another pinpoint', () => {
		replace(first, [pinpoint({ quotation: 'a' })]);
		replace(second, [pinpoint({ quotation: 'b' })]);
		expect(of(first)[0]?.quotation).toBe('a');
		expect(of(second)[0]?.quotation).toBe('b');
	});

	test('a deep link and a version of one pinpoint do not change those of its instrument', () => {
		const law = { url: 'https://example.org/law', version_date: '2025-01-01' };
		const deep = { url: 'https://example.org/law#2', version_date: '2026-01-01' };
		replace(first, [pinpoint(law)]);
		replace(second, [pinpoint({ provision: 'art. 2', ...deep })]);
		expect(of(first)).toEqual([pinpoint(law)]);
		expect(of(second)).toEqual([pinpoint({ provision: 'art. 2', ...deep })]);
		expect(rowsIn('instruments')).toBe(1);
	});

	test('facts that are taken back are gone, also those of the instrument', () => {
		replace(first, [
			pinpoint({ rank: 'statute', repealed: '2024-01-01', version_date: '2025-01-01' })
		]);
		replace(first, [pinpoint({ rank: 'statute' })]);
		expect(of(first)).toEqual([pinpoint({ rank: 'statute' })]);
		replace(first, [pinpoint()]);
		expect(of(first)).toEqual([pinpoint()]);
	});

	test('a title alone means the instrument of that title; its version and address are not invented', () => {
		const law = {
			rank: 'statute',
			enacted: '2001-01-01',
			version_date: '2025-01-01',
			url: 'https://example.org'
		} as const;
		replace(first, [pinpoint(law)]);
		replace(second, [pinpoint({ provision: 'art. 2' })]);
		expect(of(second)).toEqual([
			pinpoint({ provision: 'art. 2', rank: 'statute', enacted: '2001-01-01' })
		]);
		expect(rowsIn('instruments')).toBe(1);
	});

	test('two laws of one title that differ in rank or dates are two instruments', () => {
		replace(first, [pinpoint({ rank: 'statute', enacted: '2001-01-01' })]);
		replace(second, [pinpoint({ rank: 'regulation', enacted: '2001-01-01' })]);
		expect(instrumentTable.ofCountry(db, 'BRA').map(({ rank }) => rank)).toEqual([
			'statute',
			'regulation'
		]);
		expect([of(first)[0]?.rank, of(second)[0]?.rank]).toEqual(['statute', 'regulation']);
	});
});

describe('reading a round', () => {
	beforeEach(() => {
		replace(first, [pinpoint({ provision: 'b' }), pinpoint({ provision: 'a' })]);
		replace(german, [pinpoint()], 'DEU');
	});

	test('gives every piece of evidence with its answer, in order', () => {
		const read = (iso3?: string) =>
			evidenceTable
				.ofRound(db, '2026', iso3)
				.map(({ answerId, evidence }) => [answerId, evidence.provision]);
		expect(read()).toEqual([
			[first, 'b'],
			[first, 'a'],
			[german, 'art. 1']
		]);
		expect(read('DEU')).toEqual([[german, 'art. 1']]);
		expect(read('NAM')).toEqual([]);
		expect(evidenceTable.ofRound(db, '2027')).toEqual([]);
	});

	test('counts it; answers without any are absent', () => {
		expect(evidenceTable.counts(db, '2026')).toEqual(
			new Map([
				[first, 2],
				[german, 1]
			])
		);
		expect(evidenceTable.counts(db, '2026', 'DEU')).toEqual(new Map([[german, 1]]));
		expect(evidenceTable.counts(db, '2027')).toEqual(new Map());
	});
});

test('attach writes for many answers at once what replace writes for each', () => {
	evidenceTable.attach(db, 'BRA', [
		{ answerId: first, list: [pinpoint({ provision: 'b' }), pinpoint()] },
		{ answerId: second, list: [pinpoint()] }
	]);
	expect([provisions(first), provisions(second)]).toEqual([['b', 'art. 1'], ['art. 1']]);
	expect([rowsIn('pinpoints'), rowsIn('instruments')]).toEqual([2, 1]);
	evidenceTable.attach(db, 'BRA', []);
	expect(rowsIn('answer_pinpoints')).toBe(3);
});
