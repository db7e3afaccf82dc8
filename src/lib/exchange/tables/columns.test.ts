import { describe, expect, test } from 'vitest';
import type { Evidence } from '#lib/domain/answer.ts';
import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Article } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';
import { writeCsv } from '../write-csv.ts';
import { writeJson } from '../write-json.ts';
import { aggregatesTable } from './aggregates.ts';
import { type ArticleRow, articlesTable } from './articles.ts';
import { categoriesTable } from './categories.ts';
import { countriesTable } from './countries.ts';
import { evidenceTable } from './evidence.ts';
import { apiTables } from './described-tables.ts';
import { heatmapTable } from './heatmap.ts';
import { roundsTable } from './rounds.ts';
import { type ScoreRow, scoresTable } from './scores.ts';

/** What other people's scripts rely on: these names, in this order. Whatever is added later keeps them. */
const headers: Record<string, string> = {
	scores:
		'edition,release,round,as_of,iso3,country,article,chapter,status,level,score,not_applicable_reason,confidence,verification,coders,evidence_count,rationale,updated_at',
	aggregates:
		'edition,release,round,as_of,iso3,country,level,code,label,method,score,coverage,n_answered,n_applicable,n_not_applicable,rank',
	heatmap: 'iso3,country,overall,I,II,VIII',
	evidence:
		'edition,release,round,iso3,article,kind,instrument,rank,jurisdiction,provision,quotation,language,translation,translation_by,url,archive_url,enacted,in_force,repealed,version_date,accessed,stance',
	articles:
		'edition,article,position,chapter,chapter_title,title,duty,guidance,kind,reach,silence,na_reasons,bearers,categories,existing_law,certainty,scored,official_no',
	categories:
		'edition,category,position,title,definition,inherits,articles_own,articles_cumulative,supersedes',
	countries: 'iso3,iso2,m49,country,region,subregion,un_status',
	codebook: 'table,column,position,type,unit,minimum,maximum,values,empty,meaning',
	rounds: 'round,title,as_of,status,edition',
	releases: 'release,round,title,as_of,published_at,sha256'
};
const tables: Table<never>[] = apiTables(heatmapTable(['I', 'II', 'VIII']));

test('every table has its header, and every header its table', () => {
	expect(tables.map(({ name }) => name)).toEqual(Object.keys(headers));
});

describe.each(tables)('$name', (table) => {
	test('has exactly its columns, in order', () => {
		expect(writeCsv(table, [])).toBe(`${headers[table.name]}\r\n`);
	});
	test('says of every column what stands in it', () => {
		const silent = table.columns.filter(({ meaning }) => meaning.trim() === '');
		expect(silent.map(({ name }) => name)).toEqual([]);
	});
	test('guards every column that people write in', () => {
		const written =
			/^(country|rationale|label|title|duty|guidance|definition|chapter_title|official_no|region|subregion|instrument|jurisdiction|provision|quotation|language|translation|url|archive_url|meaning|empty)$/;
		const unguarded = table.columns.filter(
			({ name, type }) => written.test(name) && type !== 'text'
		);
		expect(unguarded.map(({ name }) => name)).toEqual([]);
	});
});

const inRound = { edition: 'e-1', release: null, round: '2026', asOf: '2026-01-01' };
const brazil = { iso3: 'BRA', country: 'Brazil' };
/** Without the header. */
const rowOf = <Row>(table: Table<Row>, row: Row) => writeCsv(table, [row]).split('\r\n')[1];

describe('rows of scores', () => {
	const score: ScoreRow = {
		...inRound,
		...brazil,
		article: 'IV.12',
		chapter: 'IV',
		status: 'scored',
		level: 3,
		notApplicableReason: null,
		confidence: 'high',
		verification: 'single',
		coders: 1,
		evidenceCount: 2,
		rationale: '=core',
		updatedAt: '2026-03-01T10:00:00.000Z'
	};
	const nothing: Partial<ScoreRow> = {
		level: null,
		confidence: null,
		evidenceCount: 0,
		rationale: null
	};
	test.each<[what: string, part: Partial<ScoreRow>, row: string]>([
		[
			'a level is level × 25',
			{},
			"e-1,,2026,2026-01-01,BRA,Brazil,IV.12,IV,scored,3,75,,high,single,1,2,'=core,2026-03-01T10:00:00.000Z"
		],
		[
			'level 0 is written',
			{ level: 0, rationale: '' },
			'e-1,,2026,2026-01-01,BRA,Brazil,IV.12,IV,scored,0,0,,high,single,1,2,,2026-03-01T10:00:00.000Z'
		],
		[
			'"no provision" has an empty level and score 0',
			{ ...nothing, status: 'no_provision' },
			'e-1,,2026,2026-01-01,BRA,Brazil,IV.12,IV,no_provision,,0,,,single,1,0,,2026-03-01T10:00:00.000Z'
		],
		[
			'"not applicable" has a reason and no score',
			{ ...nothing, status: 'not_applicable', notApplicableReason: 'geography' },
			'e-1,,2026,2026-01-01,BRA,Brazil,IV.12,IV,not_applicable,,,geography,,single,1,0,,2026-03-01T10:00:00.000Z'
		],
		[
			'"not assessed" has nothing, never 0',
			{ ...nothing, status: 'not_assessed', verification: null, updatedAt: null },
			'e-1,,2026,2026-01-01,BRA,Brazil,IV.12,IV,not_assessed,,,,,,1,0,,'
		],
		[
			'a release stands in every row',
			{ release: 'DEMO', rationale: null },
			'e-1,DEMO,2026,2026-01-01,BRA,Brazil,IV.12,IV,scored,3,75,,high,single,1,2,,2026-03-01T10:00:00.000Z'
		]
	])('%s', (_what, part, row) => {
		expect(rowOf(scoresTable, { ...score, ...part })).toBe(row);
	});
});

