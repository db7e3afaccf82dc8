import { beforeEach, describe, expect, test } from 'vitest';
import type { Instrument } from '#lib/domain/instrument.ts';
import { answerOf, pinpoint, save, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { countryLaw } from './country-law.ts';
import * as assignmentTable from './db/assignments.ts';
import * as carriedTable from './db/carried-answers.ts';
import * as instrumentTable from './db/instruments.ts';
import type { Db } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import {
	addInstrument,
	addSource,
	changeInstrument,
	changeSource,
	mergeInstrument,
	removeInstrument,
	removeSource
} from './edit-law.ts';
import { storedAnswer } from './record-answer.ts';

const now = new Date('2026-02-03T04:05:06Z');
const editor = { iso3: 'BRA', user: { id: 'ana', role: 'analyst' }, now } as const;
const other = { iso3: 'BRA', user: { id: 'bo', role: 'analyst' }, now } as const;
const law: Instrument = {
	title: 'Migration Law',
	rank: null,
	jurisdiction: null,
	url: null,
	enacted: null,
	in_force: null,
	repealed: null,
	version_date: null
};

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'ana', assignedAt: '' });
});

const cite = (article: string, evidence = [pinpoint()], round = '2026') =>
	save(db, { iso3: 'BRA', article, round }, answerOf({ evidence }));
const evidenceOf = (article: string, round = '2026') =>
	storedAnswer(db, { round, iso3: 'BRA', article, coder: 'ana' }).evidence;
const revisions = () => roundTable.list(db).map(({ revision }) => revision);
function listed() {
	const result = countryLaw(db, { iso3: 'BRA', user: { id: 'ana', role: 'admin' } });
	if (!result.ok) throw new Error(result.message);
	return result.law.instruments;
}
function find(title = law.title) {
	const found = listed().find(({ instrument }) => instrument.title === title);
	if (!found) throw new Error(`There is no ${title}.`);
	return found;
}
const changed = (facts: Partial<Instrument>, title?: string) => {
	const { id, instrument, state } = find(title);
	return changeInstrument(db, editor, { id, seen: state }, { ...instrument, ...facts });
};
const idOf = (result: ReturnType<typeof addInstrument>) => {
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.id;
};

describe('addInstrument', () => {
	test('puts it on the list, where it stays while answers are saved', () => {
		const id = idOf(addInstrument(db, editor, { ...law, rank: 'statute' }));
		cite('I.1', [pinpoint({ instrument: 'Other' })]);
		expect(find()).toMatchObject({ id, pinpoints: 0, articles: [], cited: false });
	});

	test('a pinpoint that names its title points into it', () => {
		addInstrument(db, editor, { ...law, rank: 'statute', enacted: '2017-05-24' });
		cite('I.1');
		expect(evidenceOf('I.1')).toMatchObject([{ rank: 'statute', enacted: '2017-05-24' }]);
		expect(listed()).toHaveLength(1);
	});

	test('the same one twice is refused, and so are dates out of order', () => {
		addInstrument(db, editor, law);
		expect(addInstrument(db, editor, { ...law, url: 'https://example.org' })).toMatchObject({
			why: 'same'
		});
		expect(
			addInstrument(db, editor, { ...law, enacted: '2020-01-02', repealed: '2020-01-01' })
		).toEqual({
			ok: false,
			why: 'invalid',
			issues: [{ path: 'repealed', message: 'is before the day of enactment (2020-01-02)' }]
		});
		expect(listed()).toHaveLength(1);
	});
});

