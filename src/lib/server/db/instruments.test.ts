import { beforeEach, describe, expect, test } from 'vitest';
import type { Instrument } from '#lib/domain/instrument.ts';
import {
	answerOf,
	pinpoint,
	save,
	smallDatabase
} from '../../../../tests/fixtures/small-database.ts';
import * as instrumentTable from './instruments.ts';
import type { Db } from './open.ts';

const law: Instrument = {
	title: 'Migration Law',
	rank: 'statute',
	jurisdiction: 'national',
	url: 'https://example.org/law',
	enacted: '2017-05-24',
	in_force: '2017-11-20',
	repealed: null,
	version_date: '2025-01-01'
};

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

const add = (differing: Partial<Instrument> = {}, iso3 = 'BRA') =>
	instrumentTable.add(db, instrumentTable.factsOf(iso3, { ...law, ...differing }));
const cite = (article: string, evidence = [pinpoint()], round = '2026') =>
	save(db, { iso3: 'BRA', article, round }, answerOf({ evidence }));
const titles = () => instrumentTable.ofCountry(db, 'BRA').map(({ title }) => title);

test('an instrument is read as it was written', () => {
	const row = add();
	expect(instrumentTable.contentOf(row)).toEqual(law);
	expect(instrumentTable.find(db, 'BRA', row.id)).toEqual(row);
	expect(instrumentTable.find(db, 'DEU', row.id)).toBeNull();
	expect(instrumentTable.find(db, 'BRA', row.id + 1)).toBeNull();
});

describe('removeUnused', () => {
	test('keeps what somebody listed by hand, and what is cited', () => {
		instrumentTable.keepListed(db, add({ title: 'Listed' }).id);
		add({ title: 'Left over' });
		add({ title: 'Of Germany' }, 'DEU');
		cite('I.1');
		expect(titles()).toEqual(['Listed', 'Migration Law']);
		expect(instrumentTable.ofCountry(db, 'DEU')).toHaveLength(1);
	});

	test('keeps a listed one after the last answer let go of it', () => {
		const { id } = add({ rank: null, jurisdiction: null, enacted: null, in_force: null });
		instrumentTable.keepListed(db, id);
		instrumentTable.keepListed(db, id);
		cite('I.1');
		expect(instrumentTable.citedIn(db, 'BRA')).toEqual(new Set([id]));
		cite('I.1', []);
		expect(instrumentTable.citedIn(db, 'BRA')).toEqual(new Set());
		expect(titles()).toEqual(['Migration Law']);
	});

	test('a removed one leaves no mark', () => {
		const { id } = add();
		instrumentTable.keepListed(db, id);
		instrumentTable.remove(db, id);
		expect(titles()).toEqual([]);
		const marks = db.$client.prepare(`select count(*) from settings where key like 'instrument.%'`);
		expect(marks.pluck().get()).toBe(0);
	});
});

describe('findSame', () => {
	test.each<[Partial<Instrument>, boolean]>([
		[{}, true],
		[{ url: null, version_date: null }, true],
		[{ rank: 'regulation' }, false],
		[{ jurisdiction: null }, false],
		[{ repealed: '2025-01-01' }, false],
		[{ title: 'Migration law' }, false]
	])('an instrument that differs in %o is the same: %s', (differing, expected) => {
		const { id } = add();
		const facts = instrumentTable.factsOf('BRA', { ...law, ...differing });
		expect(instrumentTable.findSame(db, facts)?.id).toBe(expected ? id : undefined);
		expect(instrumentTable.findSame(db, facts, id)).toBeNull();
	});

	test('looks in one country only', () => {
		add();
		expect(instrumentTable.findSame(db, instrumentTable.factsOf('DEU', law))).toBeNull();
	});
});

test('the rounds that cite an instrument are named once each', () => {
	cite('I.1');
	cite('I.2', [pinpoint({ provision: 'art. 2' }), pinpoint()]);
	cite('I.1', [pinpoint()], '2027');
	cite('I.3', [pinpoint({ instrument: 'Other' })]);
	const [first] = instrumentTable.ofCountry(db, 'BRA');
	expect(instrumentTable.roundsCiting(db, first!.id)).toEqual(['2026', '2027']);
	expect(instrumentTable.roundsCiting(db, 99)).toEqual([]);
});
