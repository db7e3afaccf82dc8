import { beforeEach, describe, expect, test } from 'vitest';
import type { Edition } from '#lib/domain/edition.ts';
import { save, answerOf, smallDatabase } from '../../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../../tests/fixtures/small-edition.ts';
import * as editionTable from './editions.ts';
import { type Db, openDatabase } from './open.ts';

let db: Db;
beforeEach(() => {
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
});
const { id } = smallEdition;
const stored = () => editionTable.find(db, id);

test('an edition comes back as it was stored, lists in its own order', () => {
	const shuffled: Edition = {
		...smallEdition,
		chapters: smallEdition.chapters.toReversed(),
		articles: smallEdition.articles.toReversed(),
		categories: smallEdition.categories.toReversed()
	};
	editionTable.put(db, shuffled, 'hash');
	expect(stored()).toEqual(smallEdition);
});

test('the order is that of the positions, not of the codes', () => {
	const [first, second] = smallEdition.articles as [Edition['articles'][0], Edition['articles'][0]];
	const swapped = [
		{ ...first, position: 2 },
		{ ...second, position: 1 },
		...smallEdition.articles.slice(2)
	];
	editionTable.put(db, { ...smallEdition, articles: swapped }, 'hash');
	expect(
		stored()
			?.articles.map(({ code }) => code)
			.slice(0, 3)
	).toEqual(['I.2', 'I.1', 'I.3']);
});

test('the hash tells which words are stored; without an edition there is neither', () => {
	expect([editionTable.hashOf(db, id), stored()]).toEqual([null, null]);
	editionTable.put(db, smallEdition, 'one');
	expect(editionTable.hashOf(db, id)).toBe('one');
	editionTable.put(db, smallEdition, 'two');
	expect(editionTable.hashOf(db, id)).toBe('two');
});

test('two editions lie side by side', () => {
	editionTable.put(db, smallEdition, 'one');
	const next: Edition = { ...smallEdition, id: 'next-2', title: 'Next', categories: [] };
	editionTable.put(db, next, 'two');
	expect([stored(), editionTable.find(db, 'next-2')]).toEqual([smallEdition, next]);
});

describe('corrected words', () => {
	const corrected: Edition = {
		...smallEdition,
		title: 'Corrected',
		text: { ...smallEdition.text, description: 'Corrected.' },
		chapters: smallEdition.chapters.map((chapter) => ({ ...chapter, title: `${chapter.title}!` })),
		articles: smallEdition.articles.map((article) => ({ ...article, duty: 'Corrected.' })),
		categories: smallEdition.categories.map((category) => ({ ...category, title: 'Corrected' }))
	};

	test('replace the earlier ones', () => {
		editionTable.put(db, smallEdition, 'one');
		editionTable.put(db, corrected, 'two');
		expect(stored()).toEqual(corrected);
	});

	test('replace them also under answers, which stay', () => {
		db = smallDatabase();
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf());
		editionTable.put(db, corrected, 'two');
		expect(stored()).toEqual(corrected);
		expect(db.$client.prepare('select count(*) from answers').pluck().get()).toBe(1);
	});

	const without: Edition = {
		...smallEdition,
		chapters: smallEdition.chapters.filter(({ code }) => code !== 'II'),
		articles: smallEdition.articles.filter(({ chapter }) => chapter !== 'II'),
		categories: smallEdition.categories.filter(({ code }) => code !== 'tourists')
	};

	test('leave out what is no longer in the edition', () => {
		editionTable.put(db, smallEdition, 'one');
		editionTable.put(db, without, 'two');
		expect(stored()).toEqual(without);
	});

	test('cannot leave out an article that answers refer to', () => {
		db = smallDatabase();
		save(db, { iso3: 'BRA', article: 'II.1' }, answerOf());
		expect(() => editionTable.put(db, without, 'two')).toThrow('FOREIGN KEY');
	});
});
