import { expect, test } from 'vitest';
import { TextIdentity } from './text-identity.ts';

test('texts are numbered in the order in which they come, each once', () => {
	const units = new TextIdentity();
	const places = ['BRA', 'DEU', 'BRA', 'bra'].map((cell) => units.placeOf(cell));
	expect(places).toEqual([{ place: 0 }, { place: 1 }, { place: 0 }, { place: 2 }]);
	expect(units.texts).toEqual(['BRA', 'DEU', 'bra']);
});

test('exactly one guard is taken away', () => {
	const units = new TextIdentity();
	for (const cell of ["'=1", "''s-Gravenhage", "'-x"]) units.placeOf(cell);
	expect(units.texts).toEqual(['=1', "'s-Gravenhage", '-x']);
});

test.each(['', ' ', "'", "'\t"])('%j is no name', (cell) => {
	const units = new TextIdentity();
	expect(units.placeOf(cell)).toEqual({ expected: 'a text that is not empty' });
	expect(units.texts).toEqual([]);
});

test('blanks around a name are kept, but do not make another name', () => {
	const units = new TextIdentity();
	expect(units.placeOf(' BRA')).toEqual({ place: 0 });
	expect(units.placeOf('BRA')).toEqual({ expected: '" BRA" as before, the same blanks around it' });
	expect(units.placeOf(' BRA')).toEqual({ place: 0 });
	expect(units.texts).toEqual([' BRA']);
});

test.each(['constructor', '__proto__', 'toString'])('%s is a name like any other', (name) => {
	const units = new TextIdentity();
	expect([units.placeOf(name), units.placeOf(name)]).toEqual([{ place: 0 }, { place: 0 }]);
});
