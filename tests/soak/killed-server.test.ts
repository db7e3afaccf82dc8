import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import * as answerTable from '#lib/server/db/answers.ts';
import * as evidenceTable from '#lib/server/db/evidence.ts';
import { closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { readCatalogue } from '#lib/server/catalogue.ts';
import { type RunningServer, startServer } from '../e2e/server.ts';

// A real server is killed at random moments while two analysts save. What it acknowledged must be there afterwards.

const kills = 60;
const seed = 20261125;
const random = seededRandom(seed);
const articles = readCatalogue().edition.articles.flatMap(({ code, scored }) =>
	scored ? [code] : []
);

interface Analyst {
	iso3: string;
	cookie: string;
	/** the last acknowledged save of each article */
	acknowledged: Map<string, Acknowledged>;
	/** saves that were sent and never answered: they may be there or not */
	unanswered: Map<string, number>;
}
interface Acknowledged {
	id: string;
	version: number;
	level: number;
	rationale: string;
	provision: string;
}

let folder: string;
let server: RunningServer;
const environment = () => ({ DATABASE_PATH: join(folder, 'scores.sqlite') });
const analysts: Analyst[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-killed-'));
	server = await startServer('start', environment());
	command('round', 'add', '2026', '--as-of', '2026-01-01', '--title', 'First');
	command('round', 'open', '2026');
	for (const [email, iso3] of [
		['ana@example.org', 'BRA'],
		['bo@example.org', 'NAM']
	] as const)
		analysts.push({
			iso3,
			cookie: await signUp(email),
			acknowledged: new Map(),
			unanswered: new Map()
		});
});
afterAll(async () => {
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

describe('a server that is killed while two analysts save', () => {
	test(`keeps every acknowledged answer with its evidence and its history through ${kills} kills`, async () => {
		let saves = 0;
		for (let kill = 0; kill < kills; kill++) {
			const stopping = new AbortController();
			const work = analysts.map((analyst) => saveUntil(stopping.signal, analyst));
			await pause(30 + Math.floor(random() * 400));
			await server.stop('SIGKILL');
			stopping.abort();
			saves += (await Promise.all(work)).reduce((sum, count) => sum + count, 0);
			server = await startServer('start', environment());
			for (const analyst of analysts) expect(await lost(analyst)).toEqual([]);
		}
		await server.stop();
		const answers = analysts.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
		console.log(
			`killed ${kills} times (seed ${seed}) during ${saves} acknowledged saves of ${answers} answers: none lost`
		);
		expect(saves).toBeGreaterThan(kills);
		expect(incomplete()).toEqual([]);
	});
});

/** Saves random articles one after the other until the server is gone; returns how many saves were acknowledged. */
async function saveUntil(signal: AbortSignal, analyst: Analyst): Promise<number> {
	for (let count = 0; ;) {
		const article = articles[Math.floor(random() * articles.length)]!;
		const before = analyst.acknowledged.get(article);
		const version = (before?.version ?? 0) + (analyst.unanswered.get(article) ?? 0);
		const level = Math.floor(random() * 5);
		const mark = `${analyst.iso3} ${article} after version ${version}: ${level}`;
		const sent = { level, rationale: mark, provision: `art. ${version}` };
		const reply = await put(analyst, article, sent, version).catch(() => null);
		if (reply?.status === 200) {
			const { version: stored } = (await reply.json().catch(() => ({}))) as { version?: number };
			if (stored === undefined) return count;
			analyst.acknowledged.set(article, { id: article, version: stored, ...sent });
			analyst.unanswered.delete(article);
			count++;
		} else if (reply) throw new Error(`${reply.status} ${await reply.text()}`);
		if (!reply || signal.aborted) {
			if (!reply) analyst.unanswered.set(article, (analyst.unanswered.get(article) ?? 0) + 1);
			return count;
		}
	}
}

/** Asks the server for everything that it acknowledged; returns what differs. An unanswered save may have come in. */
async function lost(analyst: Analyst) {
	const differences: unknown[] = [];
	for (const [article, mine] of analyst.acknowledged) {
		const stored = await get(analyst, article);
		const later = stored.version - mine.version;
		const same =
			stored.level === mine.level &&
			stored.rationale === mine.rationale &&
			stored.evidence[0]?.provision === mine.provision;
		if (later < 0 || later > (analyst.unanswered.get(article) ?? 0) || (later === 0 && !same))
			differences.push({ mine, stored });
		analyst.unanswered.set(article, Math.max(later, 0));
	}
	for (const [article, sent] of analyst.unanswered)
		if (!analyst.acknowledged.has(article)) {
			const { version } = await get(analyst, article);
			if (version > sent) differences.push({ article, version, sent });
			analyst.unanswered.set(article, version);
		}
	return differences;
}

/** Read from the file itself: every answer has its pinpoint, and one line of history for each version. */
function incomplete() {
	const db = openDatabase(environment().DATABASE_PATH, { kind: 'production', mode: 'open' });
	try {
		return answerTable.ofRound(db, '2026').flatMap((answer) => {
			const history = answerTable.historyOf(db, answer.id).length;
			const [pinpoint, ...more] = evidenceTable.ofAnswer(db, answer.id);
			const whole =
				history === answer.version &&
				more.length === 0 &&
				pinpoint?.provision === `art. ${answer.version - 1}`;
			return whole ? [] : [{ answer, history, pinpoint }];
		});
	} finally {
		closeDatabase(db);
	}
}

function address({ iso3 }: Analyst, article: string) {
	return `${server.origin}/api/v1/rounds/2026/countries/${iso3}/articles/${article}`;
}

function put(
	analyst: Analyst,
	article: string,
	{ level, rationale, provision }: Pick<Acknowledged, 'level' | 'rationale' | 'provision'>,
	version: number
) {
	const evidence = [{ instrument: `Law of ${analyst.iso3}`, provision, quotation: rationale }];
	return fetch(address(analyst, article), {
		method: 'PUT',
		headers: { cookie: analyst.cookie, 'content-type': 'application/json' },
		body: JSON.stringify({ status: 'scored', level, rationale, evidence, version })
	});
}

async function get(analyst: Analyst, article: string) {
	const reply = await fetch(address(analyst, article), { headers: { cookie: analyst.cookie } });
	expect(reply.status).toBe(200);
	return (await reply.json()) as {
		version: number;
		level: number | null;
		rationale: string;
		evidence: { provision: string }[];
	};
}

async function signUp(email: string): Promise<string> {
	const link = command('user', 'add', email, '--role', 'analyst').trim();
	const made = await fetch(link, {
		method: 'POST',
		body: new URLSearchParams({ password: 'correct horse battery' }),
		redirect: 'manual',
		// an idle connection may end at any moment while the next command runs
		headers: { accept: 'text/html', connection: 'close' }
	});
	expect(made.status).toBe(303);
	return made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function command(...args: string[]): string {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/mimc.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, ...environment(), ORIGIN: server.origin }
	});
	if (status !== 0) throw new Error(stderr);
	return stdout;
}
