import { describe, expect, test } from 'vitest';
import type { Finding, Findings } from './finding.ts';
import type { Framework } from './framework.ts';
import { type Method, headlineMethod } from './method.ts';
import { type Target, bestRaises, cardOf, reformRefusal, reformed, targetOf } from './what-if.ts';

/** Two groups of three and two items, one beside them; `more` builds on `base`, and its B1 supersedes A1. */
const framework: Framework = {
	groups: [
		{ code: 'A', weight: 1 },
		{ code: 'B', weight: 1 },
		{ code: 'Z', weight: 0 }
	],
	items: ['A1', 'A2', 'A3', 'B1', 'B2', 'Z1'].map((code) => ({
		code,
		group: code.slice(0, 1),
		weight: 1
	})),
	categories: [
		{ code: 'base', inherits: [], own: ['A1', 'A2', 'A3'], supersedes: [] },
		{ code: 'more', inherits: ['base'], own: ['B1', 'B2'], supersedes: [['B1', 'A1']] }
	]
};

function finding(sign: string): Finding {
	if (sign === 'n') return { status: 'no_provision' };
	if (sign === 'a') return { status: 'not_applicable' };
	if (sign === '.') return { status: 'not_assessed' };
	return { status: 'scored', score: Number(sign) * 25 };
}
/** a digit is a level, `n` no provision, `a` not applicable, `.` not assessed; one sign an item */
const findings = (signs: string): Findings =>
	new Map(framework.items.map(({ code }, i) => [code, finding(signs[i] ?? '.')]));
const best = (signs: string, target: Target, method: Partial<Method> = {}, most = 5) =>
	bestRaises(framework, { ...headlineMethod, ...method }, findings(signs), target, most);
const overall: Target = { kind: 'overall' };

describe('a reform', () => {
	test.each([
		['3', 100, null],
		['3', 75, 'not_higher'],
		['4', 100, 'not_higher'],
		['n', 25, null],
		['n', 0, null],
		['.', 100, 'not_assessed'],
		['a', 100, 'not_applicable']
	])('of %s to %i: %s', (sign, score, expected) => {
		expect(reformRefusal(finding(sign), score)).toBe(expected);
	});

	test('changes its item alone, and leaves the findings that it was made from', () => {
		const before = findings('0n.444');
		const after = reformed(before, [
			{ item: 'A1', score: 50 },
			{ item: 'A2', score: 100 },
			{ item: 'A3', score: 100 },
			{ item: 'unknown', score: 100 }
		]);
		expect([...after]).toEqual([...findings('24.444')]);
		expect([...before]).toEqual([...findings('0n.444')]);
	});
});

describe('the score that is asked for', () => {
	const card = cardOf(framework, headlineMethod, findings('044201'));
	test.each([
		[overall, (200 / 3 + 25) / 2],
		[{ kind: 'group', code: 'B' } as const, 25],
		// own and inherited, A1 superseded by B1
		[{ kind: 'category', code: 'more' } as const, 250 / 4],
		[{ kind: 'group', code: 'Q' } as const, undefined]
	])('%j', (target, expected) => {
		expect(targetOf(card, target)?.score).toBe(expected);
	});
});

describe('the items that raise a score most', () => {
	test('an item of a small group counts more than one of a large group', () => {
		expect(best('200000', overall)).toEqual([
			{ item: 'B1', gain: 25, after: 25 + 25 / 3 },
			{ item: 'B2', gain: 25, after: 25 + 25 / 3 },
			{ item: 'A2', gain: expect.closeTo(50 / 3), after: expect.closeTo(25) },
			{ item: 'A3', gain: expect.closeTo(50 / 3), after: expect.closeTo(25) },
			{ item: 'A1', gain: expect.closeTo(25 / 3), after: expect.closeTo(50 / 3) }
		]);
	});

	test('ties come in the order of the framework, and no more than asked for', () => {
		const items = best('nnn001', { kind: 'group', code: 'A' }, {}, 2).map(({ item }) => item);
		expect(items).toEqual(['A1', 'A2']);
	});

	test('what does not count in the score is not named', () => {
		expect(best('444440', overall)).toEqual([]);
		expect(best('044440', { kind: 'category', code: 'more' })).toEqual([]);
		expect(best('444440', { kind: 'group', code: 'Z' })).toEqual([
			{ item: 'Z1', gain: 100, after: 100 }
		]);
	});

	test('nobody raises what is not known or does not apply, nor a score that is not rated', () => {
		expect(best('44.a20', { kind: 'group', code: 'A' })).toEqual([]);
		expect(best('44.a20', { kind: 'group', code: 'B' }).map(({ item }) => item)).toEqual(['B2']);
		expect(best('0....0', overall)).toEqual([]);
	});

	test('under a geometric mean the lowest gain most', () => {
		const [first, second] = best('123444', { kind: 'group', code: 'A' }, { mean: 'geometric' });
		const product = (...scores: number[]) =>
			Math.cbrt(scores.reduce((all, score) => all * (1 + 0.99 * score), 1));
		expect(first).toMatchObject({ item: 'A1', after: expect.closeTo(product(100, 50, 75), 9) });
		expect(first?.gain).toBeCloseTo(product(100, 50, 75) - product(25, 50, 75), 9);
		expect(second?.item).toBe('A2');
	});

	test('weights of groups and flat nesting are followed', () => {
		expect(best('044044', overall, { weights: { B: 0 } }).map(({ item }) => item)).toEqual(['A1']);
		expect(best('044044', overall, { nesting: 'flat' })).toMatchObject([
			{ item: 'A1', gain: expect.closeTo(100 / 6) },
			{ item: 'B1', gain: expect.closeTo(100 / 6) }
		]);
	});
});
