import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageWords } from '#lib/messages/data-package.ts';
import { dataPackage, packageEntries } from '#lib/exchange/data-package/data-package.ts';
import type { TableSchema } from '#lib/exchange/data-package/table-schema.ts';
import { writeJson } from '#lib/exchange/write-json.ts';
import { formulaPayloads } from '../fixtures/formula-payloads.ts';
import { sha256, smallSnapshot, snapshotOfTexts } from '../fixtures/package-snapshot.ts';
import { dataPackageRules } from './data-package-rules.ts';
import { duckdbReader } from './duckdb.ts';
import { hasProgram } from './program.ts';
import { readTable, tableFaults } from './table-faults.ts';

interface Resource {
	name: string;
	path: string;
	format: string;
	bytes: number;
	hash: string;
	schema: TableSchema;
}

const snapshot = smallSnapshot();
const zip = dataPackage(snapshot, sha256);
const files = unzipSync(zip);
const textOf = (path: string) => new TextDecoder().decode(files[path]);
const descriptor = JSON.parse(textOf('datapackage.json')) as { resources: Resource[] };
const tables = snapshot.tables.map(({ name }) => name);

/** The rows of a table as JSON has them. */
const jsonOf = (name: string) => {
	const found = snapshot.tables.find((table) => table.name === name);
	if (!found) throw new Error(name);
	return (JSON.parse(writeJson(found.table, found.rows)) as { data: Record<string, unknown>[] })
		.data;
};
const fieldsOf = (name: string) =>
	descriptor.resources.find((resource) => resource.name === name)!.schema.fields;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-package-'));
	for (const [path, bytes] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	writeFileSync(join(folder, 'package.zip'), zip);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the archive', () => {
	test('has documents first, then every table as CSV and as Parquet, then the checksums', () => {
		expect(Object.keys(files)).toEqual([
			'README.md',
			'datapackage.json',
			'CITATION.cff',
			...[
				'scores',
				'aggregates',
				'heatmap-chapters',
				'heatmap-categories',
				'heatmap-articles',
				'evidence',
				'articles',
				'categories',
				'countries',
				'rounds',
				'codebook'
			].flatMap((name) => [`data/${name}.csv`, `data/${name}.parquet`]),
			'CHECKSUMS.sha256'
		]);
	});

	test('is the same for the same data, made anew', () => {
		expect(Buffer.from(dataPackage(smallSnapshot(), sha256)).equals(zip)).toBe(true);
	});

	test.each([
		{ TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
		{ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }
	])(
		'is the same in another process under $TZ and $LANG, and so is the workbook',
		async (elsewhere) => {
			const run = (env: NodeJS.ProcessEnv) =>
				execFileSync(process.execPath, ['tests/package/print-hashes.ts'], {
					env,
					encoding: 'utf8'
				});
			const { workbook } = await import('#lib/exchange/workbook/workbook.ts');
			const here = `${sha256(zip)} ${sha256(await workbook(snapshot))}\n`;
			expect(run({ ...process.env, ...elsewhere })).toBe(here);
		}
	);

	test('bears the time of the newest answer in UTC, not that of its making', () => {
		// MS-DOS: 2026-03-02, 09:30:14, in the first local header
		const view = new DataView(zip.buffer, zip.byteOffset);
		expect(view.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (3 << 5) | 2);
		expect(view.getUint16(10, true)).toBe((9 << 11) | (30 << 5) | 7);
	});

	test.skipIf(!hasProgram('python3'))('is sound for zipfile of Python', () => {
		const script =
			'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()), z.infolist()[0].date_time)';
		const told = execFileSync('python3', ['-c', script, join(folder, 'package.zip')], {
			encoding: 'utf8'
		});
		expect(told).toBe(`None ${Object.keys(files).length} (2026, 3, 2, 9, 30, 14)\n`);
	});
});

describe('checksums', () => {
	const sums = new Map(
		textOf('CHECKSUMS.sha256')
			.trimEnd()
			.split('\n')
			.map((line) => line.split('  ').reverse() as [string, string])
	);

	test('name every other file with its SHA-256', () => {
		const expected = Object.entries(files)
			.filter(([path]) => path !== 'CHECKSUMS.sha256')
			.map(([path, bytes]) => [path, sha256(bytes)]);
		expect([...sums]).toEqual(expected);
	});

	test.skipIf(!hasProgram('sha256sum'))('pass sha256sum -c', () => {
		const told = execFileSync('sha256sum', ['-c', 'CHECKSUMS.sha256'], {
			cwd: folder,
			encoding: 'utf8'
		});
		expect(
			told
				.trim()
				.split('\n')
				.every((line) => line.endsWith(': OK'))
		).toBe(true);
	});
});

