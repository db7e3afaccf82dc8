import { beforeEach, describe, expect, test } from 'vitest';
import { answerOf, smallDatabase } from '../../../../tests/fixtures/small-database.ts';
import * as answerTable from './answers.ts';
import * as assignmentTable from './assignments.ts';
import type { Db } from './open.ts';

const answer: answerTable.NewAnswer = {
	round: '2026',
	iso3: 'BRA',
	coder: 'ana',
	edition: 'mimc-analytic-1',
	article: 'I.1',
	status: 'scored',
	level: 3,
	notApplicableReason: null,
	practiceNote: '',
	flagged: false,
	changeReason: null,
	confidence: 'low',
	rationale: 'Because.',
	version: 1,
	updatedAt: '2026-03-01T12:00:00.000Z'
};
const key = { round: '2026', iso3: 'BRA', article: 'I.1', coder: 'ana' };

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	for (const [round, iso3, coder] of [
		['2026', 'BRA', 'ana'],
		['2026', 'BRA', 'bo'],
		['2026', 'DEU', 'ana'],
		['2027', 'BRA', 'ana']
	] as const)
		assignmentTable.add(db, { round, iso3, coder, assignedAt: '' });
});

describe('put', () => {
	test('stores an answer as it was given', () => {
		const id = answerTable.put(db, answer);
		expect(answerTable.find(db, key)).toEqual({ id, ...answer });
	});

	test('stores a later version in the place of the earlier one', () => {
		const id = answerTable.put(db, answer);
		const later: answerTable.NewAnswer = {
			...answer,
			status: 'not_applicable',
			level: null,
			notApplicableReason: 'no_object',
			confidence: null,
			rationale: '',
			version: 2,
			updatedAt: '2026-03-02T12:00:00.000Z'
		};
		expect(answerTable.put(db, later)).toBe(id);
		expect(answerTable.find(db, key)).toEqual({ id, ...later });
	});

	test('keeps answers of other coders, countries, articles and rounds apart', () => {
		const others = [
			{ coder: 'bo' },
			{ iso3: 'DEU' },
			{ article: 'I.2' },
			{ round: '2027' }
		] as const;
		answerTable.put(db, answer);
		for (const other of others) answerTable.put(db, { ...answer, ...other, level: 0 });
		expect(answerTable.find(db, key)?.level).toBe(3);
		for (const other of others) expect(answerTable.find(db, { ...key, ...other })?.level).toBe(0);
	});

	test.each<[string, Partial<answerTable.NewAnswer>, string]>([
		['scored without a level', { level: null }, 'answers_level_with_scored'],
		['a level above 4', { level: 5 }, 'answers_level_with_scored'],
		['a level below 0', { level: -1 }, 'answers_level_with_scored'],
		['a level that is not scored', { status: 'no_provision' }, 'answers_level_with_scored'],
		[
			'not applicable without a reason',
			{ status: 'not_applicable', level: null },
			'answers_reason_with_not_applicable'
		],
		[
			'a reason that is not for "not applicable"',
			{ notApplicableReason: 'no_object' },
			'answers_reason_with_not_applicable'
		],
		['a coder who is not assigned', { iso3: 'NAM' }, 'FOREIGN KEY'],
		['an article that the edition lacks', { article: 'IX.1' }, 'FOREIGN KEY']
	])('the table itself refuses %s', (_what, differing, reason) => {
		expect(() => answerTable.put(db, { ...answer, ...differing })).toThrow(reason);
		expect(answerTable.ofRound(db, '2026')).toEqual([]);
	});
});

describe('reading', () => {
	beforeEach(() => {
		answerTable.put(db, { ...answer, iso3: 'DEU' });
		answerTable.put(db, answer);
		answerTable.put(db, { ...answer, coder: 'bo' });
		answerTable.put(db, { ...answer, article: 'I.2', status: 'no_provision', level: null });
		answerTable.put(db, { ...answer, article: 'I.3', status: 'not_assessed', level: null });
		answerTable.put(db, { ...answer, round: '2027' });
	});

	test('a round gives the answers of every coder, by country', () => {
		const rows = answerTable.ofRound(db, '2026');
		expect(rows.map(({ iso3 }) => iso3)).toEqual(['BRA', 'BRA', 'BRA', 'BRA', 'DEU']);
		expect(rows.filter(({ coder }) => coder === 'bo')).toHaveLength(1);
	});

	test('a coder gives that coder’s answers of one country and round', () => {
		const rows = answerTable.ofCoder(db, { round: '2026', iso3: 'BRA', coder: 'ana' });
		expect(rows.map(({ article }) => article).sort()).toEqual(['I.1', 'I.2', 'I.3']);
	});

	test('an answer that is not there is null', () => {
		expect(answerTable.find(db, { ...key, article: 'II.1' })).toBeNull();
	});
});

test('addAll stores many first versions and says which id each article got', () => {
	const ids = answerTable.addAll(db, [answer, { ...answer, article: 'I.2', level: 1 }]);
	expect([...ids.keys()]).toEqual(['I.1', 'I.2']);
	for (const [article, id] of ids) expect(answerTable.find(db, { ...key, article })?.id).toBe(id);
	expect(answerTable.addAll(db, [])).toEqual(new Map());
});

describe('history', () => {
	const entry = (answerId: number, version: number): answerTable.HistoryEntry => ({
		answerId,
		version,
		savedBy: 'ana',
		savedAt: `2026-03-0${version}T12:00:00.000Z`,
		snapshot: { ...answerOf({ level: version }), version }
	});

	test('gives every version of one answer, newest first', () => {
		const [id, other] = [answer, { ...answer, article: 'I.2' }].map((found) =>
			answerTable.put(db, found)
		) as [number, number];
		answerTable.addHistory(db, [entry(id, 1), entry(other, 1)]);
		answerTable.addHistory(db, [entry(id, 2)]);
		answerTable.addHistory(db, []);
		expect(answerTable.historyOf(db, id)).toEqual([entry(id, 2), entry(id, 1)]);
		expect(answerTable.historyOf(db, other)).toEqual([entry(other, 1)]);
	});

	test('never takes a version twice', () => {
		const id = answerTable.put(db, answer);
		answerTable.addHistory(db, [entry(id, 1)]);
		const changed = { ...entry(id, 1), snapshot: { ...answerOf({ level: 0 }), version: 1 } };
		expect(() => answerTable.addHistory(db, [changed])).toThrow();
		expect(answerTable.historyOf(db, id)).toEqual([entry(id, 1)]);
	});
});
