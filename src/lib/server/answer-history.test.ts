import { beforeEach, describe, expect, test } from 'vitest';
import { answerOf, pinpoint, save, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import type { AnswerSnapshot } from '#lib/domain/answer.ts';
import { answerHistory } from './answer-history.ts';
import * as answerTable from './db/answers.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

const place = { round: '2026', iso3: 'BRA', article: 'I.1', coder: 'ana' };
const monday = new Date('2026-03-02T08:00:00Z');
const tuesday = new Date('2026-03-03T08:00:00Z');

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

function versions(of = place) {
	const history = answerHistory(db, of);
	if (!history.ok) throw new Error(history.message);
	return history.versions;
}

describe('the history of an answer', () => {
	test('is every saved version with who, when and what changed, the newest first', () => {
		save(db, place, answerOf({ level: 2, evidence: [pinpoint()] }), monday);
		save(db, place, answerOf({ level: 3, rationale: 'Art. 2.' }), tuesday);
		expect(answerHistory(db, place)).toMatchObject({
			ok: true,
			round: { code: '2026', title: 'Pilot' },
			country: { iso3: 'BRA' },
			article: { code: 'I.1', title: 'Leaving' }
		});
		expect(versions()).toEqual([
			{
				version: 2,
				savedAt: '2026-03-03T08:00:00.000Z',
				savedBy: 'ana',
				answer: answerOf({ level: 3, rationale: 'Art. 2.' }),
				changes: [
					{ field: 'level', from: 2, to: 3 },
					{ field: 'rationale', from: '', to: 'Art. 2.' },
					{ field: 'evidence', added: [], removed: [pinpoint()] }
				]
			},
			{
				version: 1,
				savedAt: '2026-03-02T08:00:00.000Z',
				savedBy: 'ana',
				answer: answerOf({ level: 2, evidence: [pinpoint()] }),
				changes: [
					{ field: 'status', from: 'not_assessed', to: 'scored' },
					{ field: 'level', from: null, to: 2 },
					{ field: 'evidence', added: [pinpoint()], removed: [] }
				]
			}
		]);
	});

	test('keeps a version that was cleared, and one that was saved without a change', () => {
		save(db, place, answerOf());
		save(db, place, answerOf());
		save(db, place, answerOf({ status: 'not_assessed', level: null }));
		expect(versions().map(({ version, changes }) => [version, changes.length])).toEqual([
			[3, 2],
			[2, 0],
			[1, 2]
		]);
	});

	test('is empty before the first answer', () => expect(versions()).toEqual([]));

	test('reads what was saved before answers had their later fields', () => {
		save(db, place, answerOf({ level: 1 }));
		const row = answerTable.find(db, place);
		const old = { status: 'scored', level: 2, confidence: null, rationale: '', version: 2 };
		const { file: _file, ...evidence } = pinpoint();
		const snapshot = { ...old, not_applicable_reason: null, evidence: [evidence] };
		answerTable.addHistory(db, [
			{
				answerId: row!.id,
				version: 2,
				savedBy: 'ana',
				savedAt: tuesday.toISOString(),
				snapshot: snapshot as unknown as AnswerSnapshot
			}
		]);
		expect(versions()[0]?.changes).toEqual([
			{ field: 'level', from: 1, to: 2 },
			{ field: 'evidence', added: [pinpoint()], removed: [] }
		]);
	});
});

describe('the history is refused', () => {
	test.each([
		[{ round: '1999' }, 'There is no round "1999".'],
		[{ iso3: 'XXX' }, 'There is no country "XXX"'],
		[{ article: 'I.99' }, 'There is no article "I.99"']
	])('for %j', (differing, message) => {
		const history = answerHistory(db, { ...place, ...differing });
		expect(history).toMatchObject({ ok: false, why: 'unknown' });
		expect(history.ok || history.message).toContain(message);
	});

	test("for a colleague's country: nobody sees the answers of another coder", () => {
		save(db, place, answerOf());
		expect(answerHistory(db, { ...place, coder: 'bo' })).toEqual({
			ok: false,
			why: 'forbidden',
			message: 'BRA is assigned to another coder in round 2026.'
		});
	});

	test('but not for its coder when the round is closed', () => {
		save(db, place, answerOf());
		roundTable.setStatus(db, '2026', 'closed');
		expect(versions().length).toBe(1);
		expect(answerHistory(db, { ...place, coder: 'bo' })).toMatchObject({ why: 'forbidden' });
	});
});
