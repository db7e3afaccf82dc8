import { describe, expect, test } from 'vitest';
import { type LevelConfusion, checkConfusion, recoder } from './coding-error.ts';
import type { Finding } from './finding.ts';
import { randomStream } from './random-stream.ts';
import { matrixOf } from './score-matrix.ts';

const scores = [0, 25, 50, 75, 100];
const sure = scores.map((_score, i) => scores.map((_other, k) => Number(i === k)));
const confusion = (probabilities: number[][]): LevelConfusion => ({ scores, probabilities });

describe('a confusion', () => {
	test.each<[what: string, given: LevelConfusion]>([
		['of coders who never err', confusion(sure)],
		['of coders who guess', confusion(scores.map(() => scores.map(() => 0.2)))],
		[
			'of thirds, which do not sum to 1 exactly',
			{ scores: [0, 50, 100], probabilities: Array(3).fill(Array(3).fill(1 / 3)) }
		],
		['of one level', { scores: [100], probabilities: [[1]] }]
	])('%s is accepted', (_what, given) => {
		expect(() => checkConfusion(given)).not.toThrow();
	});

	test.each<[what: string, probabilities: number[][]]>([
		['a row that sums to less', [...sure.slice(1), [0.5, 0.4, 0, 0, 0]]],
		['a row that sums to more', [[1, 0.1, 0, 0, 0], ...sure.slice(1)]],
		['a share below 0', [[1.5, -0.5, 0, 0, 0], ...sure.slice(1)]],
		['no number', [[NaN, 0, 0, 0, 0], ...sure.slice(1)]],
		['a row that is too short', [[1, 0, 0, 0], ...sure.slice(1)]],
		['a row that is too long', [[1, 0, 0, 0, 0, 0], ...sure.slice(1)]],
		['a level without a row', sure.slice(1)]
	])('%s is refused', (_what, probabilities) => {
		expect(() => checkConfusion(confusion(probabilities))).toThrow(
			new RangeError('Each level needs a probability for every level, and they must sum to 1.')
		);
		const matrix = matrixOf([], []);
		expect(() => recoder(matrix, confusion(probabilities), randomStream(1))).toThrow(RangeError);
	});
});

const scored = (score: number): Finding => ({ status: 'scored', score });
const row = (findings: Finding[]) =>
	matrixOf(
		findings.map((_finding, i) => ({ code: `x${i}` })),
		[new Map(findings.map((finding, i) => [`x${i}`, finding]))]
	);

describe('coding once more', () => {
	/** Everybody takes every level for the next one. */
	const next = confusion(
		scores.map((_score, i) => scores.map((_other, k) => Number(k === Math.min(i + 1, 4))))
	);

	test('redraws levels, each from the row of its own', () => {
		const recode = recoder(row(scores.map(scored)), next, randomStream(1));
		expect([...recode().scores]).toEqual([25, 50, 75, 100, 100]);
	});
	test('starts from what was found, not from the last coding', () => {
		const recode = recoder(row([scored(0)]), next, randomStream(1));
		expect([...recode().scores]).toEqual([25]);
		expect([...recode().scores]).toEqual([25]);
	});
	test('leaves the three kinds of no level as they are: "no provision" is no level 0', () => {
		const matrix = row([
			{ status: 'no_provision' },
			{ status: 'not_applicable' },
			{ status: 'not_assessed' },
			scored(0)
		]);
		const recoded = recoder(matrix, next, randomStream(1))();
		expect([...recoded.scores]).toEqual([0, 0, 0, 25]);
		expect(recoded.statuses).toEqual(matrix.statuses);
	});
	test("leaves scores that are no level's", () => {
		expect([...recoder(row([scored(60), scored(50)]), next, randomStream(1))().scores]).toEqual([
			60, 75
		]);
	});
	test('does not touch the matrix, and fills one and the same array', () => {
		const matrix = row([scored(0), scored(100)]);
		const recode = recoder(matrix, next, randomStream(1));
		expect(recode().scores).toBe(recode().scores);
		expect([...matrix.scores]).toEqual([0, 100]);
	});
	test('by coders who never err changes nothing', () => {
		const matrix = row([scored(75), { status: 'no_provision' }, scored(0)]);
		expect(recoder(matrix, confusion(sure), randomStream(1))()).toEqual(matrix);
	});
	test('gives the same for the same seed, and another for another', () => {
		const guess = confusion(scores.map(() => scores.map(() => 0.2)));
		const codings = (seed: number) => {
			const recode = recoder(row(Array(20).fill(scored(50))), guess, randomStream(seed));
			return [[...recode().scores], [...recode().scores]];
		};
		expect(codings(4)).toEqual(codings(4));
		expect(codings(4)).not.toEqual(codings(5));
		expect(codings(4)[0]).not.toEqual(codings(4)[1]);
	});
	test('draws levels as often as their row says, and never one of share 0', () => {
		const uneven = [0.1, 0, 0.6, 0.3, 0];
		const given = confusion(sure.map((own, level) => (level === 2 ? uneven : own)));
		const cells = 40_000;
		const { scores: drawn } = recoder(
			row(Array(cells).fill(scored(50))),
			given,
			randomStream(11)
		)();
		const shares = scores.map((score) => drawn.filter((other) => other === score).length / cells);
		shares.forEach((share, level) => {
			// four standard errors are at most 0.01
			expect(Math.abs(share - uneven[level]!)).toBeLessThan(0.01);
			if (uneven[level] === 0) expect(share).toBe(0);
		});
	});
});
