import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	guardedLeads,
	guardedPayloads,
	harmlessPayloads
} from '../../../tests/fixtures/formula-payloads.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';

describe('the guard', () => {
	test.each(guardedPayloads)('puts one apostrophe before %j', (text) => {
		expect(guardFormula(text)).toBe(`'${text}`);
	});
	test.each(harmlessPayloads)('leaves %j alone', (text) => {
		expect(guardFormula(text)).toBe(text);
	});
	test('nothing that it gives begins like a formula', () => {
		const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...guardedLeads), fc.string()) });
		fc.assert(
			fc.property(anyText, (text) => {
				expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
			}),
			{ seed: 2018, numRuns: 1000 }
		);
	});
});

describe('taking the guard off', () => {
	test.each([...guardedPayloads, ...harmlessPayloads])('gives %j back as it was', (text) => {
		expect(unguardFormula(guardFormula(text))).toBe(text);
	});
	test('gives any text back as it was', () => {
		const unit = fc.oneof(
			fc.constantFrom(...guardedLeads, '"', ',', ';', ' '),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })
		);
		fc.assert(
			fc.property(fc.string({ unit }), (text) => {
				expect(unguardFormula(guardFormula(text))).toBe(text);
			}),
			{ seed: 1951, numRuns: 2000 }
		);
	});
	test.each([
		["''", "'"],
		["'=1+1", '=1+1'],
		["''=1+1", "'=1+1"],
		["'Hello", 'Hello'],
		['=1+1', '=1+1'],
		['Hello', 'Hello'],
		['', '']
	])('takes exactly one apostrophe, and only from the beginning: %j → %j', (guarded, text) => {
		expect(unguardFormula(guarded)).toBe(text);
	});
});

test('the table of payloads is long enough to mean something', () => {
	expect(new Set(guardedPayloads).size).toBeGreaterThanOrEqual(60);
});
