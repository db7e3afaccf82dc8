import { describe, expect, test } from 'vitest';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import type { Article, Edition } from './edition.ts';
import { uniformChapters } from './uniform-chapters.ts';
import type { AnswerStatus } from './vocabulary.ts';

const [usual] = smallEdition.articles as [Article];

/** Chapter A with seven articles, the last of which is listed only; chapter B with five. */
const edition: Pick<Edition, 'chapters' | 'articles'> = {
	chapters: ['A', 'B'].map((code, i) => ({
		code,
		position: i + 1,
		title: code,
		certainty: 'sourced',
		weight: 1
	})),
	articles: [
		'A.1',
		'A.2',
		'A.3',
		'A.4',
		'A.5',
		'A.6',
		'A.7',
		'B.1',
		'B.2',
		'B.3',
		'B.4',
		'B.5'
	].map((code, i) => ({
		...usual,
		code,
		position: i + 1,
		chapter: code.slice(0, 1),
		scored: code !== 'A.7'
	}))
};

const statusOfSign: Record<string, AnswerStatus> = {
	n: 'no_provision',
	a: 'not_applicable',
	c: 'not_assessed'
};

/** `0`–`4` a level, `n` no provision, `a` not applicable, `c` cleared, `.` never answered. */
function answersOf(chapter: string, signs: string) {
	return [...signs].flatMap((sign, i) => {
		if (sign === '.') return [];
		const status = statusOfSign[sign] ?? 'scored';
		const level = status === 'scored' ? Number(sign) : null;
		return [[`${chapter}.${i + 1}`, { status, level }] as const];
	});
}
const uniform = (a: string, b = '') =>
	uniformChapters(edition, new Map([...answersOf('A', a), ...answersOf('B', b)]));

describe('uniformChapters', () => {
	test('names a chapter whose answers all have one level', () => {
		expect(uniform('333333')).toEqual([{ chapter: 'A', status: 'scored', level: 3, answered: 6 }]);
	});

	test('of five answers or more, whatever is still open', () => {
		expect(uniform('33333.')).toEqual([{ chapter: 'A', status: 'scored', level: 3, answered: 5 }]);
		expect(uniform('3333..')).toEqual([]);
		expect(uniform('......')).toEqual([]);
	});

	test('cleared answers are none', () => {
		expect(uniform('3333cc')).toEqual([]);
		expect(uniform('33333c')).toEqual([{ chapter: 'A', status: 'scored', level: 3, answered: 5 }]);
		expect(uniform('cccccc')).toEqual([]);
	});

	test.each([
		['333332', 'another level'],
		['00000n', '"no provision found", which counts 0 and is another answer'],
		['nnnnna', 'another status']
	])('%s is not uniform: %s', (signs) => {
		expect(uniform(signs)).toEqual([]);
	});

	test.each([
		['nnnnnn', 'no_provision'],
		['aaaaaa', 'not_applicable']
	])('%s is: %s throughout', (signs, status) => {
		expect(uniform(signs)).toEqual([{ chapter: 'A', status, level: null, answered: 6 }]);
	});

	test('articles that are listed only play no part', () => {
		expect(uniform('3333..3')).toEqual([]);
		expect(uniform('333333' + '4')).toEqual([
			{ chapter: 'A', status: 'scored', level: 3, answered: 6 }
		]);
	});

	test('comes in the order of the edition', () => {
		expect(uniform('444444', '00000')).toEqual([
			{ chapter: 'A', status: 'scored', level: 4, answered: 6 },
			{ chapter: 'B', status: 'scored', level: 0, answered: 5 }
		]);
	});
});