describe('changeInstrument', () => {
	test('shows in every pinpoint into it, of every article and round', () => {
		cite('I.1');
		cite('I.2', [pinpoint({ provision: 'art. 2' })]);
		cite('I.1', [pinpoint()], '2027');
		const facts = { title: 'Law No. 1', rank: 'statute', repealed: '2025-01-01' } as const;
		expect(changed(facts).ok).toBe(true);
		const shown = { instrument: 'Law No. 1', rank: 'statute', repealed: '2025-01-01' };
		expect(evidenceOf('I.1')).toMatchObject([{ ...shown, provision: 'art. 1' }]);
		expect(evidenceOf('I.2')).toMatchObject([{ ...shown, provision: 'art. 2' }]);
		expect(evidenceOf('I.1', '2027')).toMatchObject([shown]);
	});

	test('raises the revision of rounds that cite it, of no other', () => {
		cite('I.1');
		cite('I.1', [pinpoint({ instrument: 'Other' })], '2027');
		const [first = 0, second = 0] = revisions();
		changed({ rank: 'statute' });
		expect(revisions()).toEqual([first + 1, second]);
		changed({ rank: 'statute' });
		expect(revisions()).toEqual([first + 1, second]);
	});

	test('a new address goes to the pinpoints that carry the old one', () => {
		const old = 'https://example.org/old';
		cite('I.1', [pinpoint({ url: old })]);
		cite('I.2', [pinpoint({ url: `${old}#2`, provision: 'art. 2' })]);
		cite('I.3', [pinpoint({ provision: 'art. 3' })]);
		changed({ url: 'https://example.org/new' });
		const urls = ['I.1', 'I.2', 'I.3'].map((article) => evidenceOf(article)[0]?.url);
		expect(urls).toEqual(['https://example.org/new', `${old}#2`, null]);
	});

	test('the version that a pinpoint was read in stays its own', () => {
		cite('I.1', [pinpoint({ version_date: '2025-01-01' })]);
		changed({ version_date: '2026-06-01' });
		expect(evidenceOf('I.1')).toMatchObject([{ version_date: '2025-01-01' }]);
		expect(find().instrument.version_date).toBe('2026-06-01');
	});

	test('from an older page is refused, and changes nothing', () => {
		cite('I.1');
		const { id, state } = find();
		changed({ rank: 'statute' });
		const result = changeInstrument(db, editor, { id, seen: state }, { ...law, rank: 'policy' });
		expect(result).toMatchObject({ why: 'stale' });
		expect(find().instrument.rank).toBe('statute');
	});

	test('into what another one is already is refused', () => {
		cite('I.1', [pinpoint(), pinpoint({ instrument: 'Other' })]);
		expect(changed({ title: 'Other' })).toMatchObject({ why: 'same' });
		expect(listed()).toHaveLength(2);
	});

	test('with dates out of order is refused', () => {
		cite('I.1', [pinpoint({ enacted: '2020-01-02' })]);
		expect(changed({ repealed: '2020-01-01' })).toMatchObject({ why: 'invalid' });
		expect(find().instrument.repealed).toBeNull();
	});

	test('one that was changed by hand stays when no answer cites it any more', () => {
		cite('I.1');
		changed({ rank: 'statute' });
		cite('I.1', []);
		expect(find().cited).toBe(false);
	});
});

describe('removeInstrument', () => {
	test('takes one that nobody cites off the list', () => {
		const id = idOf(addInstrument(db, editor, law));
		expect(removeInstrument(db, editor, id)).toEqual({ ok: true, id });
		expect(listed()).toEqual([]);
		expect(removeInstrument(db, editor, id)).toMatchObject({ why: 'unknown' });
	});

	test('refuses one that is cited, be it by a colleague', () => {
		assignmentTable.add(db, { round: '2026', iso3: 'BRA', coder: 'bo', assignedAt: '' });
		save(db, { iso3: 'BRA', article: 'I.1', coder: 'bo' }, answerOf({ evidence: [pinpoint()] }));
		expect(removeInstrument(db, editor, find().id)).toMatchObject({ why: 'cited' });
	});
});