describe('datapackage.json', () => {
	test('is the one of the small fixture', async () => {
		const known = descriptor.resources.map(({ bytes: _bytes, hash: _hash, ...rest }) => rest);
		const golden = `${JSON.stringify({ ...descriptor, resources: known }, null, '\t')}\n`;
		await expect(golden).toMatchFileSnapshot('../fixtures/small-datapackage.json');
	});

	test.each([['findings', snapshot] as const, ['a demonstration', smallSnapshot('demo')] as const])(
		'keeps the rules of the standard: %s',
		(_what, of) => {
			const made = packageEntries(of, sha256).find(({ path }) => path === 'datapackage.json');
			const ajv = new Ajv({ allErrors: true, formats: { regex: true } });
			const isRight = ajv.validate(
				dataPackageRules,
				JSON.parse(new TextDecoder().decode(made?.bytes))
			);
			expect(ajv.errors ?? []).toEqual([]);
			expect(isRight).toBe(true);
		}
	);

	test('has unique names, and every file of data/ with its size and hash', () => {
		const { resources } = descriptor;
		expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
		const paths = Object.keys(files).filter((path) => path.startsWith('data/'));
		expect(resources.map(({ path }) => path).sort()).toEqual(paths.sort());
		for (const { path, bytes, hash } of resources)
			expect([path, bytes, hash]).toEqual([
				path,
				files[path]!.length,
				`sha256:${sha256(files[path]!)}`
			]);
	});

	test('names keys and references of the tables that have them', () => {
		const schemaOf = (name: string) =>
			descriptor.resources.find((resource) => resource.name === name)?.schema;
		expect(schemaOf('scores')?.primaryKey).toEqual(['round', 'iso3', 'article']);
		expect(schemaOf('aggregates')).toMatchObject({
			uniqueKeys: [['round', 'iso3', 'level', 'code']]
		});
		expect(schemaOf('scores')?.foreignKeys?.map(({ reference }) => reference.resource)).toEqual([
			'rounds',
			'countries',
			'articles'
		]);
	});
});

describe('every CSV file', () => {
	const read = new Map(
		descriptor.resources
			.filter(({ format }) => format === 'csv')
			.map(({ name, path, schema }) => [name, readTable(files[path]!, schema)])
	);

	test.each(tables)(
		'%s keeps its schema: types, closed lists, ranges, keys, references',
		(name) => {
			expect(tableFaults(read.get(name)!, read)).toEqual([]);
		}
	);

	test('has rows to check, and Namibia among them', () => {
		for (const [name, { rows }] of read) expect([name, rows.length > 0]).toEqual([name, true]);
		expect(read.get('countries')?.rows.find(({ iso3 }) => iso3 === 'NAM')?.iso2).toBe('NA');
	});

	test('a table that does not keep its schema is found', () => {
		const table = read.get('scores')!;
		const [first = {}, ...rest] = table.rows;
		const broken = { ...first, iso3: 'XXX', level: '5', status: 'maybe', coders: '' };
		const faults = tableFaults({ ...table, rows: [broken, ...rest, rest[0]!] }, read);
		expect(faults.join('\n')).toMatch(/status: "maybe" is not one of/);
		for (const part of [
			'5 is out of range',
			'coders: is missing',
			'"XXX"] is not in countries',
			'twice'
		])
			expect(faults.join('\n')).toContain(part);
	});
});

