import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	type DatabaseKind,
	DatabaseRefused,
	type Db,
	type OpenOptions,
	closeDatabase,
	kindOf,
	openDatabase
} from './open.ts';
import * as settingTable from './settings.ts';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-open-'));
	path = join(folder, 'a.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const create = (at = path, kind: DatabaseKind = 'production') =>
	openDatabase(at, { kind, mode: 'create' });
const reopen = (kind: DatabaseKind = 'production') => openDatabase(path, { kind, mode: 'open' });

function make(kind: DatabaseKind = 'production') {
	closeDatabase(create(path, kind));
}

/** What SQLite answers when the connection is asked how it works. */
const pragmas = ({ $client: client }: Db) =>
	Object.fromEntries(
		['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) => [
			name,
			client.pragma(name, { simple: true })
		])
	);
// synchronous 2 = FULL
const safe = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 };

describe('a connection', () => {
	test('works safely on a new file, also after something was read and written', () => {
		const db = create();
		expect(pragmas(db)).toEqual(safe);
		settingTable.put(db, 'note', 'kept');
		expect(settingTable.find(db, 'note')).toBe('kept');
		expect(pragmas(db)).toEqual(safe);
		closeDatabase(db);
	});

	test('works safely on a reopened file, also after something was read and written', () => {
		make();
		const db = reopen();
		expect(settingTable.find(db, 'kind')).toBe('production');
		expect(pragmas(db)).toEqual(safe);
		settingTable.put(db, 'note', 'kept');
		expect(pragmas(db)).toEqual(safe);
		closeDatabase(db);
	});

	test('works safely while another one has the file open', () => {
		const first = create();
		const second = reopen();
		expect([pragmas(first), pragmas(second)]).toEqual([safe, safe]);
		closeDatabase(first);
		closeDatabase(second);
	});

	test('refuses a row that refers to one that is not there', () => {
		const db = create();
		expect(() => db.$client.exec(`insert into sessions values ('x', 'nobody', '', '')`)).toThrow(
			'FOREIGN KEY constraint failed'
		);
		closeDatabase(db);
	});

	test('lets somebody read while somebody else writes, and shows what is finished only', () => {
		const writer = create();
		settingTable.put(writer, 'note', 'before');
		const reader = reopen();
		writer.$client.exec('begin immediate');
		settingTable.put(writer, 'note', 'after');
		expect(settingTable.find(reader, 'note')).toBe('before');
		writer.$client.exec('commit');
		expect(settingTable.find(reader, 'note')).toBe('after');
		closeDatabase(reader);
		closeDatabase(writer);
	});
});

describe('a new database', () => {
	const tables = (db: Db) =>
		db.$client
			.prepare(
				`select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%' order by name`
			)
			.pluck()
			.all();

	test('has every table of the migrations, in a file and in memory', () => {
		const expected = [
			'answer_history',
			'answer_pinpoints',
			'answers',
			'articles',
			'assignments',
			'carried_answers',
			'categories',
			'chapters',
			'countries',
			'editions',
			'files',
			'instrument_changes',
			'instruments',
			'one_time_links',
			'pinpoints',
			'rounds',
			'rulings',
			'sessions',
			'settings',
			'sources',
			'users'
		];
		for (const at of [path, ':memory:']) {
			const db = create(at);
			expect(tables(db)).toEqual(expected);
			closeDatabase(db);
		}
	});

	test('applies each migration once: opening again changes no table', () => {
		const applied = (db: Db) =>
			db.$client.prepare('select hash from __drizzle_migrations order by id').pluck().all();
		const db = create();
		const first = [tables(db), applied(db)];
		expect(first[1]).not.toEqual([]);
		closeDatabase(db);
		const again = reopen();
		expect([tables(again), applied(again)]).toEqual(first);
		closeDatabase(again);
	});

	test.each(['production', 'demo'] as const)('of kind %s stays of this kind', (kind) => {
		make(kind);
		expect(kindOf(path)).toBe(kind);
		const db = reopen(kind);
		expect(settingTable.find(db, 'kind')).toBe(kind);
		closeDatabase(db);
	});

	test('makes the folders that lead to it', () => {
		const deep = join(folder, 'not', 'there', 'a.sqlite');
		closeDatabase(create(deep));
		expect(kindOf(deep)).toBe('production');
	});

	test('keeps what was stored when it is closed and opened', () => {
		const db = create();
		settingTable.put(db, 'note', 'kept');
		closeDatabase(db);
		const again = reopen();
		expect(settingTable.find(again, 'note')).toBe('kept');
		closeDatabase(again);
	});
});

