import { beforeEach, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	smallDatabase
} from '../../../../tests/fixtures/small-database.ts';
import * as fileTable from './files.ts';
import type { Db } from './open.ts';

const file = {
	sha256: 'a'.repeat(64),
	name: 'law.pdf',
	type: 'application/pdf',
	bytes: 12,
	uploadedBy: 'ana',
	uploadedAt: '2026-03-01T12:00:00.000Z'
} as const;

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	fileTable.add(db, file);
});

test('the first who uploads the same bytes names them', () => {
	fileTable.add(db, { ...file, name: 'other.pdf', uploadedBy: 'bo' });
	expect(fileTable.find(db, file.sha256)).toEqual(file);
	expect(fileTable.find(db, 'b'.repeat(64))).toBeNull();
});

test('answers of public rounds that cite a file are found, once each', () => {
	const evidence = [
		pinpoint({ file: file.sha256 }),
		pinpoint({ file: file.sha256, provision: 'x' })
	];
	const place = { iso3: 'BRA', article: 'I.1' };
	save(db, place, answerOf({ evidence }));
	save(db, { ...place, round: '2027' }, answerOf({ evidence }));
	save(db, { iso3: 'BRA', article: 'I.2' }, answerOf({ evidence: [pinpoint()] }));
	expect(fileTable.publicAnswersCiting(db, file.sha256)).toEqual([
		{ answerId: 1, round: '2026', ...place }
	]);
	expect(fileTable.publicAnswersCiting(db, 'b'.repeat(64))).toEqual([]);
});
