import { describe, expect, test } from 'vitest';
import { emptyMatrix, matrixOf } from '#lib/domain/score-matrix.ts';
import { matrixOfSigns, signsOf } from './answer-signs.ts';

const items = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code }));
const matrix = matrixOf(items, [
	new Map([
		['a', { status: 'scored', score: 100 }],
		['b', { status: 'scored', score: 0 }],
		['c', { status: 'no_provision' }],
		['d', { status: 'not_applicable' }]
	]),
	new Map([['e', { status: 'scored', score: 25 }]])
]);

describe('answers as signs', () => {
	test('have one sign each: level 0 and "no provision found" are two', () => {
		expect(signsOf(matrix)).toEqual(['40na-', '----1']);
	});

	test('come back as they were', () => {
		expect(matrixOfSigns(signsOf(matrix), 5)).toEqual(matrix);
		expect(matrixOfSigns([], 5)).toEqual(emptyMatrix(0, 5));
	});

	test.each([
		[['4'], 'A row has 1 signs, expected 2.'],
		[['43', '5-'], '"5" is no sign of an answer.'],
		[['4 '], '" " is no sign of an answer.']
	])('%j are refused', (rows, message) => {
		expect(() => matrixOfSigns(rows, 2)).toThrow(message);
	});

	test('a score that is no level has no sign', () => {
		const between = matrixOf(items, [new Map([['a', { status: 'scored', score: 30 }]])]);
		expect(() => signsOf(between)).toThrow('1.2 is no level from 0 to 4.');
	});
});
