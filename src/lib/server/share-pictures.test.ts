import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
	answerOf,
	roundOf,
	save,
	saveAll,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { countryPicture, overviewPicture } from './share-pictures.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
});
const viewer = (kind: DatabaseKind = 'production') => ({ db, kind, user: null }) as const;

/** The drawing itself instead of its picture. */
async function drawn(iso3: string | null, kind?: DatabaseKind): Promise<string[] | null> {
	let svg = '';
	const draw = (found: string) => {
		svg = found;
		return Promise.resolve(new Uint8Array());
	};
	const round = roundOf(db);
	const made = iso3
		? await countryPicture(viewer(kind), round, iso3, draw)
		: await overviewPicture(viewer(kind), round, draw);
	return made && [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

describe('the picture of a country', () => {
	test('shows chapters and overall of a rated one', async () => {
		expect(await drawn('BRA')).toEqual([
			'MIMC Scorecard',
			'Brazil',
			...['54', 'overall, 0–100'],
			...['I', 'Everybody', '58', 'II', 'Tourists', '50', 'VIII', 'Between States', '25'],
			'Law on paper, not practice · law in force on 1 January 2026 · method mimc-1'
		]);
	});

	test('shows the range of one that is not rated, and says what has no number', async () => {
		const texts = await drawn('DEU');
		expect(texts).toContain('31–73');
		expect(texts).toContain('overall: possible range');
		expect(texts).toContain('not rated');
		expect(texts).toContain('not assessed');
	});

	test('shows no number of one that has not begun', async () => {
		expect((await drawn('NAM'))?.filter((text) => /^\d/.test(text))).toEqual([]);
	});

	test('is marked in a demonstration', async () => {
		expect(await drawn('BRA', 'demo')).toContain('Demonstration data, generated, not findings.');
	});

	test('there is none of an unknown country', async () => {
		expect(await drawn('XXX')).toBeNull();
		expect(await drawn('bra')).toBeNull();
	});
});

test('the picture of the heatmap says how many countries are rated', async () => {
	expect(await drawn(null)).toContain('3 countries by chapter, 1 of them rated');
});

describe('pictures', () => {
	test('are made once, also when many ask at once, and again after an answer has changed', async () => {
		const draw = vi.fn(() => Promise.resolve(new Uint8Array([1])));
		const ask = () => countryPicture(viewer(), roundOf(db), 'BRA', draw);
		await Promise.all([ask(), ask(), ask()]);
		expect(draw).toHaveBeenCalledTimes(1);
		await countryPicture(viewer(), roundOf(db), 'DEU', draw);
		expect(draw).toHaveBeenCalledTimes(2);
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 0 }));
		await ask();
		expect(draw).toHaveBeenCalledTimes(3);
	});

	test('a failure is forgotten', async () => {
		const broken = () => Promise.reject(new Error('out of memory'));
		await expect(countryPicture(viewer(), roundOf(db), 'BRA', broken)).rejects.toThrow('memory');
		const draw = () => Promise.resolve(new Uint8Array([1]));
		expect(await countryPicture(viewer(), roundOf(db), 'BRA', draw)).toEqual(new Uint8Array([1]));
	});
});
