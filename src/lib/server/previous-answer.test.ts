import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	saveAll,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as assignmentTable from './db/assignments.ts';
import * as editionTable from './db/editions.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import {
	earlierRounds,
	previousAnswer,
	previousAnswers,
	settledContents
} from './previous-answer.ts';

const assessment = { round: '2027', iso3: 'BRA', coder: 'ana' };
const place = { ...assessment, article: 'I.1' };

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

function addRound(code: string, asOf: string, isPublic: boolean, edition = smallEdition.id) {
	const words = { title: `Round ${code}`, status: 'open' } as const;
	roundTable.add(db, { code, asOf, public: isPublic, edition, ...words });
}
const previousOf = (differing: Partial<typeof place> = {}) => {
	const found = previousAnswer(db, { ...place, ...differing });
	return found && [found.round.code, found.answer.level];
};

describe('previousAnswer', () => {
	test('is all that counted in the round before, with its evidence', () => {
		const answer = answerOf({
			level: 3,
			confidence: 'medium',
			rationale: 'All but the remedy.',
			practice_note: 'Rarely used.',
			change_reason: 'correction',
			evidence: [pinpoint({ quotation: 'Todos', language: 'pt' }), searchRecord()]
		});
		save(db, { iso3: 'BRA', article: 'I.1', coder: 'bo' }, answer);
		expect(previousAnswer(db, place)).toEqual({
			round: { code: '2026', title: 'Pilot', asOf: '2026-01-01' },
			answer
		});
	});

	test('without the mark that its coder made', () => {
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ flagged: true }));
		expect(previousAnswer(db, place)?.answer.flagged).toBe(false);
	});

	test('is null where there is none: never answered, cleared, another country', () => {
		saveAll(db, { iso3: 'BRA' }, 'c4');
		expect(previousOf()).toBeNull();
		expect(previousOf({ article: 'I.2' })).toEqual(['2026', 4]);
		expect(previousOf({ article: 'I.2', iso3: 'DEU' })).toBeNull();
		expect(previousOf({ article: 'I.2', round: '1999' })).toBeNull();
	});

	test('never comes from the same or a later round', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		saveAll(db, { iso3: 'BRA', round: '2027' }, '2');
		addRound('2026b', '2026-01-01', true);
		saveAll(db, { iso3: 'BRA', round: '2026b' }, '1');
		expect(previousOf({ round: '2026' })).toBeNull();
		expect(previousOf({ round: '2026b' })).toBeNull();
	});

	test('comes from the latest earlier round that has one', () => {
		addRound('2024', '2024-01-01', true);
		saveAll(db, { iso3: 'BRA', round: '2024' }, '12');
		saveAll(db, { iso3: 'BRA' }, '3.');
		expect(previousOf()).toEqual(['2026', 3]);
		expect(previousOf({ article: 'I.2' })).toEqual(['2024', 2]);
	});

	test('of a round that is not public is shown to its own coder only', () => {
		addRound('2025', '2025-01-01', false);
		saveAll(db, { iso3: 'BRA', round: '2025' }, '1');
		expect(previousOf({ round: '2026' })).toEqual(['2025', 1]);
		expect(previousOf({ round: '2026', coder: 'bo' })).toBeNull();
		roundTable.setPublic(db, '2025', true);
		expect(previousOf({ round: '2026', coder: 'bo' })).toEqual(['2025', 1]);
	});

	test('is not there while several coders have not agreed', () => {
		saveAll(db, { iso3: 'BRA' }, '4');
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'bo', assignedAt: '' });
		roundTable.bumpRevision(db, '2026');
		expect(previousOf()).toBeNull();
	});

	test('of another edition is none: its articles are others', () => {
		editionTable.put(db, { ...smallEdition, id: 'other' }, 'other hash');
		addRound('2025', '2025-01-01', true, 'other');
		saveAll(db, { iso3: 'BRA', round: '2025' }, '1');
		expect(previousOf({ round: '2026' })).toBeNull();
		expect(earlierRounds(db, { ...assessment, round: '2026' })).toEqual([]);
	});
});

describe('previousAnswers', () => {
	test('are those of each article', () => {
		addRound('2024', '2024-01-01', true);
		saveAll(db, { iso3: 'BRA', round: '2024' }, '12..n');
		saveAll(db, { iso3: 'BRA' }, '3.0');
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 3, evidence: [pinpoint()] }));
		const all = previousAnswers(db, assessment);
		expect(
			[...all].map(([article, { round, answer }]) => [article, round.code, answer.level])
		).toEqual([
			['I.1', '2026', 3],
			['I.3', '2026', 0],
			['I.2', '2024', 2],
			['II.2', '2024', null]
		]);
		for (const [article, previous] of all)
			expect(previousAnswer(db, { ...assessment, article })).toEqual(previous);
	});

	test('are none before the first round', () => {
		expect(previousAnswers(db, { ...assessment, round: '2026' })).toEqual(new Map());
	});
});

test('what counts for a country is empty where its assessment has not begun', () => {
	expect(settledContents(db, '2026', 'BRA')).toEqual(new Map());
});
