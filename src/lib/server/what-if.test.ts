import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import { roundOf, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import type { Db } from './db/open.ts';
import { type WhatIfChoice, whatIf } from './what-if.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '440241');
});
function tried(choice: Partial<WhatIfChoice>, iso3 = 'BRA', method = headlineMethod) {
	const viewer = { db, kind: 'production', user: null } as const;
	const found = whatIf(viewer, roundOf(db), iso3, method, { raises: [], best: null, ...choice });
	if (!found) throw new Error('unknown');
	return found;
}

describe('reforms of one country', () => {
	test('change its scores and its rank, every other country held constant', () => {
		const before = tried({});
		expect(before.overall).toEqual({ before: (175 / 3 + 50) / 2, after: (175 / 3 + 50) / 2 });
		expect(before.rank).toEqual({ before: 2, after: 2, of: 2 });
		const { overall, rank, chapters, categories } = tried({
			raises: [
				{ article: 'I.3', level: 4 },
				{ article: 'II.1', level: 3 }
			]
		});
		expect(overall).toEqual({ before: (175 / 3 + 50) / 2, after: (275 / 3 + 75) / 2 });
		expect(rank).toEqual({ before: 2, after: 1, of: 2 });
		expect(chapters.map(({ code, before: was, after }) => [code, was, after])).toEqual([
			['I', 175 / 3, 275 / 3],
			['II', 50, 75],
			['VIII', 25, 25]
		]);
		// I.1, I.3 and II.1: II.1 supersedes I.2, II.2 does not apply
		expect(categories[1]).toMatchObject({ before: 50, after: 275 / 3 });
	});

	test('that cannot be are named, and change nothing', () => {
		const { reforms, overall } = tried({
			raises: [
				{ article: 'I.1', level: 4 },
				{ article: 'I.2', level: 2 },
				{ article: 'II.2', level: 4 }
			]
		});
		expect(reforms.map(({ article, refusal }) => [article, refusal])).toEqual([
			['I.1', 'not_higher'],
			['I.2', 'not_higher'],
			['II.2', 'not_applicable']
		]);
		expect(overall.after).toBe(overall.before);
		expect(tried({ raises: [{ article: 'I.1', level: 4 }] }, 'NAM').reforms[0]).toMatchObject({
			now: null,
			refusal: 'not_assessed'
		});
	});

	test('can be chosen among what is assessed, applies and is not at the highest level', () => {
		const codes = tried({}).chapters.map(({ raisable }) => raisable.map(({ code }) => code));
		expect(codes).toEqual([['I.2', 'I.3'], ['II.1'], ['VIII.1']]);
		expect(tried({}, 'NAM').chapters.flatMap(({ raisable }) => raisable)).toEqual([]);
	});
});

describe('what raises a score most', () => {
	test.each([
		['overall', ['II.1', 'I.3', 'I.2']],
		['I', ['I.3', 'I.2']],
		['VIII', ['VIII.1']],
		['tourists', ['I.3', 'II.1']]
	])('%s: %j', (best, expected) => {
		expect(tried({ best }).best?.map(({ item }) => item)).toEqual(expected);
	});

	test('is what the page shows when the reform is tried', () => {
		const [first] = tried({ best: 'overall' }).best ?? [];
		const { overall } = tried({ raises: [{ article: first!.item, level: first!.level }] });
		expect(overall.after).toBe(first?.after);
		expect(overall.after! - overall.before!).toBe(first?.gain);
	});

	test('is not asked without a choice, and nothing where nothing is rated', () => {
		expect(tried({}).best).toBeNull();
		expect(tried({ best: 'overall' }, 'NAM').best).toEqual([]);
	});
});

test('an unknown country has no page', () => {
	const viewer = { db, kind: 'production', user: null } as const;
	const choice = { raises: [], best: null };
	expect(whatIf(viewer, roundOf(db), 'XXX', headlineMethod, choice)).toBeNull();
});
