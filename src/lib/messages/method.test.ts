import { describe, expect, test } from 'vitest';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { methodChanges } from './method.ts';

const changes = (part: Partial<Method>) =>
	methodChanges(
		{ ...headlineMethod, ...part },
		headlineMethod,
		(share) => `${Math.round(share * 100)} %`
	);

describe('what differs from the headline method is said in words', () => {
	test('nothing differs', () => {
		expect(changes({})).toEqual([]);
	});
	test.each<[Partial<Method>, RegExp]>([
		[{ nesting: 'flat' }, /all articles stand in one group/],
		[{ mean: 'geometric' }, /geometric.*from 1 to 100/],
		[{ mean: 'harmonic' }, /harmonic.*from 1 to 100/],
		[{ missing: 'zero' }, /unanswered articles count 0/],
		[{ coverage: 0.5 }, /needs 50 % .* instead of 67 %/],
		[{ coverage: 0 }, /no least coverage/],
		[{ weights: { I: 2, VIII: 1 } }, /I counts 2, VIII counts 1/],
		[{ inherit: false }, /own articles only/]
	])('%j', (part, words) => {
		expect(changes(part)).toEqual([expect.stringMatching(words)]);
	});
	test('everything at once, each in a sentence of its own', () => {
		expect(
			changes({ nesting: 'flat', mean: 'harmonic', missing: 'zero', coverage: 1, inherit: false })
		).toHaveLength(5);
	});
});