describe('mergeInstrument', () => {
	test('moves all pinpoints, and raises the revisions of their rounds', () => {
		cite('I.1', [pinpoint({ instrument: 'Migration Lwa' }), pinpoint({ provision: 'art. 5' })]);
		cite('I.2', [pinpoint({ instrument: 'Migration Lwa', provision: 'art. 2' })]);
		cite('I.1', [pinpoint({ instrument: 'Migration Lwa' })], '2027');
		const [first = 0, second = 0] = revisions();
		const into = find().id;
		expect(mergeInstrument(db, editor, find('Migration Lwa').id, into)).toEqual({
			ok: true,
			id: into
		});
		expect(listed()).toMatchObject([{ id: into, pinpoints: 3, articles: ['I.1', 'I.2'] }]);
		expect(evidenceOf('I.1').map(({ instrument, provision }) => [instrument, provision])).toEqual([
			['Migration Law', 'art. 1'],
			['Migration Law', 'art. 5']
		]);
		expect(evidenceOf('I.1', '2027')).toMatchObject([{ instrument: 'Migration Law' }]);
		expect(revisions()).toEqual([first + 1, second + 1]);
	});

	test('into itself, into what is not there, and across countries is refused', () => {
		cite('I.1');
		save(db, { iso3: 'DEU', article: 'I.1' }, answerOf({ evidence: [pinpoint()] }));
		const { id } = find();
		const [german] = instrumentTable.ofCountry(db, 'DEU');
		expect(mergeInstrument(db, editor, id, id)).toMatchObject({ why: 'invalid' });
		expect(mergeInstrument(db, editor, id, 99)).toMatchObject({ why: 'unknown' });
		expect(mergeInstrument(db, editor, 99, id)).toMatchObject({ why: 'unknown' });
		expect(mergeInstrument(db, editor, id, german!.id)).toMatchObject({ why: 'unknown' });
	});
});

describe('a closed round', () => {
	beforeEach(() => {
		roundTable.add(db, {
			code: '2024',
			title: 'Before',
			asOf: '2024-01-01',
			status: 'open',
			public: true,
			edition: roundTable.find(db, '2026')?.edition ?? ''
		});
		assignmentTable.add(db, { round: '2024', iso3: 'BRA', coder: 'ana', assignedAt: '' });
		cite('I.1', [pinpoint()], '2024');
		cite('I.1');
		cite('I.2');
		roundTable.setStatus(db, '2024', 'closed');
	});

	test('goes on citing what an instrument said when it was changed', () => {
		const before = evidenceOf('I.1', '2024');
		const revision = roundTable.find(db, '2024')?.revision;
		expect(changed({ rank: 'statute', repealed: '2025-01-01' }).ok).toBe(true);
		expect(evidenceOf('I.1', '2024')).toEqual(before);
		expect(roundTable.find(db, '2024')?.revision).toBe(revision);
		for (const article of ['I.1', 'I.2'])
			expect(evidenceOf(article)).toMatchObject([{ rank: 'statute', repealed: '2025-01-01' }]);
	});

	test('also when it was merged into another one', () => {
		const before = evidenceOf('I.1', '2024');
		const into = idOf(addInstrument(db, editor, { ...law, title: 'Constitution' }));
		expect(mergeInstrument(db, editor, find().id, into).ok).toBe(true);
		expect(evidenceOf('I.1', '2024')).toEqual(before);
		expect(evidenceOf('I.1')).toMatchObject([{ instrument: 'Constitution' }]);
		expect(listed().map(({ instrument, articles }) => [instrument.title, articles])).toEqual([
			['Constitution', ['I.1', 'I.2']],
			['Migration Law', ['I.1']]
		]);
	});
});

test('who changed the list, when, and what it said before, is kept', () => {
	const decree = { ...law, title: 'Decree' };
	const id = idOf(addInstrument(db, editor, law));
	const decreeId = idOf(addInstrument(db, editor, decree));
	changed({ rank: 'statute' });
	changed({ rank: 'statute' });
	mergeInstrument(db, editor, decreeId, id);
	removeInstrument(db, editor, id);
	const statute = { ...law, rank: 'statute' };
	const result = countryLaw(db, editor);
	const changes = result.ok ? result.law.changes : [];
	expect(changes.map(({ change, before, after }) => ({ change, before, after }))).toEqual([
		{ change: 'removed', before: statute, after: null },
		{ change: 'merged', before: decree, after: statute },
		{ change: 'changed', before: law, after: statute },
		{ change: 'added', before: null, after: decree },
		{ change: 'added', before: null, after: law }
	]);
	expect(new Set(changes.map(({ by, at }) => `${by} ${at}`))).toEqual(
		new Set(['ana 2026-02-03T04:05:06.000Z'])
	);
});

