import { describe, expect, test } from 'vitest';
import { foldText, holdsWords } from './fold-text.ts';

test('accents, vowel signs and case are folded away', () => {
	expect(foldText('Constituição')).toBe('constituicao');
	expect(foldText('Türkiye')).toBe('turkiye');
	expect(foldText('قَانُون')).toBe('قانون');
});

describe('a text holds the words of a query', () => {
	test.each([
		["Côte d'Ivoire", 'cote ivoire', true],
		["Côte d'Ivoire", 'IVOIRE  Côte', true],
		['Niger', 'Nigeria', false],
		['Niger', '', true],
		['Niger', '   ', true],
		['', 'a', false]
	])('%s, %s: %s', (text, query, expected) => {
		expect(holdsWords(text, query)).toBe(expected);
	});
});