describe('rows of aggregates', () => {
	const aggregate: Aggregate & { rank: number | null } = {
		score: 200 / 3,
		coverage: 2 / 3,
		nAnswered: 2,
		nNoProvision: 1,
		nApplicable: 3,
		nNotApplicable: 4,
		rank: 5
	};
	const row = { ...inRound, ...brazil, label: 'Visitors', method: 'mimc-1', aggregate };
	test('score and coverage have six decimals, counts follow', () => {
		expect(rowOf(aggregatesTable, { ...row, level: 'chapter', code: 'I' })).toBe(
			'e-1,,2026,2026-01-01,BRA,Brazil,chapter,I,Visitors,mimc-1,66.666667,0.666667,2,3,4,5'
		);
	});
	test('what is not rated has neither score nor rank; overall has no code', () => {
		const unrated = { ...aggregate, score: null, rank: null, coverage: null };
		expect(
			rowOf(aggregatesTable, { ...row, level: 'overall', code: null, aggregate: unrated })
		).toBe('e-1,,2026,2026-01-01,BRA,Brazil,overall,,Visitors,mimc-1,,,2,3,4,');
	});
});

test('a row of the heatmap has a cell for every code, also where nothing is known', () => {
	const table = heatmapTable(['I', 'II', 'VIII']);
	expect(rowOf(table, { ...brazil, overall: 50, scores: [100, null, 0] })).toBe(
		'BRA,Brazil,50,100,,0'
	);
	expect(rowOf(table, { ...brazil, overall: null, scores: [] })).toBe('BRA,Brazil,,,,');
});

test('a row of evidence writes what is known and guards what people wrote', () => {
	const evidence: Evidence = {
		kind: 'provision',
		instrument: '-Act',
		rank: 'statute',
		jurisdiction: 'national',
		provision: 's 4, para 1',
		quotation: '@"all"',
		language: 'pt',
		translation: null,
		translation_by: null,
		url: 'https://example.org',
		archive_url: null,
		enacted: '2017-05-24',
		in_force: null,
		repealed: null,
		version_date: null,
		accessed: '2026-01-02',
		stance: 'supports',
		file: null
	};
	expect(rowOf(evidenceTable, { ...inRound, iso3: 'BRA', article: 'IV.12', evidence })).toBe(
		'e-1,,2026,BRA,IV.12,provision,\'-Act,statute,national,"s 4, para 1","\'@""all""",pt,,,https://example.org,,2017-05-24,,,,2026-01-02,supports'
	);
});

describe('rows of articles', () => {
	const article: Article = {
		code: 'IV.12',
		position: 72,
		chapter: 'IV',
		title: 'Equal pay',
		duty: 'Equal pay.',
		guidance: ['Test 1', 'Test 2'],
		bearers: ['origin', 'destination'],
		kind: 'law',
		reach: 'any',
		silence: 'general_law',
		naReasons: [],
		existingLaw: [
			{ treaty: 'RC1951', article: '33', basis: 'read' },
			{ treaty: 'CAT', article: '', basis: 'general_knowledge' }
		],
		certainty: 'sourced',
		facts: [],
		scored: false,
		officialNo: ''
	};
	const row: ArticleRow = {
		edition: 'e-1',
		article,
		chapterTitle: 'Workers',
		categories: ['residents', 'migrant-workers']
	};
	test('lists are joined by ";", guidance has a line each, a whole treaty stands by its code', () => {
		expect(writeCsv(articlesTable, [row]).slice(`${headers.articles}\r\n`.length)).toBe(
			'e-1,IV.12,72,IV,Workers,Equal pay,Equal pay.,"Test 1\nTest 2",law,any,general_law,,origin;destination,residents;migrant-workers,RC1951 33;CAT,sourced,false,\r\n'
		);
	});
	test('lists are arrays in JSON, booleans real ones, missing null', () => {
		const { data } = JSON.parse(writeJson(articlesTable, [row])) as { data: object[] };
		expect(data[0]).toMatchObject({
			position: 72,
			na_reasons: [],
			bearers: ['origin', 'destination'],
			categories: ['residents', 'migrant-workers'],
			existing_law: ['RC1951 33', 'CAT'],
			scored: false,
			official_no: null
		});
	});
});

test('a row of categories shows both sets, and pairs as new>old', () => {
	const category = {
		code: 'tourists',
		position: 2,
		title: 'Tourists',
		definition: 'On holiday.',
		inherits: ['visitors'],
		own: ['II.1', 'II.2'],
		supersedes: [['II.1', 'I.2'] as [string, string]]
	};
	const row = { edition: 'e-1', category, own: ['II.1'], cumulative: ['I.1', 'II.1'] };
	expect(rowOf(categoriesTable, row)).toBe(
		'e-1,tourists,2,Tourists,On holiday.,visitors,II.1,I.1;II.1,II.1>I.2'
	);
});

test('a row of countries keeps NA for Namibia', () => {
	const namibia = {
		iso3: 'NAM',
		iso2: 'NA',
		m49: '516',
		name: 'Namibia',
		region: 'Africa',
		subregion: 'Sub-Saharan Africa',
		unStatus: 'member' as const
	};
	expect(rowOf(countriesTable, namibia)).toBe(
		'NAM,NA,516,Namibia,Africa,Sub-Saharan Africa,member'
	);
});

test('a row of rounds says under which edition it was scored', () => {
	const round = {
		code: '2026',
		title: 'Round, 2026',
		asOf: '2026-01-01',
		status: 'open',
		edition: 'e-1'
	};
	expect(rowOf(roundsTable, round)).toBe('2026,"Round, 2026",2026-01-01,open,e-1');
});
