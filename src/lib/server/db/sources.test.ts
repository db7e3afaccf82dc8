import { expect, test } from 'vitest';
import { smallDatabase } from '../../../../tests/fixtures/small-database.ts';
import * as sourceTable from './sources.ts';

const gazette = {
	iso3: 'BRA',
	kind: 'gazette',
	title: 'Diário Oficial',
	url: 'https://example.org',
	note: 'From 1990 on.'
} as const;

test('sources come by kind and title, each country its own', () => {
	const db = smallDatabase();
	const ids = [
		sourceTable.add(db, { ...gazette, kind: 'legislation', title: 'Z' }),
		sourceTable.add(db, { ...gazette, kind: 'legislation', title: 'A', url: null, note: '' }),
		sourceTable.add(db, gazette)
	];
	sourceTable.add(db, { ...gazette, iso3: 'DEU' });
	expect(sourceTable.ofCountry(db, 'BRA').map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
	expect(sourceTable.ofCountry(db, 'BRA')[0]).toEqual({ id: ids[2], ...gazette });
	expect(sourceTable.ofCountry(db, 'NAM')).toEqual([]);
});

test('a source is changed and removed by its country only', () => {
	const db = smallDatabase();
	const id = sourceTable.add(db, gazette);
	expect(sourceTable.change(db, id, { ...gazette, iso3: 'DEU' })).toBe(false);
	expect(sourceTable.change(db, id, { ...gazette, title: 'New' })).toBe(true);
	expect(sourceTable.remove(db, 'DEU', id)).toBe(false);
	expect(sourceTable.ofCountry(db, 'BRA').map(({ title }) => title)).toEqual(['New']);
	expect(sourceTable.remove(db, 'BRA', id)).toBe(true);
	expect(sourceTable.remove(db, 'BRA', id)).toBe(false);
	expect(sourceTable.ofCountry(db, 'BRA')).toEqual([]);
});
