import { beforeEach, describe, expect, test } from 'vitest';
import { smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import type { Db } from './db/open.ts';
import * as rulingTable from './db/rulings.ts';
import * as userTable from './db/users.ts';
import { type Person, allRulings, answer, ask, openQuestions, rulingsOn } from './rulings.ts';

const edition = smallEdition.id;
const leaving = { edition, article: 'I.1' };
const ana: Person = { id: 'ana', role: 'analyst' };
const bo: Person = { id: 'bo', role: 'analyst' };
const rita: Person = { id: 'rita', role: 'reviewer' };
const monday = new Date('2026-03-02T08:00:00Z');
const tuesday = new Date('2026-03-03T08:00:00Z');

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	userTable.add(db, {
		id: 'rita',
		email: 'rita@example.org',
		name: 'Rita',
		role: 'reviewer',
		passwordHash: null,
		createdAt: '2026-01-01T00:00:00.000Z'
	});
});

/** Asks on an article, I.1 unless said otherwise; returns the question's id. */
function asked(question: string, by = ana, article = 'I.1', now = monday): number {
	const result = ask(db, { edition, article, question }, by, now);
	if (!result.ok) throw new Error(result.message);
	return result.id;
}

describe('asking', () => {
	test('keeps the question, open, with who asked and when', () => {
		const id = asked('  Does a visa to leave count?  ');
		expect(rulingTable.find(db, id)).toEqual({
			id,
			...leaving,
			question: 'Does a visa to leave count?',
			askedBy: 'ana',
			askedAt: '2026-03-02T08:00:00.000Z',
			number: null,
			ruling: null,
			ruledBy: null,
			ruledAt: null
		});
	});

	test.each([
		['an unknown article', { edition, article: 'I.99' }, 'There is no article "I.99"'],
		['an unknown edition', { edition: 'other', article: 'I.1' }, 'in edition "other"']
	])('on %s is refused', (_, subject, message) => {
		const result = ask(db, { ...subject, question: 'Does it count?' }, ana, monday);
		expect(result).toMatchObject({ ok: false, why: 'unknown' });
		expect(result.ok || result.message).toContain(message);
	});

	test.each(['', 'too short', 'a'.repeat(4001), null])('with %j is refused', (question) => {
		expect(ask(db, { ...leaving, question }, ana, monday)).toMatchObject({
			ok: false,
			why: 'invalid'
		});
		expect(openQuestions(db)).toEqual([]);
	});
});

describe('ruling', () => {
	test('gives the next number, in the order of the rulings, whatever the article', () => {
		const first = asked('Asked as the first one.');
		const second = asked('Asked as the second one.', bo, 'II.1');
		expect(answer(db, second, 'Ruled as the first.', rita, tuesday)).toEqual({
			ok: true,
			number: 1
		});
		expect(answer(db, first, 'Ruled as the second.', { ...rita, role: 'admin' }, tuesday)).toEqual({
			ok: true,
			number: 2
		});
		expect(rulingTable.find(db, second)).toMatchObject({
			number: 1,
			ruling: 'Ruled as the first.',
			ruledBy: 'rita',
			ruledAt: '2026-03-03T08:00:00.000Z'
		});
	});

	test('is for reviewers and administrators', () => {
		const id = asked('Does it count?');
		for (const role of ['viewer', 'analyst'] as const)
			expect(answer(db, id, 'It does not count.', { id: 'bo', role }, tuesday)).toEqual({
				ok: false,
				why: 'forbidden',
				message: 'Rulings are given by reviewers.'
			});
		expect(rulingTable.find(db, id)?.number).toBeNull();
	});

	test('is given once; the first one stays and no number is used up', () => {
		const id = asked('Does it count?');
		answer(db, id, 'It does not count.', rita, monday);
		expect(answer(db, id, 'It counts after all.', rita, tuesday)).toEqual({
			ok: false,
			why: 'answered',
			message: 'This question was answered already, by ruling 1.'
		});
		expect(rulingTable.find(db, id)).toMatchObject({ number: 1, ruling: 'It does not count.' });
		expect(answer(db, asked('And a second one?'), 'The second ruling.', rita, tuesday)).toEqual({
			ok: true,
			number: 2
		});
	});

	test('needs a question and words', () => {
		expect(answer(db, 99, 'It does not count.', rita, monday)).toMatchObject({ why: 'unknown' });
		expect(answer(db, asked('Does it count?'), 'No.', rita, monday)).toMatchObject({
			why: 'invalid'
		});
	});
});

describe('on an article', () => {
	test('every coder sees the rulings by number, and no names', () => {
		const later = asked('Asked before the other.', ana);
		const sooner = asked('Asked after the other.', bo);
		answer(db, sooner, 'Ruled before the other.', rita, monday);
		answer(db, later, 'Ruled after the other.', rita, tuesday);
		answer(db, asked('On another article?', ana, 'II.1'), 'Elsewhere it stands.', rita, tuesday);
		for (const person of [ana, bo, rita])
			expect(rulingsOn(db, leaving, person)).toEqual({
				...leaving,
				rulings: [
					{
						number: 1,
						question: 'Asked after the other.',
						ruling: 'Ruled before the other.',
						ruledAt: '2026-03-02T08:00:00.000Z'
					},
					{
						number: 2,
						question: 'Asked before the other.',
						ruling: 'Ruled after the other.',
						ruledAt: '2026-03-03T08:00:00.000Z'
					}
				],
				openQuestions: []
			});
	});

	test('an open question is seen by its asker and by reviewers', () => {
		const id = asked('Does it count?', ana);
		const open = [{ id, question: 'Does it count?', askedAt: '2026-03-02T08:00:00.000Z' }];
		const seen = (person: Person) => rulingsOn(db, leaving, person).openQuestions;
		expect(seen(ana)).toEqual(open);
		expect(seen(bo)).toEqual([]);
		expect(seen(rita)).toEqual(open);
	});
});

describe('reviewers see', () => {
	test('every open question with its article and its asker, the oldest first', () => {
		asked('Asked on Tuesday.', bo, 'I.2', tuesday);
		asked('Asked on Monday.', ana, 'I.1', monday);
		expect(
			openQuestions(db).map(({ article, title, duty, question, askedBy }) => [
				article,
				title,
				duty,
				question,
				askedBy
			])
		).toEqual([
			['I.1', 'Leaving', 'The State must do it.', 'Asked on Monday.', 'ana'],
			['I.2', 'Information', 'The State must do it.', 'Asked on Tuesday.', 'bo']
		]);
	});

	test('every ruling, the newest first', () => {
		for (const ruling of ['The first ruling.', 'The second ruling.'])
			answer(db, asked('A question?'), ruling, rita, monday);
		expect(allRulings(db).map(({ number, article }) => [number, article])).toEqual([
			[2, 'I.1'],
			[1, 'I.1']
		]);
		expect(openQuestions(db)).toEqual([]);
	});
});