describe('every Parquet file', () => {
	const plain = (value: unknown): unknown => (value === undefined ? null : value);

	test.each(tables)('%s has the values of the JSON table for hyparquet', async (name) => {
		const bytes = files[`data/${name}.parquet`]!;
		const rows = await parquetReadObjects({ file: bytes.slice().buffer });
		const kinds = fieldsOf(name);
		const told = rows.map((row) =>
			Object.fromEntries(
				kinds.map(({ name: column, type }) => {
					const value = plain(row[column]);
					if (!(value instanceof Date)) return [column, value];
					return [column, type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()];
				})
			)
		);
		expect(told).toEqual(jsonOf(name));
	});

	test.skipIf(!duckdbReader).each(tables)('%s has them for DuckDB', async (name) => {
		const columns = fieldsOf(name).map(({ name: column, type }) => {
			const quoted = `"${column}"`;
			return type === 'datetime' ? `epoch_ms(${quoted}) AS ${quoted}` : quoted;
		});
		const rows = await duckdbReader!.rows(
			`SELECT ${columns.join(', ')} FROM '${join(folder, 'data', `${name}.parquet`)}'`
		);
		const instants = fieldsOf(name).filter(({ type }) => type === 'datetime');
		for (const row of rows)
			for (const { name: column } of instants)
				if (row[column] !== null) row[column] = new Date(Number(row[column])).toISOString();
		expect(rows).toEqual(jsonOf(name));
	});

	test.skipIf(!duckdbReader)(
		'has types that DuckDB knows: days, instants, numbers, lists',
		async () => {
			const types = async (name: string) =>
				Object.fromEntries(
					(await duckdbReader!.rows(`DESCRIBE SELECT * FROM '${join(folder, 'data', name)}'`)).map(
						(row) => [row.column_name, row.column_type]
					)
				);
			expect(await types('scores.parquet')).toMatchObject({
				iso3: 'VARCHAR',
				as_of: 'DATE',
				level: 'INTEGER',
				score: 'DOUBLE',
				updated_at: 'TIMESTAMP WITH TIME ZONE'
			});
			expect(await types('articles.parquet')).toMatchObject({
				scored: 'BOOLEAN',
				bearers: 'VARCHAR[]'
			});
		}
	);

	describe('of texts that look like formulas', () => {
		const payloads = [...formulaPayloads, 'first\r\nsecond', '', null];
		const entries = packageEntries(snapshotOfTexts(payloads), sha256);
		const { bytes } = entries.find(({ path }) => path === 'data/scores.parquet')!;

		test('holds them as they are for hyparquet, without the guard that CSV needs', async () => {
			const rows = await parquetReadObjects({ file: bytes.slice().buffer });
			// hyparquet takes a byte-order mark off the beginning of a text
			const expected = payloads.map((text) => text && text.replace(/^\uFEFF/, ''));
			expect(rows.map((row) => plain(row.text))).toEqual(expected);
		});

		test.skipIf(!duckdbReader)('holds them as they are for DuckDB', async () => {
			const path = join(folder, 'texts.parquet');
			writeFileSync(path, bytes);
			// in hexadecimal digits, since its reader for JavaScript, too, takes a byte-order mark off
			const rows = await duckdbReader!.rows(`SELECT hex(text) AS text FROM '${path}'`);
			const expected = payloads.map(
				(text) => text && Buffer.from(text).toString('hex').toUpperCase()
			);
			expect(rows.map(({ text }) => text)).toEqual(expected);
		});
	});
});

describe.skipIf(!duckdbReader)('every CSV file read by DuckDB', () => {
	test.each(tables)('%s has the values of the JSON table', async (name) => {
		const path = join(folder, 'data', `${name}.csv`);
		const rows = await duckdbReader!.rows(
			`SELECT * FROM read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`
		);
		const kinds = new Map(fieldsOf(name).map((field) => [field.name, field]));
		const value = (column: string, cell: unknown): unknown => {
			const field = kinds.get(column)!;
			if (field['mimc:list'] !== undefined) return cell === null ? [] : unguarded(cell).split(';');
			if (cell === null) return null;
			if (field.type === 'integer' || field.type === 'number') return Number(cell);
			if (field.type === 'boolean') return cell === 'true';
			return field['mimc:guarded'] ? unguarded(cell) : cell;
		};
		const told = rows.map((row) =>
			Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, value(column, cell)]))
		);
		// in CSV a missing list and an empty one look the same
		const expected = jsonOf(name).map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([column, cell]) => [
					column,
					kinds.get(column)!['mimc:list'] !== undefined ? (cell ?? []) : cell === '' ? null : cell
				])
			)
		);
		expect(told).toEqual(expected);
	});

	function unguarded(cell: unknown): string {
		return String(cell).replace(/^'/, '');
	}
});

describe('a round without any answer', () => {
	const empty = packageEntries(smallSnapshot('production', '2027'), sha256);
	const bytesOf = (path: string) => empty.find((entry) => entry.path === path)!.bytes;

	test('has empty tables with all their columns, and says that nothing was saved', async () => {
		const scores = new TextDecoder().decode(bytesOf('data/scores.csv'));
		expect(scores.split('\r\n')).toEqual([
			fieldsOf('scores')
				.map(({ name }) => name)
				.join(),
			''
		]);
		const parquet = bytesOf('data/scores.parquet').slice().buffer;
		expect(await parquetReadObjects({ file: parquet })).toEqual([]);
		const readme = new TextDecoder().decode(bytesOf('README.md'));
		expect(readme).toContain('| Newest answer saved | none yet |');
		expect(readme).toContain('0.0.0-working.20270101T000000Z');
	});

	test('holds its title as it is, in every document', () => {
		const { title } = JSON.parse(new TextDecoder().decode(bytesOf('datapackage.json'))) as {
			title: string;
		};
		expect(title).toBe('MIMC Scorecard: Draft, "next"');
		expect(new TextDecoder().decode(bytesOf('CITATION.cff'))).toContain('\\"next\\"');
	});
});

