import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Db, openDatabase } from './db/open.ts';
import * as sessionTable from './db/sessions.ts';
import { addAccount } from './new-account.ts';
import {
	absoluteDays,
	endAllSessions,
	endOtherSessions,
	endSession,
	idleDays,
	startSession,
	userOfSession
} from './sessions.ts';

const start = new Date('2026-01-01T00:00:00Z');
const dayLater = (days: number) => new Date(start.getTime() + days * 86_400_000);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let db: Db;
let userId: string;

/** lucia reads the wall clock, so the tests move it. */
function at(days: number): Date {
	vi.setSystemTime(dayLater(days));
	return dayLater(days);
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime(start);
	db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	const person = { email: 'ana@example.org', name: 'Ana', role: 'analyst' } as const;
	userId = addAccount(db, { ...person, passwordHash: null }, start).id;
});
afterEach(() => vi.useRealTimers());

describe('a session', () => {
	test('belongs to the person who signed in', async () => {
		const { id, expiresAt } = await startSession(db, userId, start);
		expect(expiresAt).toEqual(dayLater(idleDays));
		expect(await userOfSession(db, id, start)).toEqual({
			user: { id: userId, email: 'ana@example.org', name: 'Ana', role: 'analyst' },
			renewed: null
		});
	});

	test('has an id of 32 random bytes, of which only the SHA-256 is stored', async () => {
		const { id } = await startSession(db, userId, start);
		expect(Buffer.from(id, 'base64url')).toHaveLength(32);
		const stored = sessionTable.ofUser(db, userId);
		expect(stored.map((session) => session.idHash)).toEqual([sha256(id)]);
		expect(JSON.stringify(stored)).not.toContain(id);
	});

	test('has a new id at every sign-in', async () => {
		const first = await startSession(db, userId, start);
		const second = await startSession(db, userId, start);
		expect(first.id).not.toBe(second.id);
	});

	test('is not opened by the hash that a stolen backup holds', async () => {
		const { id } = await startSession(db, userId, start);
		expect(await userOfSession(db, sha256(id), start)).toBeNull();
		expect(await userOfSession(db, '', start)).toBeNull();
	});

	test('ends when it was not used for 14 days, and is forgotten', async () => {
		const { id } = await startSession(db, userId, start);
		expect(await userOfSession(db, id, at(idleDays))).toBeNull();
		expect(sessionTable.ofUser(db, userId)).toEqual([]);
	});

	test('is renewed by use in the second half of that time only', async () => {
		const { id } = await startSession(db, userId, start);
		expect((await userOfSession(db, id, at(6.9)))?.renewed).toBeNull();
		expect((await userOfSession(db, id, at(7.1)))?.renewed).toEqual({
			id,
			expiresAt: dayLater(7.1 + idleDays)
		});
		expect((await userOfSession(db, id, at(20)))?.user.id).toBe(userId);
	});

	test('ends 60 days after sign-in however much it is used', async () => {
		const { id } = await startSession(db, userId, start);
		for (let day = 5; day < absoluteDays; day += 5)
			expect((await userOfSession(db, id, at(day)))?.user.id).toBe(userId);
		expect(sessionTable.ofUser(db, userId)[0]?.expiresAt).toBe(
			dayLater(absoluteDays).toISOString()
		);
		expect((await userOfSession(db, id, at(59.99)))?.renewed).toBeNull();
		expect(await userOfSession(db, id, at(absoluteDays))).toBeNull();
		expect(sessionTable.ofUser(db, userId)).toEqual([]);
	});

	test('ends at sign-out, and no other one with it', async () => {
		const here = await startSession(db, userId, start);
		const elsewhere = await startSession(db, userId, start);
		await endSession(db, here.id);
		expect(await userOfSession(db, here.id, start)).toBeNull();
		expect(await userOfSession(db, elsewhere.id, start)).not.toBeNull();
	});

	test('can be the only one that is kept', async () => {
		const here = await startSession(db, userId, start);
		const elsewhere = await startSession(db, userId, start);
		endOtherSessions(db, userId, here.id);
		expect(await userOfSession(db, here.id, start)).not.toBeNull();
		expect(await userOfSession(db, elsewhere.id, start)).toBeNull();
	});

	test('ends with all others of a person, and of nobody else', async () => {
		const person = { email: 'bo@example.org', name: 'Bo', role: 'admin' } as const;
		const other = addAccount(db, { ...person, passwordHash: null }, start);
		const mine = await startSession(db, userId, start);
		const theirs = await startSession(db, other.id, start);
		await endAllSessions(db, userId);
		expect(await userOfSession(db, mine.id, start)).toBeNull();
		expect((await userOfSession(db, theirs.id, start))?.user.email).toBe('bo@example.org');
	});

	test('that expired is swept away at the next sign-in', async () => {
		await startSession(db, userId, start);
		const { id } = await startSession(db, userId, at(20));
		expect(sessionTable.ofUser(db, userId).map((session) => session.idHash)).toEqual([sha256(id)]);
	});
});
