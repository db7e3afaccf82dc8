import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import { writeJson } from '#lib/exchange/write-json.ts';
import { closeDatabase, openDatabase } from '#lib/server/db/open.ts';
import { type PublicTableName, fillTable, publicTables } from '#lib/server/public-tables.ts';
import { saveAll, smallDatabase } from '../../tests/fixtures/small-database.ts';
import { type Terminal, WrongUsage } from './arguments.ts';
import { exportCommand } from './export-command.ts';

const names = Object.keys(publicTables) as PublicTableName[];
const folder = mkdtempSync(join(tmpdir(), 'mimc-export-'));
const database = join(folder, 'mimc.sqlite');
beforeAll(() => {
	const db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '4n0123');
	saveAll(db, { iso3: 'NAM', round: '2027' }, '333333');
	db.$client.exec(`vacuum into '${database}'`);
	closeDatabase(db);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in this process. */
async function run(...args: string[]) {
	const ended = { out: '', err: '', pieces: 0 };
	const terminal: Terminal = {
		out: (text) => (ended.out += text),
		write: async (pieces) => {
			for (const piece of pieces) {
				ended.out += piece;
				ended.pieces += 1;
			}
		},
		say: (line) => (ended.err += `${line}\n`),
		progress: () => expect.unreachable('nothing takes long'),
		onInterrupt: () => expect.unreachable('nothing takes long'),
		env: { DATABASE_PATH: database },
		now: new Date('2026-06-01T00:00:00Z')
	};
	const status = await exportCommand.run(args, terminal);
	return { status, ...ended };
}

/** What the public table of the same name holds. */
function filled(name: PublicTableName, query: string, user: object | null = null) {
	const db = openDatabase(database, { kind: 'production', mode: 'open' });
	try {
		const answer = fillTable({ db, kind: 'production', user }, name, new URLSearchParams(query));
		if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
		return { table: answer.filled.table, rows: [...answer.filled.rows] };
	} finally {
		closeDatabase(db);
	}
}

describe('mimc export', () => {
	test.each(names)('prints %s as CSV and as JSON, as the address gives it', async (name) => {
		const { table, rows } = filled(name, '');
		expect(await run(name)).toMatchObject({ status: 0, err: '', out: writeCsv(table, rows) });
		const { out } = await run(name, '--format', 'json');
		expect(out).toBe(writeJson(table, rows));
	});

	test('takes the filters of the address by their names', async () => {
		const { table, rows } = filled(
			'heatmap',
			'by=article&country=BRA,NAM&bearer=origin&mean=geometric'
		);
		const options = [
			'--by',
			'article',
			'--country=BRA,NAM',
			'--bearer',
			'origin',
			'--mean',
			'geometric'
		];
		expect((await run('heatmap', ...options)).out).toBe(writeCsv(table, rows));
	});

	test('begins with a byte-order mark when it is asked for', async () => {
		const { out } = await run('countries', '--bom');
		expect(out.startsWith('\uFEFFiso3,')).toBe(true);
	});

	test('sees what everybody sees; with --all also rounds that are not public', async () => {
		expect((await run('rounds')).out).not.toContain('2027');
		const hidden = await run('scores', '--round', '2027');
		expect(hidden).toMatchObject({ status: 1, out: '' });
		expect(hidden.err).toBe('--round: There is no public round "2027".\n');
		expect((await run('rounds', '--all')).out).toContain('2027');
		const { table, rows } = filled('scores', 'round=2027', {});
		expect(rows).not.toEqual([]);
		expect((await run('scores', '--round', '2027', '--all')).out).toBe(writeCsv(table, rows));
	});

	test('names every fault on stderr, prints nothing and ends with 1', async () => {
		const { status, out, err } = await run(
			'countries',
			'--country',
			'XXX,NAM',
			'--by',
			'chapter',
			'--mean',
			'x'
		);
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(err).toContain('--by: "by" is not a parameter here. Known: country, region');
		expect(err).toContain('--mean: ');
		expect(err).toContain('--country: "XXX" is not known as country.');
	});

	test.each([
		[
			'a filter that stands twice',
			['scores', '--country', 'BRA', '--country', 'NAM'],
			'--country: '
		],
		['a byte-order mark in JSON', ['countries', '--bom', '--format', 'json'], '--bom: ']
	])('refuses %s as the address does', async (_what, args, says) => {
		const { status, err } = await run(...args);
		expect(status).toBe(1);
		expect(err).toContain(says);
	});

	test.each([
		[[], 'TABLE is missing.'],
		[['nonsense'], 'There is no table "nonsense". Tables: scores, aggregates,'],
		[['scores', 'more'], 'Unexpected argument "more".'],
		[['scores', '--format', 'xlsx'], '--format must be csv or json; found "xlsx".'],
		[['scores', '--land', 'BRA'], "Unknown option '--land'"]
	])('%j is wrong usage: %s', async (args, says) => {
		await expect(async () => run(...args)).rejects.toThrow(WrongUsage);
		await expect(async () => run(...args)).rejects.toThrow(says);
	});

	test('its help names every table and every filter, in lines that fit', () => {
		for (const name of names) expect(exportCommand.help).toContain(name);
		expect(exportCommand.help).toContain('--bearer');
		expect(Math.max(...exportCommand.help.split('\n').map((line) => line.length))).toBeLessThan(90);
	});
});