describe('openDatabase refuses', () => {
	/** Every file of the folder with the hash of its bytes: nothing may be changed, added or removed. */
	const contents = () =>
		readdirSync(folder)
			// readers of a write-ahead log make this index of it; it holds no data
			.filter((name) => !name.endsWith('-shm'))
			.sort()
			.map((name) => {
				const bytes = readFileSync(join(folder, name));
				return [name, bytes.length, createHash('sha256').update(bytes).digest('hex')];
			});

	function foreign(pragma = '') {
		const client = new Sqlite(path);
		client.exec(`${pragma}; create table recipes (name text); insert into recipes values ('soup')`);
		client.close();
	}

	/** A database as a crash leaves it: answers stand in the write-ahead log only. */
	function crashed(kind: DatabaseKind) {
		const source = join(folder, 'running.sqlite');
		const db = create(source, kind);
		settingTable.put(db, 'note', 'kept');
		for (const end of ['', '-wal']) writeFileSync(path + end, readFileSync(source + end));
		closeDatabase(db);
		rmSync(source);
	}

	function overwrite(from: number, length: number) {
		const bytes = readFileSync(path);
		bytes.fill(0xff, from, from + length);
		writeFileSync(path, bytes);
	}

	const refusals: [string, () => void, OpenOptions, RegExp][] = [
		[
			'a missing file',
			() => undefined,
			{ kind: 'production', mode: 'open' },
			/There is no database at .*a\.sqlite.*DATABASE_PATH/
		],
		[
			'to make a new database over a file',
			() => writeFileSync(path, 'precious'),
			{ kind: 'production', mode: 'create' },
			/a\.sqlite exists already/
		],
		[
			'to make a new database over another one',
			() => make(),
			{ kind: 'production', mode: 'create' },
			/a\.sqlite exists already/
		],
		[
			'to make a demonstration over a production database',
			() => make(),
			{ kind: 'demo', mode: 'create' },
			/a\.sqlite exists already/
		],
		[
			'a text file',
			() => writeFileSync(path, 'Dear diary, today I scored Brazil.'),
			{ kind: 'production', mode: 'open' },
			/is not a SQLite database\. It was left as it is.*DATABASE_PATH or restore a backup/
		],
		[
			'an empty file',
			() => writeFileSync(path, ''),
			{ kind: 'production', mode: 'open' },
			/is not a SQLite database\. It was left as it is.*DATABASE_PATH or restore a backup/
		],
		[
			'the database of another program',
			() => foreign(),
			{ kind: 'production', mode: 'open' },
			/not one of MIMC Scorecard\. It was left as it is.*DATABASE_PATH/
		],
		[
			'the database of another program in WAL mode',
			() => foreign('pragma journal_mode = wal'),
			{ kind: 'production', mode: 'open' },
			/not one of MIMC Scorecard\. It was left as it is.*DATABASE_PATH/
		],
		[
			'a demonstration as production',
			() => make('demo'),
			{ kind: 'production', mode: 'open' },
			/of kind "demo", not "production".*`npm run demo`.*DATABASE_PATH/
		],
		[
			'a production database as demonstration',
			() => make('production'),
			{ kind: 'demo', mode: 'open' },
			/of kind "production", not "demo".*`npm start`.*DATABASE_PATH/
		],
		[
			'a production database after a crash as demonstration',
			() => crashed('production'),
			{ kind: 'demo', mode: 'open' },
			/of kind "production", not "demo"/
		],
		[
			'a file that begins like SQLite and goes on otherwise',
			() => writeFileSync(path, `SQLite format 3\0${'nonsense '.repeat(2000)}`),
			{ kind: 'production', mode: 'open' },
			/cannot be read as a database.*It was left as it is; restore a backup/
		],
		[
			'a file that was cut off',
			() => {
				make();
				truncateSync(path, 8192);
			},
			{ kind: 'production', mode: 'open' },
			/cannot be read as a database.*It was left as it is; restore a backup/
		],
		[
			'a file whose list of tables is damaged',
			() => {
				make();
				// behind the header of 100 bytes stands the table of tables
				overwrite(100, 3996);
			},
			{ kind: 'production', mode: 'open' },
			/cannot be read as a database.*It was left as it is; restore a backup/
		],
		[
			'a file whose every page but the first is damaged',
			() => {
				make();
				overwrite(4096, readFileSync(path).length - 4096);
			},
			{ kind: 'production', mode: 'open' },
			/cannot be read as a database.*It was left as it is; restore a backup/
		]
	];

	test.each(refusals)(
		'%s, changes no byte and says what to do',
		(_what, prepare, options, message) => {
			prepare();
			const before = contents();
			const open = () => openDatabase(path, options);
			expect(open).toThrow(DatabaseRefused);
			expect(contents()).toEqual(before);
			expect(open).toThrow(message);
		}
	);

	test('what is no file', () => {
		mkdirSync(path);
		expect(() => reopen()).toThrow(/is not a file\. DATABASE_PATH must name a database file/);
		expect(readdirSync(folder)).toEqual(['a.sqlite']);
	});

	test('a missing file without making it or its folder', () => {
		const deep = join(folder, 'not', 'there', 'a.sqlite');
		expect(() => openDatabase(deep, { kind: 'production', mode: 'open' })).toThrow(DatabaseRefused);
		expect(existsSync(join(folder, 'not'))).toBe(false);
	});

	test('nothing of its own after a crash: what stands in the write-ahead log is there', () => {
		crashed('production');
		const db = reopen();
		expect(settingTable.find(db, 'note')).toBe('kept');
		closeDatabase(db);
	});
});