describe('answers that wait to be confirmed', () => {
	const carry = () =>
		carriedTable.putAll(db, [
			{
				round: '2026',
				iso3: 'BRA',
				coder: 'ana',
				article: 'II.1',
				fromRound: '2027',
				content: answerOf({ evidence: [pinpoint(), pinpoint({ instrument: 'Other' })] })
			}
		]);
	const carried = () =>
		carriedTable
			.ofCountry(db, 'BRA')
			.map(({ content }) => content.evidence.map(({ instrument, rank }) => [instrument, rank]));

	test('show a change, so that confirming them does not bring the old instrument back', () => {
		cite('I.1');
		carry();
		changed({ rank: 'statute' });
		expect(carried()).toEqual([
			[
				['Migration Law', 'statute'],
				['Other', null]
			]
		]);
	});

	test('follow a merge', () => {
		cite('I.1', [pinpoint(), pinpoint({ instrument: 'Constitution', rank: 'constitution' })]);
		carry();
		mergeInstrument(db, editor, find().id, find('Constitution').id);
		expect(carried()).toEqual([
			[
				['Constitution', 'constitution'],
				['Other', null]
			]
		]);
	});
});

describe('sources', () => {
	const gazette = { kind: 'gazette', title: 'Gazette', url: null, note: '' } as const;
	const sources = () => {
		const result = countryLaw(db, editor);
		return result.ok ? result.law.sources : [];
	};

	test('are added, changed and removed', () => {
		const id = idOf(addSource(db, editor, gazette));
		expect(changeSource(db, editor, id, { ...gazette, note: 'From 1990.' }).ok).toBe(true);
		expect(sources()).toEqual([{ id, iso3: 'BRA', ...gazette, note: 'From 1990.' }]);
		expect(removeSource(db, editor, id)).toEqual({ ok: true, id });
		expect(sources()).toEqual([]);
		expect(changeSource(db, editor, id, gazette)).toMatchObject({ why: 'unknown' });
		expect(removeSource(db, editor, id)).toMatchObject({ why: 'unknown' });
	});
});

describe('who may', () => {
	const gazette = { kind: 'gazette', title: 'Gazette', url: null, note: '' } as const;
	test('nobody but coders of an open round and reviewers changes anything', () => {
		cite('I.1');
		const { id, state } = find();
		const source = idOf(addSource(db, editor, gazette));
		const before = revisions();
		for (const result of [
			addInstrument(db, other, { ...law, title: 'New' }),
			changeInstrument(db, other, { id, seen: state }, { ...law, rank: 'policy' }),
			removeInstrument(db, other, id),
			mergeInstrument(db, other, id, 99),
			addSource(db, other, gazette),
			changeSource(db, other, source, { ...gazette, title: 'X' }),
			removeSource(db, other, source)
		])
			expect(result).toMatchObject({ ok: false, why: 'forbidden' });
		expect(listed()).toHaveLength(1);
		expect(revisions()).toEqual(before);
		const reviewer = { ...other, user: { id: 'bo', role: 'reviewer' } } as const;
		expect(addInstrument(db, reviewer, { ...law, title: 'New' }).ok).toBe(true);
	});

	test('a coder who has handed in changes nothing until the country is taken back', () => {
		const key = { round: '2026', iso3: 'BRA', coder: 'ana' };
		assignmentTable.setHandIn(db, key, { handedInAt: '2026-02-01T00:00:00.000Z' });
		expect(addInstrument(db, editor, law)).toMatchObject({ ok: false, why: 'forbidden' });
		assignmentTable.setHandIn(db, key, { handedInAt: null });
		expect(addInstrument(db, editor, law).ok).toBe(true);
	});

	test('a country that is not in the list has no law', () => {
		expect(addInstrument(db, { ...editor, iso3: 'XXX' }, law)).toMatchObject({ why: 'unknown' });
	});
});
