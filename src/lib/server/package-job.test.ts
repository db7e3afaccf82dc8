import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataPackage } from '#lib/exchange/data-package/data-package.ts';
import { workbook } from '#lib/exchange/workbook/workbook.ts';
import { sha256 } from '../../../tests/fixtures/package-snapshot.ts';
import { answerOf, save, smallCountries } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import * as countryTable from './db/countries.ts';
import * as editionTable from './db/editions.ts';
import { type Db, closeDatabase, openDatabase } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import * as userTable from './db/users.ts';
import { packageInWorker } from './package-job.ts';
import { packageFile } from './package-file.ts';
import { publicFile } from './representation.ts';
import { roundSnapshot } from './package-snapshot.ts';
import { findRound } from './round-access.ts';
import type { runInWorker } from './worker-job.ts';

let folder: string;
let db: Db;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-package-'));
	db = openDatabase(join(folder, 'mimc.sqlite'), { kind: 'production', mode: 'create' });
	editionTable.put(db, smallEdition, 'hash');
	countryTable.putAll(db, smallCountries);
	const account = {
		email: 'ana@example.org',
		passwordHash: null,
		createdAt: '2026-01-01T00:00:00.000Z'
	};
	userTable.add(db, { id: 'ana', name: 'Ana', role: 'analyst', ...account });
	for (const [code, isPublic] of [
		['2026', true],
		['2027', false]
	] as const)
		roundTable.add(db, {
			code,
			title: `Round ${code}`,
			asOf: `${code}-01-01`,
			status: 'open',
			public: isPublic,
			edition: smallEdition.id
		});
	save(db, { iso3: 'BRA', article: 'I.1' }, answerOf());
});
afterEach(() => {
	closeDatabase(db);
	rmSync(folder, { recursive: true });
});

const viewer = (user: object | null = null) => ({ db, kind: 'production' as const, user });
const address = '/api/v1/rounds/2026/datapackage.zip';
const asked = { round: '2026', form: 'datapackage', address } as const;

describe('a package in a worker', () => {
	test('has the bytes of one made here, in both forms', async () => {
		const round = findRound(viewer(), '2026')!;
		const zip = await packageInWorker(viewer(), asked);
		expect(sha256(zip)).toBe(sha256(dataPackage(roundSnapshot(viewer(), round, address), sha256)));
		const other = '/api/v1/rounds/2026/workbook.xlsx';
		const xlsx = await packageInWorker(viewer(), { ...asked, form: 'workbook', address: other });
		expect(sha256(xlsx)).toBe(sha256(await workbook(roundSnapshot(viewer(), round, other))));
	});

	test('rejects where it cannot be made', async () => {
		await expect(packageInWorker(viewer(), { ...asked, round: '1999' })).rejects.toThrow(
			'There is no round 1999.'
		);
	});

	test('is made one at a time; who asks while one waits shares it, who asks while it is made does not', async () => {
		const begun: string[] = [];
		const endings: (() => void)[] = [];
		const run = ((_entry: string, { round }: { round: string }) => {
			begun.push(round);
			return new Promise((fulfil) => endings.push(() => fulfil(new Uint8Array([endings.length]))));
		}) as typeof runInWorker;
		const ask = (round: string) => packageInWorker(viewer(), { ...asked, round }, run);
		const first = ask('a');
		const second = ask('a');
		const third = ask('a');
		expect(third).toBe(second);
		expect(second).not.toBe(first);
		expect(begun).toEqual(['a']);
		endings[0]!();
		await first;
		await Promise.resolve();
		expect(begun).toEqual(['a', 'a']);
		endings[1]!();
		await expect(third).resolves.toEqual(await second);
		const fourth = ask('a');
		expect(fourth).not.toBe(second);
		endings[2]!();
		await fourth;
	});
});

describe('the response', () => {
	const ask = (round: string, query = '', user: object | null = null, headers = {}) => {
		const url = new URL(`http://localhost/api/v1/rounds/${round}/datapackage.zip?${query}`);
		const locals = { ...viewer(user), now: new Date('2026-11-23T10:00:00Z') };
		return publicFile({ request: new Request(url, { headers }), url, locals }, () =>
			packageFile(locals, round, 'datapackage', url.searchParams)
		);
	};
	const errorOf = async (response: Response) => ({
		status: response.status,
		...((await response.json()) as { error: { code: string; message: string } }).error
	});

	test('is an archive with a telling name', async () => {
		const response = await ask('2026');
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('application/zip');
		expect(response.headers.get('content-disposition')).toContain(
			'mimc-datapackage_round-2026_2026-11-23.zip'
		);
		expect(new Uint8Array(await response.arrayBuffer()).subarray(0, 2)).toEqual(
			new Uint8Array([80, 75])
		);
	});

	test('changes with what is saved', async () => {
		const before = Buffer.from(await (await ask('2026')).arrayBuffer());
		const tag = (await ask('2026')).headers.get('etag') ?? '';
		const asked = { 'if-none-match': tag };
		expect((await ask('2026', '', null, asked)).status).toBe(304);
		save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1 }));
		const after = await ask('2026', '', null, asked);
		expect(after.status).toBe(200);
		expect(Buffer.from(await after.arrayBuffer()).equals(before)).toBe(false);
	});

	test.each(['1999', '2027'])(
		'is 404 for a round that is not there for the reader: %s',
		async (round) => {
			expect(await errorOf(await ask(round))).toMatchObject({ status: 404, code: 'not_found' });
		}
	);

	test('has a round that is not public for those who are signed in', async () => {
		expect((await ask('2027', '', {})).status).toBe(200);
		expect((await ask('2027')).status).toBe(404);
	});

	test.each(['country', 'round', 'bom'])(
		'is 400 for the parameter %s, by its name',
		async (name) => {
			const error = await errorOf(await ask('2026', `${name}=1`));
			expect(error).toMatchObject({ status: 400, code: 'wrong_parameter' });
			expect(error.message).toContain(name);
		}
	);
});
