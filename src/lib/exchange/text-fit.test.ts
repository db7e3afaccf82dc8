import { describe, expect, test } from 'vitest';
import { cutText, fittingSize, textLines, textWidth } from './text-fit.ts';

test('a text is as wide as its letters: narrow ones take less', () => {
	expect(textWidth('', 20)).toBe(0);
	expect(textWidth('iii', 100)).toBeCloseTo(93);
	expect(textWidth('WWW', 100)).toBeCloseTo(279);
	expect(textWidth('aaa', 10)).toBeCloseTo(18.9);
});

test.each([
	['Chad', 60],
	['Democratic Republic of the Congo', 40],
	['A name that is longer than anything that a picture could hold in one line', 30]
])('%s is set in size %d', (text, size) => {
	expect(fittingSize(text, 780, [60, 50, 40, 30])).toBe(size);
});

describe('cutText', () => {
	test('leaves what has room', () => expect(cutText('Visitors', 200, 20)).toBe('Visitors'));
	test('breaks a single word where it must', () => {
		expect(cutText('Unbreakable', 60, 20)).toBe('Unb…');
	});
	test('says that something is missing, and keeps within the width', () => {
		const cut = cutText('Migrant Workers, Investors and Residents', 200, 20);
		expect(cut).toBe('Migrant Workers…');
		expect(textWidth(cut, 20)).toBeLessThanOrEqual(200);
	});
	test('leaves the ellipsis alone where nothing has room', () => {
		expect(cutText('Visitors', 1, 20)).toBe('…');
	});
});

test('lines break between words', () => {
	expect(textLines('How far national law meets the model', 200, 20)).toEqual([
		'How far national',
		'law meets the',
		'model'
	]);
	expect(textLines('Unbreakable', 10, 20)).toEqual(['Unbreakable']);
});
