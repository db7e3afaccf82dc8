import { rmSync } from 'node:fs';
import type { Role } from '#lib/domain/vocabulary.ts';
import { type Catalogue, loadCatalogue, readCatalogue } from './catalogue.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as evidenceTable from './db/evidence.ts';
import { type Connection, closeDatabase, openDatabase } from './db/open.ts';
import { placeFile } from './db/place-file.ts';
import * as roundTable from './db/rounds.ts';
import * as userTable from './db/users.ts';
import {
	type GeneratedCountry,
	demonstrationSeed,
	generateRound,
	withChangeReasons
} from './demonstration.ts';
import { hashPassword } from './passwords.ts';

export const demonstrationPassword = 'demo-password';

/** Accounts that exist in demonstrations only. */
export const demonstrationAccounts: { email: string; name: string; role: Role }[] = [
	{ email: 'analyst@example.org', name: 'Demo analyst', role: 'analyst' },
	{ email: 'analyst2@example.org', name: 'Demo analyst (Europe)', role: 'analyst' },
	{ email: 'reviewer@example.org', name: 'Demo reviewer', role: 'reviewer' },
	{ email: 'admin@example.org', name: 'Demo administrator', role: 'admin' }
];

const demonstrationRounds = [
	{ code: '2024', asOf: '2024-01-01', status: 'closed' },
	{ code: '2026', asOf: '2026-01-01', status: 'open' }
] as const;

/**
 * Makes a demonstration database at a free path. It grows in a temporary file beside it and is renamed when it is whole:
 * an interrupted start leaves no half-made demonstration, and an existing one is never replaced.
 */
export async function makeDemonstration(path: string, catalogue = readCatalogue()) {
	const temporary = `${path}.making-${process.pid}`;
	try {
		const db = openDatabase(temporary, { kind: 'demo', mode: 'create' });
		try {
			const passwordHash = await hashPassword(demonstrationPassword);
			db.transaction((tx) => fill(tx, catalogue, passwordHash));
			// folds the write-ahead log in: the file alone is the whole database
			db.$client.pragma('wal_checkpoint(TRUNCATE)');
		} finally {
			closeDatabase(db);
		}
		// another start that was quicker made the same demonstration; it stays
		placeFile(temporary, path);
	} finally {
		removeFiles(temporary);
	}
}

function fill(db: Connection, catalogue: Catalogue, passwordHash: string) {
	loadCatalogue(db, catalogue);
	const { edition } = catalogue;
	const createdAt = '2024-01-01T00:00:00.000Z';
	const ids = new Map<string, string>();
	for (const account of demonstrationAccounts) {
		const id = account.email;
		ids.set(account.email, id);
		userTable.add(db, { id, ...account, passwordHash, createdAt });
	}
	let before: GeneratedCountry[] = [];
	for (const { code, asOf, status } of demonstrationRounds) {
		roundTable.add(db, {
			code,
			title: `Demonstration round ${code} (generated, not findings)`,
			asOf,
			status,
			public: true,
			edition: edition.id
		});
		const drawn = generateRound(edition, catalogue.countries, { code, asOf }, demonstrationSeed);
		const generated = withChangeReasons(drawn, before, demonstrationSeed);
		fillRound(db, catalogue, { code, asOf }, generated);
		before = generated;
	}
}

function fillRound(
	db: Connection,
	{ edition, countries }: Catalogue,
	round: { code: string; asOf: string },
	generated: readonly GeneratedCountry[]
) {
	const regions = new Map(countries.map(({ iso3, region }) => [iso3, region]));
	for (const { iso3, answers } of generated) {
		const coder = regions.get(iso3) === 'Europe' ? 'analyst2@example.org' : 'analyst@example.org';
		const assignedAt = `${round.asOf}T08:00:00.000Z`;
		assignmentTable.add(db, { round: round.code, iso3, coder, assignedAt });
		const place = { round: round.code, iso3, coder, edition: edition.id };
		const ids = answerTable.addAll(
			db,
			answers.map(({ article, content, savedAt }) => {
				const columns = answerTable.columnsOf(content);
				return { ...place, article, ...columns, version: 1, updatedAt: savedAt };
			})
		);
		const saved = answers.map((answer) => ({ ...answer, answerId: ids.get(answer.article) ?? 0 }));
		evidenceTable.attach(
			db,
			iso3,
			saved.map(({ answerId, content }) => ({ answerId, list: content.evidence }))
		);
		answerTable.addHistory(
			db,
			saved.map(({ answerId, content, savedAt }) => {
				const snapshot = { ...content, version: 1 };
				return { answerId, version: 1, savedBy: coder, savedAt, snapshot };
			})
		);
	}
}

function removeFiles(path: string) {
	for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}
