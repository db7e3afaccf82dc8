import { beforeEach, describe, expect, test, vi } from 'vitest';
import { frameworkOf } from '#lib/domain/framework.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import { rankDraws } from '#lib/domain/rank-draws.ts';
import { randomStream } from '#lib/domain/random-stream.ts';
import { type Robustness, robustnessOf } from '#lib/domain/robustness.ts';
import {
	roundOf,
	save,
	answerOf,
	saveAll,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import type { Db } from './db/open.ts';
import { rankBandsOf, roundStudy } from './rank-bands.ts';
import { RanksBusy } from './simulation-line.ts';
import { resultsOf } from './results.ts';
import type { RobustnessRequest } from './robustness-job.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	// Brazil is better in chapter I, Germany in chapter II, Namibia is not rated
	saveAll(db, { iso3: 'BRA' }, '444112');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '111442');
	saveAll(db, { iso3: 'NAM' }, '444...');
});

/** The simulation at once, as the worker does it. */
function inThisThread(request: RobustnessRequest): Promise<Robustness> {
	const { framework, method, matrix, seed, ...options } = request;
	const random = randomStream(seed);
	const steps = robustnessOf(framework, method, matrix, { ...options, random });
	for (;;) {
		const step = steps.next();
		if (step.done) return Promise.resolve(step.value);
	}
}
const bands = (
	method = {},
	simulate: (request: RobustnessRequest) => Promise<Robustness> = inThisThread
) => rankBandsOf(db, roundOf(db), { ...headlineMethod, ...method }, rankDraws.draws, simulate);

describe('rankBandsOf', () => {
	test('gives the interval and the band of every rated country, and of no other', async () => {
		const found = await bands();
		expect([...(found?.countries.values() ?? [])]).toEqual([
			{ iso3: 'BRA', rank: 1, low: 1, median: 1, high: 2, band: 1 },
			{ iso3: 'DEU', rank: 1, low: 1, median: 2, high: 2, band: 1 }
		]);
		expect(found).toMatchObject({ draws: 10_000, seed: rankDraws.seed });
	});

	test('ranks are those of the results', async () => {
		for (const method of [{}, { weights: { II: 3 } }, { mean: 'harmonic' as const }]) {
			const found = await bands(method);
			for (const { country, overall } of resultsOf(db, roundOf(db), {
				...headlineMethod,
				...method
			}))
				expect(found?.countries.get(country.iso3)?.rank ?? null).toBe(overall.rank);
		}
	});

	test('says how far ranks move without each chapter that counts', async () => {
		const { leaveOut } = (await bands({ weights: { I: 2 } }))!;
		expect(leaveOut).toEqual([
			{ group: 'I', meanAbsoluteChange: 1, largestAbsoluteChange: 1 },
			{ group: 'II', meanAbsoluteChange: 0, largestAbsoluteChange: 0 }
		]);
	});

	test('is the same in a worker', async () => {
		expect(await rankBandsOf(db, roundOf(db), headlineMethod)).toEqual(await bands());
	});

	test('has none with flat nesting, and starts nothing', async () => {
		const simulate = vi.fn(inThisThread);
		expect(await bands({ nesting: 'flat' }, simulate)).toBeNull();
		expect(simulate).not.toHaveBeenCalled();
	});

	test('is computed once for each method, also when many ask at once; inheritance makes no other method', async () => {
		const simulate = vi.fn(inThisThread);
		const first = await Promise.all([bands({}, simulate), bands({}, simulate)]);
		expect(first[0]).toBe(first[1]);
		expect(await bands({ inherit: false }, simulate)).toBe(first[0]);
		expect(simulate).toHaveBeenCalledTimes(1);
		await bands({ weights: { I: 2 } }, simulate);
		expect(simulate).toHaveBeenCalledTimes(2);
	});

	test('is computed again after an answer has changed', async () => {
		const simulate = vi.fn(inThisThread);
		await bands({}, simulate);
		save(db, { iso3: 'DEU', coder: 'bo', article: 'I.1' }, answerOf({ level: 4 }));
		const found = await bands({}, simulate);
		expect(simulate).toHaveBeenCalledTimes(2);
		expect(found?.countries.get('DEU')?.rank).toBe(1);
		expect(found?.countries.get('BRA')?.rank).toBe(2);
	});

	test('a failure reaches everybody who waits, and the next one tries again', async () => {
		const broken = () => Promise.reject(new Error('The worker ended without a result.'));
		const waiting = [bands({}, broken), bands({}, broken)];
		for (const one of waiting) await expect(one).rejects.toThrow('ended without a result');
		expect((await bands())?.countries.size).toBe(2);
	});

	test('refuses more other methods than can wait, but never the headline method', async () => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		const slow = async (request: RobustnessRequest) => {
			await held;
			return inThisThread({ ...request, draws: 1 });
		};
		const waiting = Array.from({ length: 32 }, (_, i) => bands({ weights: { I: i + 2 } }, slow));
		await expect(bands({ weights: { I: 99 } }, slow)).rejects.toThrow(RanksBusy);
		// one of those that wait already is shared, not refused
		const shared = bands({ weights: { I: 2 } }, slow);
		expect((await bands())?.countries.size).toBe(2);
		release();
		expect((await Promise.all([...waiting, shared])).length).toBe(33);
		expect(await bands({ weights: { I: 99 } })).not.toBeNull();
	});

	test('keeps the newest methods only', async () => {
		const simulate = vi.fn(inThisThread);
		for (let weight = 2; weight < 52; weight++) await bands({ weights: { I: weight } }, simulate);
		await bands({ weights: { I: 51 } }, simulate);
		expect(simulate).toHaveBeenCalledTimes(50);
		await bands({ weights: { I: 2 } }, simulate);
		expect(simulate).toHaveBeenCalledTimes(51);
	}, 60_000);
});

describe('roundStudy', () => {
	test('holds the countries that have begun by their codes, without categories', () => {
		const { framework, iso3s, matrix } = roundStudy(db, roundOf(db));
		expect(framework).toEqual({ ...frameworkOf(smallEdition), categories: [] });
		expect(iso3s).toEqual(['BRA', 'DEU', 'NAM']);
		expect([matrix.units, matrix.items]).toEqual([3, 6]);
		expect(roundStudy(db, roundOf(db))).toBe(roundStudy(db, roundOf(db)));
	});
});