describe('documents', () => {
	test('say the date of the data, the round, the address, the method and how to cite', () => {
		const readme = textOf('README.md');
		for (const part of [
			'| Law in force on | 2026-01-01 |',
			'| Newest answer saved | 2026-03-02T09:30:15.250Z |',
			'| Round | 2026, Pilot |',
			'| Address | /api/v1/rounds/2026/datapackage.zip |',
			'| Method of aggregates and heatmaps | mimc-1 |',
			'none: working data',
			'Not the real one.',
			'Read the law.',
			'MIMC Scorecard, “Pilot”, law in force on 2026-01-01, version 0.0.0-working.20260302T093015Z, method mimc-1. Data: CC BY 4.0.',
			'cols(.default = "c")'
		])
			expect(readme).toContain(part);
		expect(readme).not.toContain('Demonstration');
	});

	test('each says that a demonstration is one', () => {
		const made = packageEntries(smallSnapshot('demo'), sha256);
		const documents = made.filter(({ path }) => /\.(md|json|cff)$/.test(path));
		expect(documents).toHaveLength(3);
		for (const { path, bytes } of documents)
			expect([path, new TextDecoder().decode(bytes).includes(packageWords.demonstration)]).toEqual([
				path,
				true
			]);
		const parquet = made.filter(({ path }) => path.endsWith('.parquet'));
		for (const { path, bytes } of parquet)
			expect([path, Buffer.from(bytes).includes(packageWords.demonstration)]).toEqual([path, true]);
	});

	test.skipIf(!duckdbReader)('every statement of SQL in the README runs', async () => {
		const sql = /```sql\n([\s\S]*?)```/.exec(textOf('README.md'))?.[1] ?? '';
		const statements = sql
			.replaceAll("'data/", `'${folder}/data/`)
			.split(/;\s*\n/)
			.filter((part) => part.trim() !== '');
		expect(statements).toHaveLength(2);
		for (const statement of statements) expect(await duckdbReader!.rows(statement)).not.toEqual([]);
	});
});

describe('CITATION.cff', () => {
	/** The lines of our own files: `key: value`, or a key with a list of values below it. */
	const parsed = (text: string) => {
		const found: Record<string, unknown> = {};
		let list: unknown[] = [];
		for (const line of text.trimEnd().split('\n')) {
			const item = /^ {2}- (?:(\w+): )?(.+)$/.exec(line);
			const pair = /^([a-z-]+):(?: (.+))?$/.exec(line);
			if (item) list.push(item[1] ? { [item[1]]: scalar(item[2]!) } : scalar(item[2]!));
			else if (pair?.[2]) found[pair[1]!] = scalar(pair[2]);
			else if (pair) found[pair[1]!] = list = [];
			else throw new Error(`No YAML of ours: ${line}`);
		}
		return found;
	};
	const scalar = (text: string): unknown => (text.startsWith('"') ? JSON.parse(text) : text);
	/** Of the schema of the Citation File Format 1.2.0, what concerns these keys. */
	const rules = {
		type: 'object',
		required: ['cff-version', 'message', 'title', 'authors'],
		properties: {
			'cff-version': { const: '1.2.0' },
			message: { type: 'string', minLength: 1 },
			type: { enum: ['dataset', 'software'] },
			title: { type: 'string', minLength: 1 },
			authors: {
				type: 'array',
				minItems: 1,
				items: {
					type: 'object',
					required: ['name'],
					properties: { name: { type: 'string', minLength: 1 } },
					additionalProperties: false
				}
			},
			abstract: { type: 'string', minLength: 1 },
			version: { type: 'string', minLength: 1 },
			'date-released': { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
			license: { const: 'CC-BY-4.0' },
			keywords: {
				type: 'array',
				minItems: 1,
				uniqueItems: true,
				items: { type: 'string', minLength: 1 }
			}
		},
		additionalProperties: false
	};

	test('keeps the rules of its format', () => {
		const ajv = new Ajv({ allErrors: true });
		ajv.validate(rules, parsed(textOf('CITATION.cff')));
		expect(ajv.errors ?? []).toEqual([]);
	});

	test('holds any title as one line of YAML', () => {
		const title = 'a: "b"\n- c # d \u0085\u2028 \\ é';
		const odd = { ...snapshot, round: { ...snapshot.round, title } };
		const made = packageEntries(odd, sha256).find(({ path }) => path === 'CITATION.cff');
		expect(parsed(new TextDecoder().decode(made?.bytes)).title).toBe(`MIMC Scorecard: ${title}`);
	});

	test.skipIf(!hasProgram('python3', '-c', 'import yaml'))('is YAML for Python', () => {
		const script =
			'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1])), default=str))';
		const told = execFileSync('python3', ['-c', script, join(folder, 'CITATION.cff')], {
			encoding: 'utf8'
		});
		expect(JSON.parse(told)).toEqual(parsed(textOf('CITATION.cff')));
	});
});
