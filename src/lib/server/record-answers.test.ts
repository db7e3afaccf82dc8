import { beforeEach, describe, expect, test } from 'vitest';
import { answerOf, pinpoint, save, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { storedAnswer } from './record-answer.ts';
import { recordAnswers } from './record-answers.ts';
import type { AnswerWrite } from './write-answers.ts';

const place = { round: '2026', iso3: 'BRA', coder: 'ana' };
const now = new Date('2026-04-01T12:00:00Z');
const write = (article: string, differing: Partial<AnswerWrite> = {}): AnswerWrite => ({
	article,
	answer: answerOf({ level: 2, evidence: [pinpoint()] }),
	version: 0,
	...differing
});

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});
const record = (writes: AnswerWrite[], at = place) => recordAnswers(db, at, writes, now);
const stored = (article: string) => storedAnswer(db, { ...place, article });

describe('recordAnswers', () => {
	test('stores what saving one by one would store', () => {
		const one = smallDatabase();
		const evidence = [pinpoint(), pinpoint({ provision: 'art. 2', rank: 'statute' })];
		const answers = ['I.1', 'I.2', 'II.1'].map((article, level) => ({
			article,
			answer: answerOf({ level, evidence: evidence.slice(0, level) })
		}));
		save(db, { iso3: 'BRA', article: 'I.2' }, answerOf({ evidence: [pinpoint()] }), now);
		save(one, { iso3: 'BRA', article: 'I.2' }, answerOf({ evidence: [pinpoint()] }), now);
		for (const { article, answer } of answers) save(one, { iso3: 'BRA', article }, answer, now);
		const writes = answers.map((each) => ({ ...each, version: stored(each.article).version }));
		expect(record(writes)).toEqual({ ok: true });
		for (const { article } of answers)
			expect(stored(article)).toEqual(storedAnswer(one, { ...place, article }));
		const history = (from: Db) =>
			answerTable
				.ofRound(from, '2026')
				.flatMap(({ id, article }) =>
					answerTable.historyOf(from, id).map((each) => ({ ...each, answerId: article }))
				)
				.sort((a, b) => a.answerId.localeCompare(b.answerId));
		expect(history(db)).toEqual(history(one));
	});

	test('keeps the evidence where it is told so', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ evidence: [pinpoint()] }));
		const before = db.$client.prepare('select * from answer_pinpoints').all();
		const answer = answerOf({ level: 0, evidence: [pinpoint()] });
		record([write('I.1', { answer, version: 1, keepsEvidence: true })]);
		expect(stored('I.1')).toMatchObject({ level: 0, version: 2, evidence: [pinpoint()] });
		expect(db.$client.prepare('select * from answer_pinpoints').all()).toEqual(before);
	});

	test('makes the person the coder, and raises the revision', () => {
		record([write('I.1')]);
		expect(assignmentTable.codersOf(db, '2026', 'BRA')).toEqual(['ana']);
		expect(roundTable.find(db, '2026')?.revision).toBeGreaterThan(0);
	});

	test.each<[what: string, writes: AnswerWrite[], at: typeof place, why: object]>([
		['an unknown round', [write('I.1')], { ...place, round: 'x' }, { why: 'unknown' }],
		['an unknown article', [write('I.1'), write('X.1')], place, { why: 'unknown' }],
		['another coder’s country', [write('I.1')], { ...place, iso3: 'DEU' }, { why: 'forbidden' }],
		[
			'a broken rule',
			[write('I.1'), write('I.2', { answer: answerOf({ level: null }) })],
			place,
			{ why: 'invalid', article: 'I.2', issues: [{ path: 'level' }] }
		],
		[
			'a version that is not stored',
			[write('I.1'), write('I.2', { version: 3 })],
			place,
			{ why: 'stale', article: 'I.2' }
		]
	])('refuses %s and stores nothing', (_what, writes, at, why) => {
		save(db, { iso3: 'DEU', article: 'I.1', coder: 'bo' }, answerOf());
		const before = answerTable.ofRound(db, '2026');
		expect(record(writes, at)).toMatchObject({ ok: false, ...why });
		expect(answerTable.ofRound(db, '2026')).toEqual(before);
		expect(assignmentTable.codersOf(db, '2026', 'BRA')).toEqual([]);
	});

	test('takes more evidence than is written at once', () => {
		const writes = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'VIII.1'].map((article) => {
			const evidence = Array.from({ length: 200 }, (_, at) =>
				pinpoint({ provision: `${article}, ${at}` })
			);
			return write(article, { answer: answerOf({ evidence }) });
		});
		expect(record(writes)).toEqual({ ok: true });
		for (const { article, answer } of writes)
			expect(stored(article).evidence).toEqual(answer.evidence);
	});
});
