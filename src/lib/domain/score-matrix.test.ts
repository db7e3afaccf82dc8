import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import {
	emptyMatrix,
	matrixOf,
	noProvisionCode,
	notApplicableCode,
	notAssessedCode,
	onlyUnits,
	scoredCode
} from './score-matrix.ts';
import { answerStatuses } from './vocabulary.ts';

const items = ['a', 'b', 'c', 'd'].map((code) => ({ code }));
const unit = (findings: Record<string, Finding>) => new Map(Object.entries(findings));

test('every status has its own code', () => {
	const codes = [scoredCode, noProvisionCode, notApplicableCode, notAssessedCode];
	expect(codes.map((code) => answerStatuses[code])).toEqual([
		'scored',
		'no_provision',
		'not_applicable',
		'not_assessed'
	]);
	expect(codes.toSorted()).toEqual([...answerStatuses.keys()]);
});

describe('an empty matrix', () => {
	test('has nothing assessed, rather than everything at 0', () => {
		const matrix = emptyMatrix(2, 3);
		expect(matrix).toMatchObject({ units: 2, items: 3 });
		expect([...matrix.statuses]).toEqual(Array(6).fill(notAssessedCode));
		expect([...matrix.scores]).toEqual(Array(6).fill(0));
	});
	test.each([
		[0, 3],
		[3, 0]
	])('of %d units and %d items has no cells', (units, count) => {
		expect(emptyMatrix(units, count).statuses).toHaveLength(0);
	});
});

describe('findings as a matrix', () => {
	test('keep the four kinds apart, and only a score brings a number', () => {
		const matrix = matrixOf(items, [
			unit({
				a: { status: 'scored', score: 75 },
				b: { status: 'no_provision' },
				c: { status: 'not_applicable' },
				d: { status: 'not_assessed' }
			})
		]);
		expect([...matrix.statuses]).toEqual([
			scoredCode,
			noProvisionCode,
			notApplicableCode,
			notAssessedCode
		]);
		expect([...matrix.scores]).toEqual([75, 0, 0, 0]);
	});
	test('a score of 0 is scored, and an absent item is not assessed', () => {
		const matrix = matrixOf(items, [unit({ b: { status: 'scored', score: 0 } })]);
		expect([...matrix.statuses]).toEqual([
			notAssessedCode,
			scoredCode,
			notAssessedCode,
			notAssessedCode
		]);
	});
	test('stand unit by unit in the order of the items, not of the findings', () => {
		const matrix = matrixOf(items, [
			unit({ d: { status: 'scored', score: 4 }, a: { status: 'scored', score: 1 } }),
			unit({ c: { status: 'scored', score: 3 } })
		]);
		expect([...matrix.scores]).toEqual([1, 0, 0, 4, 0, 0, 3, 0]);
	});
	test('of unknown items are left out', () => {
		const matrix = matrixOf(items, [unit({ z: { status: 'scored', score: 100 } })]);
		expect(matrix).toEqual(emptyMatrix(1, 4));
	});
	test('scores need not be whole', () => {
		expect(
			matrixOf([{ code: 'a' }], [unit({ a: { status: 'scored', score: 200 / 3 } })]).scores[0]
		).toBe(200 / 3);
	});
});

describe('some of the units', () => {
	const matrix = matrixOf(
		[{ code: 'a' }, { code: 'b' }],
		[
			unit({ a: { status: 'scored', score: 10 }, b: { status: 'no_provision' } }),
			unit({ b: { status: 'scored', score: 20 } }),
			unit({ a: { status: 'not_applicable' } })
		]
	);
	test('come in the order asked for, statuses and scores together', () => {
		const chosen = onlyUnits(matrix, [2, 0]);
		expect(chosen).toMatchObject({ units: 2, items: 2 });
		expect([...chosen.statuses]).toEqual([
			notApplicableCode,
			notAssessedCode,
			scoredCode,
			noProvisionCode
		]);
		expect([...chosen.scores]).toEqual([0, 0, 10, 0]);
	});
	test('none of them is a matrix without rows', () => {
		expect(onlyUnits(matrix, [])).toEqual(emptyMatrix(0, 2));
	});
	test('are a copy: writing into it leaves the first as it was', () => {
		const chosen = onlyUnits(matrix, [0, 1, 2]);
		expect(chosen).toEqual(matrix);
		chosen.scores.fill(99);
		chosen.statuses.fill(notAssessedCode);
		expect(matrix.scores[0]).toBe(10);
		expect(matrix.statuses[0]).toBe(scoredCode);
	});
	test('are the matrix of their findings', () => {
		const findings = fc.array(
			fc.constantFrom<Finding>(
				{ status: 'scored', score: 0 },
				{ status: 'scored', score: 62.5 },
				{ status: 'no_provision' },
				{ status: 'not_applicable' },
				{ status: 'not_assessed' }
			),
			{ minLength: 4, maxLength: 4 }
		);
		const study = fc
			.array(findings, { minLength: 1, maxLength: 6 })
			.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()])));
		fc.assert(
			fc.property(study, ([rows, chosen]) => {
				const units = rows.map(
					(row) => new Map(row.map((finding, i) => [items[i]!.code, finding]))
				);
				expect(onlyUnits(matrixOf(items, units), chosen)).toEqual(
					matrixOf(
						items,
						chosen.map((place) => units[place]!)
					)
				);
			}),
			{ seed: 20260101, numRuns: 200 }
		);
	});
});
