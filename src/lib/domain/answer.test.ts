import { describe, expect, test } from 'vitest';
import { type AnswerContent, type Issue, answerIssues, emptyAnswer } from './answer.ts';
import type { Article } from './edition.ts';

const article: Article = {
	code: 'IV.12',
	position: 72,
	chapter: 'IV',
	title: 'Equal pay',
	duty: 'The State ensures equal pay.',
	guidance: ['Test 1: Is there a rule?'],
	bearers: ['destination'],
	kind: 'law',
	reach: 'any',
	silence: 'no_provision',
	naReasons: [],
	existingLaw: [],
	certainty: 'recollected',
	facts: ['IV-12'],
	scored: true,
	officialNo: ''
};
const answer = emptyAnswer;
const issuesOf = (content: Partial<AnswerContent>, about: Partial<Article> = {}) =>
	answerIssues({ ...article, ...about }, { ...answer, ...content });
const paths = (issues: Issue[]) => issues.map((issue) => issue.path);

describe('an answer that keeps the rules', () => {
	test.each<[what: string, content: Partial<AnswerContent>, about?: Partial<Article>]>([
		['the lowest level', { status: 'scored', level: 0 }],
		['the highest level', { status: 'scored', level: 4 }],
		['a level without evidence, which is saved and marked', { status: 'scored', level: 2 }],
		['"no provision found"', { status: 'no_provision' }],
		['a cleared answer', { status: 'not_assessed' }],
		[
			'"not applicable" for a reason that the article names',
			{ status: 'not_applicable', not_applicable_reason: 'geography' },
			{ naReasons: ['no_object', 'geography'] }
		]
	])('%s', (_what, content, about) => {
		expect(issuesOf(content, about)).toEqual([]);
	});
});

describe('a level', () => {
	test('is needed with "scored"', () => {
		expect(issuesOf({ status: 'scored' })).toEqual([
			{ path: 'level', message: 'Status "scored" needs a level from 0 to 4.' }
		]);
	});
	test.each(['no_provision', 'not_assessed'] as const)('is refused with %s', (status) => {
		expect(issuesOf({ status, level: 0 })).toEqual([
			{
				path: 'level',
				message: `A level goes with status "scored" only; send null with "${status}".`
			}
		]);
	});
	test('is refused with "not applicable", also for an allowed reason', () => {
		const content = { status: 'not_applicable', not_applicable_reason: 'no_object' } as const;
		expect(paths(issuesOf({ ...content, level: 4 }, { naReasons: ['no_object'] }))).toEqual([
			'level'
		]);
	});
});

describe('"not applicable"', () => {
	const status = 'not_applicable';
	test('is refused where the article names no reason: every State owes the duty', () => {
		expect(issuesOf({ status, not_applicable_reason: 'no_object' })).toEqual([
			{
				path: 'status',
				message: 'IV.12 applies to every State: "not applicable" is not allowed here.'
			}
		]);
	});
	test('needs a reason, and is told which ones there are', () => {
		expect(issuesOf({ status }, { naReasons: ['no_object', 'competence'] })).toEqual([
			{
				path: 'not_applicable_reason',
				message: '"Not applicable" needs a reason: no_object, competence.'
			}
		]);
	});
	test('is refused for a reason of the closed list that this article does not name', () => {
		const about: Partial<Article> = { naReasons: ['no_object', 'competence'] };
		expect(issuesOf({ status, not_applicable_reason: 'geography' }, about)).toEqual([
			{
				path: 'not_applicable_reason',
				message: '"geography" is not a reason that IV.12 allows. Allowed: no_object, competence.'
			}
		]);
	});
	test.each(['scored', 'no_provision', 'not_assessed'] as const)(
		'its reason is refused with %s',
		(other) => {
			const level = other === 'scored' ? 2 : null;
			expect(
				issuesOf(
					{ status: other, level, not_applicable_reason: 'no_object' },
					{ naReasons: ['no_object'] }
				)
			).toEqual([
				{
					path: 'not_applicable_reason',
					message: 'A reason goes with status "not_applicable" only; send null.'
				}
			]);
		}
	);
});

describe('an article that is not scored', () => {
	test.each(['scored', 'no_provision', 'not_assessed'] as const)('takes no %s', (status) => {
		expect(issuesOf({ status, level: status === 'scored' ? 1 : null }, { scored: false })).toEqual([
			{
				path: 'article',
				message: 'IV.12 is listed for completeness and is not scored; it takes no answer.'
			}
		]);
	});
});

test('every fault is named at once', () => {
	const content = { status: 'no_provision', level: 3, not_applicable_reason: 'geography' } as const;
	expect(paths(issuesOf(content, { scored: false }))).toEqual([
		'article',
		'level',
		'not_applicable_reason'
	]);
});
