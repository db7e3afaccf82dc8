import { beforeEach, describe, expect, test } from 'vitest';
import {
	answerOf,
	pinpoint,
	save,
	searchRecord,
	smallDatabase
} from '../../../tests/fixtures/small-database.ts';
import { served } from '../../../tests/fixtures/served-file.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { publicTables } from './public-tables.ts';
import { type FileFormat, publicTableFile } from './table-response.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

interface Asking {
	format?: FileFormat;
	kind?: DatabaseKind;
	user?: object | null;
}
const respond = (
	name: string,
	query = '',
	{ format = 'csv', kind = 'production', user = null }: Asking = {}
) => served(publicTableFile({ db, kind, user }, name, format, new URLSearchParams(query)));

/** The text of a response as it goes over the wire, a byte-order mark included. */
async function text(name: string, query = '', asking: Asking = {}) {
	const response = await respond(name, query, asking);
	expect(response.status).toBe(200);
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}
const csv = (lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
/** Rows of a table without quoted cells, the header left out. */
const rows = async (name: string, query = '', asking: Asking = {}) =>
	(await text(name, query, asking)).split('\r\n').slice(1, -1);
const json = async (name: string, query = '', asking: Asking = {}) =>
	JSON.parse(await text(name, query, { ...asking, format: 'json' })).data as Record<
		string,
		unknown
	>[];

/** Brazil is complete, Germany has an unrated chapter and an untouched one, Namibia has answers in a draft round only. */
function fill() {
	const law = pinpoint({
		rank: 'statute',
		jurisdiction: 'national',
		quotation: 'Todos têm "direito",\nsem demora.',
		language: 'pt',
		translation: '=All have the right',
		translation_by: 'human',
		url: 'https://example.org/lei',
		archive_url: 'https://archive.example.org/lei',
		enacted: '2017-05-24',
		in_force: '2017-11-20',
		version_date: '2025-01-01',
		accessed: '2026-01-15',
		stance: 'supports'
	});
	const brazil = (article: string, differing: Parameters<typeof answerOf>[0]) =>
		save(db, { iso3: 'BRA', article }, answerOf(differing));
	brazil('I.1', {
		confidence: 'high',
		rationale: '=1+1 is text, "not" a formula',
		evidence: [law, pinpoint({ provision: '-2' })]
	});
	brazil('I.2', { level: 3 });
	brazil('I.3', {
		status: 'no_provision',
		level: null,
		confidence: 'low',
		evidence: [searchRecord({ accessed: '2026-01-16' })]
	});
	brazil('II.1', { level: 2, evidence: [law] });
	brazil('II.2', { status: 'not_applicable', level: null, not_applicable_reason: 'no_object' });
	brazil('VIII.1', { level: 1 });
	const germany = (article: string, level: number) =>
		save(db, { iso3: 'DEU', article, coder: 'bo' }, answerOf({ level }));
	germany('I.1', 4);
	germany('I.3', 2);
	germany('II.1', 1);
	save(db, { iso3: 'NAM', article: 'I.1', round: '2027' }, answerOf());
}

describe('scores', () => {
	beforeEach(fill);

	test('are, as CSV, one row for every scored article of every country that has begun', async () => {
		expect(await text('scores')).toBe(
			csv([
				'edition,release,round,as_of,iso3,country,article,chapter,status,level,score,not_applicable_reason,confidence,verification,coders,evidence_count,rationale,updated_at',
				`mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,I.1,I,scored,4,100,,high,single,1,2,"'=1+1 is text, ""not"" a formula",2026-03-01T12:00:00.000Z`,
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,I.2,I,scored,3,75,,,single,1,0,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,I.3,I,no_provision,,0,,low,single,1,1,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,II.1,II,scored,2,50,,,single,1,1,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,II.2,II,not_applicable,,,no_object,,single,1,0,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,VIII.1,VIII,scored,1,25,,,single,1,0,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,I.1,I,scored,4,100,,,single,1,0,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,I.2,I,not_assessed,,,,,,1,0,,',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,I.3,I,scored,2,50,,,single,1,0,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,II.1,II,scored,1,25,,,single,1,0,,2026-03-01T12:00:00.000Z',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,II.2,II,not_assessed,,,,,,1,0,,',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,VIII.1,VIII,not_assessed,,,,,,1,0,,'
			])
		);
	});

	test('are, as JSON, the same columns with numbers as numbers, missing as null and no guard', async () => {
		const origin = {
			edition: 'mimc-analytic-1',
			release: null,
			round: '2026',
			as_of: '2026-01-01',
			iso3: 'BRA',
			country: 'Brazil'
		};
		const data = [
			{
				...origin,
				article: 'I.1',
				chapter: 'I',
				status: 'scored',
				level: 4,
				score: 100,
				not_applicable_reason: null,
				confidence: 'high',
				verification: 'single',
				coders: 1,
				evidence_count: 2,
				rationale: '=1+1 is text, "not" a formula',
				updated_at: '2026-03-01T12:00:00.000Z'
			},
			{
				...origin,
				article: 'I.3',
				chapter: 'I',
				status: 'no_provision',
				level: null,
				score: 0,
				not_applicable_reason: null,
				confidence: 'low',
				verification: 'single',
				coders: 1,
				evidence_count: 1,
				rationale: null,
				updated_at: '2026-03-01T12:00:00.000Z'
			},
			{
				...origin,
				article: 'II.2',
				chapter: 'II',
				status: 'not_applicable',
				level: null,
				score: null,
				not_applicable_reason: 'no_object',
				confidence: null,
				verification: 'single',
				coders: 1,
				evidence_count: 0,
				rationale: null,
				updated_at: '2026-03-01T12:00:00.000Z'
			}
		];
		expect(await text('scores', 'country=BRA&article=I.1,I.3,II.2', { format: 'json' })).toBe(
			JSON.stringify({ data })
		);
	});

	test.each([
		['country=DEU', ['DEU I.1', 'DEU I.2', 'DEU I.3', 'DEU II.1', 'DEU II.2', 'DEU VIII.1']],
		['country=DEU,BRA&article=I.3', ['BRA I.3', 'DEU I.3']],
		['region=Americas&chapter=II', ['BRA II.1', 'BRA II.2']],
		['region=Africa', []],
		['country=BRA&category=tourists', ['BRA I.1', 'BRA I.3', 'BRA II.1', 'BRA II.2']],
		['bearer=origin', ['BRA I.1', 'BRA VIII.1', 'DEU I.1', 'DEU VIII.1']],
		['kind=policy', ['BRA I.2', 'DEU I.2']],
		// listed, but not scored
		['article=I.4', []]
	])('filtered by %s', async (query, expected) => {
		const found = await json('scores', query);
		expect(found.map((row) => `${row.iso3} ${row.article}`)).toEqual(expected);
	});

	test('of a country whose answers were all cleared are gone: it has not begun', async () => {
		for (const article of ['I.1', 'I.3', 'II.1'])
			save(
				db,
				{ iso3: 'DEU', article, coder: 'bo' },
				answerOf({ status: 'not_assessed', level: null })
			);
		expect(await json('scores', 'country=DEU')).toEqual([]);
		expect(await json('aggregates', 'country=DEU')).toEqual([]);
	});
});

describe('aggregates', () => {
	beforeEach(fill);
	const header =
		'edition,release,round,as_of,iso3,country,level,code,label,method,score,coverage,n_answered,n_applicable,n_not_applicable,rank';

	test('are, as CSV, overall, chapters, categories and own categories of every country that has begun', async () => {
		expect(await text('aggregates')).toBe(
			csv([
				header,
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,overall,,Overall,mimc-1,54.166667,1,4,4,1,1',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,chapter,I,Everybody,mimc-1,58.333333,1,3,3,0,2',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,chapter,II,Tourists,mimc-1,50,1,1,1,1,1',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,chapter,VIII,Between States,mimc-1,25,1,1,1,0,1',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,category,visitors,Visitors,mimc-1,58.333333,1,3,3,0,2',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,category,tourists,Tourists,mimc-1,50,1,3,3,1,1',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,category_own,visitors,Visitors,mimc-1,58.333333,1,3,3,0,2',
				'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,category_own,tourists,Tourists,mimc-1,50,1,1,1,1,1',
				// a country with an unrated chapter has no rank, and what is not rated is empty, not 0
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,overall,,Overall,mimc-1,,0.6,3,5,0,',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,chapter,I,Everybody,mimc-1,75,0.666667,2,3,0,1',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,chapter,II,Tourists,mimc-1,,0.5,1,2,0,',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,chapter,VIII,Between States,mimc-1,,0,0,1,0,',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,category,visitors,Visitors,mimc-1,75,0.666667,2,3,0,1',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,category,tourists,Tourists,mimc-1,,0.75,3,4,0,',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,category_own,visitors,Visitors,mimc-1,75,0.666667,2,3,0,1',
				'mimc-analytic-1,,2026,2026-01-01,DEU,Germany,category_own,tourists,Tourists,mimc-1,,0.5,1,2,0,'
			])
		);
	});

	test('are, as JSON, the same with numbers as numbers', async () => {
		const origin = {
			edition: 'mimc-analytic-1',
			release: null,
			round: '2026',
			as_of: '2026-01-01'
		};
		const data = [
			{
				...origin,
				iso3: 'BRA',
				country: 'Brazil',
				level: 'chapter',
				code: 'I',
				label: 'Everybody',
				method: 'mimc-1',
				score: 58.333333,
				coverage: 1,
				n_answered: 3,
				n_applicable: 3,
				n_not_applicable: 0,
				rank: 2
			},
			{
				...origin,
				iso3: 'DEU',
				country: 'Germany',
				level: 'chapter',
				code: 'I',
				label: 'Everybody',
				method: 'mimc-1',
				score: 75,
				coverage: 0.666667,
				n_answered: 2,
				n_applicable: 3,
				n_not_applicable: 0,
				rank: 1
			}
		];
		expect(await text('aggregates', 'chapter=I', { format: 'json' })).toBe(
			JSON.stringify({ data })
		);
		const [overall] = await json('aggregates', 'country=DEU');
		expect(overall).toMatchObject({ code: null, score: null, coverage: 0.6, rank: null });
	});

	test('keep the rank among all countries when one is chosen', async () => {
		expect(await rows('aggregates', 'country=BRA&chapter=I')).toEqual([
			'mimc-analytic-1,,2026,2026-01-01,BRA,Brazil,chapter,I,Everybody,mimc-1,58.333333,1,3,3,0,2'
		]);
	});

	test('of chosen chapters or categories have no other rows', async () => {
		expect(
			(await json('aggregates', 'country=BRA&category=tourists')).map(({ level, code }) => [
				level,
				code
			])
		).toEqual([
			['category', 'tourists'],
			['category_own', 'tourists']
		]);
	});

	test.each([
		// half of chapter II suffices: (75 + 25) / 2
		['coverage=1/2', 'coverage=0.5', 50, 2],
		// (100 + 50 + 25) / 3, three of six articles
		['nesting=flat&coverage=0.5', 'nesting=flat&coverage=0.5', 58.333333, 1],
		// gaps count 0: (150 / 3 + 25 / 2) / 2, but the threshold still applies
		['missing=zero&coverage=0.5', 'missing=zero&coverage=0.5', 31.25, 2],
		['missing=zero', 'missing=zero', null, null],
		// chapter II out: chapter I alone, which is rated
		['weights=II:0', 'weights=II:0', 75, 1]
	])('of Germany under %s', async (query, method, score, rank) => {
		const [overall] = await json('aggregates', `country=DEU&${query}`);
		expect(overall).toMatchObject({ level: 'overall', method, score, rank });
	});

	test('narrowed by duty-bearer or kind say so, and count only those articles', async () => {
		const [overall, first, second] = await json('aggregates', 'country=BRA&bearer=transit');
		expect(overall).toMatchObject({ method: 'bearer=transit', score: 50, n_applicable: 2 });
		expect(first).toMatchObject({ code: 'I', score: 50, n_applicable: 2 });
		expect(second).toMatchObject({ code: 'II', score: null, coverage: null, n_applicable: 0 });
	});
});

describe('heatmap', () => {
	beforeEach(fill);

	test('has, as CSV, a row for every country and a column for every chapter', async () => {
		expect(await text('heatmap')).toBe(
			csv([
				'iso3,country,overall,I,II,VIII',
				'BRA,Brazil,54.166667,58.333333,50,25',
				'DEU,Germany,,75,,',
				'NAM,Namibia,,,,'
			])
		);
	});

	test('has, as JSON, numbers and null', async () => {
		expect(await text('heatmap', '', { format: 'json' })).toBe(
			'{"data":[' +
				'{"iso3":"BRA","country":"Brazil","overall":54.166667,"I":58.333333,"II":50,"VIII":25},' +
				'{"iso3":"DEU","country":"Germany","overall":null,"I":75,"II":null,"VIII":null},' +
				'{"iso3":"NAM","country":"Namibia","overall":null,"I":null,"II":null,"VIII":null}]}'
		);
	});

	test('by category shows cumulative scores', async () => {
		expect(await text('heatmap', 'by=category')).toBe(
			csv([
				'iso3,country,overall,visitors,tourists',
				'BRA,Brazil,54.166667,58.333333,50',
				'DEU,Germany,,75,',
				'NAM,Namibia,,,'
			])
		);
	});

	test('by article shows scores; "no provision" is 0, not applicable and not assessed are empty', async () => {
		expect(await text('heatmap', 'by=article')).toBe(
			csv([
				'iso3,country,overall,I.1,I.2,I.3,II.1,II.2,VIII.1',
				'BRA,Brazil,54.166667,100,75,0,50,,25',
				'DEU,Germany,,100,,50,25,,',
				'NAM,Namibia,,,,,,,'
			])
		);
	});

	test.each([
		['region=Europe', ['DEU,Germany,,75,,']],
		['country=NAM,BRA&chapter=II', ['BRA,Brazil,54.166667,50', 'NAM,Namibia,,']],
		['country=BRA&by=category&category=tourists', ['BRA,Brazil,54.166667,50']],
		['country=BRA&by=article&chapter=II', ['BRA,Brazil,54.166667,50,']],
		['country=BRA&by=article&category=tourists', ['BRA,Brazil,54.166667,100,0,50,']]
	])('filtered by %s', async (query, expected) => {
		expect(await rows('heatmap', query)).toEqual(expected);
	});

	test('under another method shows overall by it, on the scale of its mean', async () => {
		// levels 4, 3 and "no provision" are 100, 75.25 and 1 on the scale from 1 to 100; level 2 is 50.5
		const overall = Math.sqrt(Math.cbrt(100 * 75.25 * 1) * 50.5);
		expect(await rows('heatmap', 'country=BRA&mean=geometric&chapter=II')).toEqual([
			`BRA,Brazil,${Number(overall.toFixed(6))},50.5`
		]);
	});

	test('of a demonstration marks every country: a cut-out still says that it is generated', async () => {
		expect(await rows('heatmap', 'country=BRA', { kind: 'demo' })).toEqual([
			'BRA,Brazil [DEMO],54.166667,58.333333,50,25'
		]);
		expect((await rows('aggregates', 'country=BRA', { kind: 'demo' }))[0]).toMatch(
			/^mimc-analytic-1,DEMO,2026,2026-01-01,BRA,Brazil,overall/
		);
	});
});

describe('evidence', () => {
	beforeEach(fill);

	test('is, as CSV, every pinpoint and search record of every answer, in the coder’s order', async () => {
		const law = `provision,Migration Law,statute,national,art. 1,"Todos têm ""direito"",\nsem demora.",pt,'=All have the right,human,https://example.org/lei,https://archive.example.org/lei,2017-05-24,2017-11-20,,2025-01-01,2026-01-15,supports`;
		expect(await text('evidence')).toBe(
			csv([
				'edition,release,round,iso3,article,kind,instrument,rank,jurisdiction,provision,quotation,language,translation,translation_by,url,archive_url,enacted,in_force,repealed,version_date,accessed,stance',
				`mimc-analytic-1,,2026,BRA,I.1,${law}`,
				// the second pinpoint names the law by its title: what is known of that law stands here, too
				`mimc-analytic-1,,2026,BRA,I.1,provision,Migration Law,statute,national,'-2,,,,,,,2017-05-24,2017-11-20,,,,`,
				'mimc-analytic-1,,2026,BRA,I.3,search,,,,,All statutes searched.,,,,,,,,,,2026-01-16,',
				`mimc-analytic-1,,2026,BRA,II.1,${law}`
			])
		);
	});

	test('is, as JSON, the same with missing as null', async () => {
		const data = [
			{
				edition: 'mimc-analytic-1',
				release: null,
				round: '2026',
				iso3: 'BRA',
				article: 'I.3',
				kind: 'search',
				instrument: null,
				rank: null,
				jurisdiction: null,
				provision: null,
				quotation: 'All statutes searched.',
				language: null,
				translation: null,
				translation_by: null,
				url: null,
				archive_url: null,
				enacted: null,
				in_force: null,
				repealed: null,
				version_date: null,
				accessed: '2026-01-16',
				stance: null
			}
		];
		expect(await text('evidence', 'article=I.3', { format: 'json' })).toBe(
			JSON.stringify({ data })
		);
	});

	test.each([
		['country=DEU', []],
		['chapter=II', ['II.1']],
		['category=visitors', ['I.1', 'I.1', 'I.3']],
		['kind=policy', []],
		['bearer=origin', ['I.1', 'I.1']]
	])('filtered by %s', async (query, expected) => {
		expect((await json('evidence', query)).map(({ article }) => article)).toEqual(expected);
	});
});

describe('articles', () => {
	const guidance = '"Look in: the law.\nCovers: everybody. Reach any."';

	test('are, as CSV, the whole catalogue, what is listed only included', async () => {
		expect(await text('articles')).toBe(
			csv([
				'edition,article,position,chapter,chapter_title,title,duty,guidance,kind,reach,silence,na_reasons,bearers,categories,existing_law,certainty,scored,official_no',
				`mimc-analytic-1,I.1,1,I,Everybody,Leaving,The State must do it.,${guidance},law,any,no_provision,,origin;transit;destination,visitors;tourists,ICCPR 12(2);BIT,sourced,true,`,
				`mimc-analytic-1,I.2,2,I,Everybody,Information,The State must do it.,${guidance},policy,any,no_provision,,destination,visitors,,sourced,true,`,
				`mimc-analytic-1,I.3,3,I,Everybody,Rescue at sea,The State must do it.,${guidance},law,any,general_law,no_object;geography,transit;destination,visitors;tourists,,sourced,true,`,
				`mimc-analytic-1,I.4,4,I,Everybody,Right of States to admit,The State must do it.,${guidance},law,any,no_provision,,destination,,,sourced,false,`,
				`mimc-analytic-1,II.1,5,II,Tourists,"'-Refunds, ""at once""",The State must do it.,${guidance},law,lawful,no_provision,,destination,tourists,,sourced,true,`,
				`mimc-analytic-1,II.2,6,II,Tourists,Guides,The State must do it.,${guidance},law,any,no_provision,no_object,destination,tourists,,inferred,true,`,
				`mimc-analytic-1,VIII.1,7,VIII,Between States,Cooperation,The State must do it.,${guidance},international,any,no_provision,,origin,,,sourced,true,`
			])
		);
	});

	test('have, as JSON, lists as arrays and booleans as booleans', async () => {
		const data = [
			{
				edition: 'mimc-analytic-1',
				article: 'I.3',
				position: 3,
				chapter: 'I',
				chapter_title: 'Everybody',
				title: 'Rescue at sea',
				duty: 'The State must do it.',
				guidance: 'Look in: the law.\nCovers: everybody. Reach any.',
				kind: 'law',
				reach: 'any',
				silence: 'general_law',
				na_reasons: ['no_object', 'geography'],
				bearers: ['transit', 'destination'],
				categories: ['visitors', 'tourists'],
				existing_law: [],
				certainty: 'sourced',
				scored: true,
				official_no: null
			}
		];
		expect(await text('articles', 'article=I.3', { format: 'json' })).toBe(
			JSON.stringify({ data })
		);
		expect(await json('articles', 'article=I.4')).toMatchObject([
			{ scored: false, categories: [] }
		]);
	});

	test.each([
		['chapter=II', ['II.1', 'II.2']],
		['category=visitors', ['I.1', 'I.2', 'I.3']],
		['bearer=origin', ['I.1', 'VIII.1']],
		['round=2026&kind=policy', ['I.2']]
	])('filtered by %s', async (query, expected) => {
		expect((await json('articles', query)).map(({ article }) => article)).toEqual(expected);
	});
});

describe('categories', () => {
	test('are, as CSV, what they inherit, own and replace', async () => {
		expect(await text('categories')).toBe(
			csv([
				'edition,category,position,title,definition,inherits,articles_own,articles_cumulative,supersedes',
				'mimc-analytic-1,visitors,1,Visitors,Whoever crosses a border.,,I.1;I.2;I.3,I.1;I.2;I.3,',
				'mimc-analytic-1,tourists,2,Tourists,Visitors at leisure.,visitors,II.1;II.2,I.1;I.3;II.1;II.2,II.1>I.2'
			])
		);
	});

	test('are, as JSON, the same with arrays', async () => {
		expect(await text('categories', 'category=tourists', { format: 'json' })).toBe(
			'{"data":[{"edition":"mimc-analytic-1","category":"tourists","position":2,"title":"Tourists",' +
				'"definition":"Visitors at leisure.","inherits":["visitors"],"articles_own":["II.1","II.2"],' +
				'"articles_cumulative":["I.1","I.3","II.1","II.2"],"supersedes":["II.1>I.2"]}]}'
		);
	});
});

describe('countries', () => {
	test('are, as CSV, the list by ISO code; the code of Namibia stays NA', async () => {
		expect(await text('countries')).toBe(
			csv([
				'iso3,iso2,m49,country,region,subregion,un_status',
				'BRA,BR,076,Brazil,Americas,Latin America and the Caribbean,member',
				'DEU,DE,276,Germany,Europe,Western Europe,member',
				'NAM,NA,516,Namibia,Africa,Sub-Saharan Africa,member'
			])
		);
	});

	test('are, as JSON, the same; NA is text, and numbers with leading zeros stay text', async () => {
		expect(await text('countries', 'country=BRA,NAM', { format: 'json' })).toBe(
			'{"data":[{"iso3":"BRA","iso2":"BR","m49":"076","country":"Brazil","region":"Americas",' +
				'"subregion":"Latin America and the Caribbean","un_status":"member"},' +
				'{"iso3":"NAM","iso2":"NA","m49":"516","country":"Namibia","region":"Africa",' +
				'"subregion":"Sub-Saharan Africa","un_status":"member"}]}'
		);
	});

	test('filtered by region', async () => {
		expect((await json('countries', 'region=Africa,Europe')).map(({ iso3 }) => iso3)).toEqual([
			'DEU',
			'NAM'
		]);
	});
});

describe('rounds', () => {
	const pilot = '2026,Pilot,2026-01-01,open,mimc-analytic-1';
	const draft = '2027,"Draft, ""next""",2027-01-01,open,mimc-analytic-1';

	test('are, as CSV, those that everybody may see', async () => {
		expect(await text('rounds')).toBe(csv(['round,title,as_of,status,edition', pilot]));
	});

	test('are, for people who are signed in, all of them by date', async () => {
		expect(await text('rounds', '', { user: {} })).toBe(
			csv(['round,title,as_of,status,edition', pilot, draft])
		);
		expect(await text('rounds', 'round=2027', { user: {} })).toBe(
			csv(['round,title,as_of,status,edition', draft])
		);
	});

	test('are, as JSON, the same', async () => {
		expect(await text('rounds', '', { format: 'json' })).toBe(
			'{"data":[{"round":"2026","title":"Pilot","as_of":"2026-01-01","status":"open","edition":"mimc-analytic-1"}]}'
		);
	});
});

describe('a draft round', () => {
	beforeEach(fill);

	test.each(['scores', 'aggregates', 'heatmap', 'evidence', 'articles', 'rounds'])(
		'in %s is seen by people who are signed in only',
		async (name) => {
			expect((await respond(name, 'round=2027')).status).toBe(400);
			expect((await respond(name, 'round=2027', { user: {} })).status).toBe(200);
			const hidden = await (await respond(name, 'round=2027')).json();
			const missing = await (await respond(name, 'round=2028')).json();
			expect(JSON.stringify(missing).replaceAll('2028', '2027')).toBe(JSON.stringify(hidden));
		}
	);

	test('is not the current one, for them either', async () => {
		expect(await rows('heatmap', 'country=NAM', { user: {} })).toEqual(['NAM,Namibia,,,,']);
		const [first] = await json('scores', 'round=2027', { user: {} });
		expect(first).toMatchObject({ round: '2027', iso3: 'NAM', article: 'I.1', level: 4 });
	});
});

describe('nothing observed gives nothing', () => {
	test('before anybody answered there are no rows of scores, and heatmap cells are empty, not 0', async () => {
		for (const name of ['scores', 'aggregates', 'evidence']) expect(await rows(name)).toEqual([]);
		for (const query of ['', 'by=category', 'missing=zero', 'missing=zero&coverage=0&nesting=flat'])
			for (const row of await rows('heatmap', query)) expect(row).toMatch(/^[A-Z]{3},[A-Z]\w+,+$/);
		for (const row of await json('heatmap', 'by=article'))
			expect(Object.values(row).slice(2)).toEqual(Array(7).fill(null));
	});

	test('what is untouched stays empty beside what is 0', async () => {
		save(db, { iso3: 'NAM', article: 'I.1' }, answerOf({ level: 0 }));
		expect(await rows('heatmap', 'country=NAM&by=article')).toEqual(['NAM,Namibia,,0,,,,,']);
		expect(await rows('heatmap', 'country=NAM')).toEqual(['NAM,Namibia,,,,']);
	});

	test('while no round is public there are headers without rows, and empty countries in the heatmap', async () => {
		db.$client.exec('update rounds set public = 0');
		for (const name of ['scores', 'aggregates', 'evidence', 'rounds'])
			expect(await rows(name)).toEqual([]);
		expect(await text('heatmap', 'country=NAM')).toBe(
			'iso3,country,overall,I,II,VIII\r\nNAM,Namibia,,,,\r\n'
		);
		expect(await rows('categories')).toHaveLength(2);
		expect(await rows('countries')).toHaveLength(3);
	});
});

describe('the file', () => {
	test('is named after the table, its round and the day', async () => {
		const names = async (asking: Asking) => {
			const { headers } = await respond('scores', '', asking);
			return [headers.get('content-type'), headers.get('content-disposition')];
		};
		expect(await names({})).toEqual([
			'text/csv; charset=utf-8',
			'attachment; filename="mimc-scores_round-2026_2026-11-23.csv"'
		]);
		expect(await names({ format: 'json', kind: 'demo' })).toEqual([
			'application/json; charset=utf-8',
			'inline; filename="mimc-scores_DEMO_round-2026_2026-11-23.json"'
		]);
	});

	test('begins with a byte-order mark for bom=1 only', async () => {
		const plain = await text('countries');
		expect(plain.startsWith('iso3,')).toBe(true);
		expect(await text('countries', 'bom=0')).toBe(plain);
		expect(await text('countries', 'bom=1')).toBe(`\uFEFF${plain}`);
	});

	test('is UTF-8', async () => {
		fill();
		const bytes = Buffer.from(await (await respond('evidence')).arrayBuffer());
		expect(bytes.includes(Buffer.from([0x74, 0xc3, 0xaa, 0x6d]))).toBe(true);
	});
});

describe('wrong parameters are 400 with the name of the parameter, in the one shape of errors:', () => {
	test.each<[string, string, FileFormat, string]>([
		['scores', 'contry=BRA', 'csv', 'contry'],
		['scores', 'country=XXX', 'csv', 'country'],
		['scores', 'country=BRA&country=DEU', 'json', 'country'],
		['scores', 'mean=geometric', 'csv', 'mean'],
		['scores', 'round=1999', 'csv', 'round'],
		['scores', 'release=1', 'csv', 'release'],
		['aggregates', 'article=I.1', 'csv', 'article'],
		['aggregates', 'mean=mode', 'json', 'mean'],
		['aggregates', 'coverage=3/2', 'csv', 'coverage'],
		['aggregates', 'weights=IX:1', 'csv', 'weights'],
		['heatmap', 'by=country', 'csv', 'by'],
		['evidence', 'chapter=IX', 'csv', 'chapter'],
		['articles', 'country=BRA', 'csv', 'country'],
		['categories', 'category=pirates', 'csv', 'category'],
		['countries', 'region=Atlantis', 'csv', 'region'],
		['countries', 'round=2026', 'csv', 'round'],
		['rounds', 'country=BRA', 'csv', 'country'],
		['countries', 'bom=yes', 'csv', 'bom'],
		['countries', 'bom=', 'csv', 'bom'],
		['countries', 'bom=1&bom=1', 'csv', 'bom'],
		// a byte-order mark makes JSON unreadable
		['countries', 'bom=1', 'json', 'bom']
	])('%s?%s as %s', async (name, query, format, path) => {
		const response = await respond(name, query, { format });
		expect(response.status).toBe(400);
		expect(response.headers.get('content-type')).toBe('application/json');
		expect(await response.json()).toEqual({
			error: {
				status: 400,
				code: 'wrong_parameter',
				message: `Wrong parameters: ${path}.`,
				details: { issues: [{ path, message: expect.stringMatching(/\w/) }] }
			}
		});
	});

	test('several at once are all named, each once', async () => {
		const response = await respond('heatmap', 'country=XXX,YYY&bom=2&mean=mode');
		expect((await response.json()).error).toMatchObject({
			message: 'Wrong parameters: country, mean, bom.',
			details: {
				issues: [{ path: 'country' }, { path: 'country' }, { path: 'mean' }, { path: 'bom' }]
			}
		});
	});

	test.each(['score', 'constructor', 'toString', '__proto__', ''])(
		'a table %j is 404',
		async (name) => {
			const response = await respond(name);
			expect(response.status).toBe(404);
			expect(await response.json()).toEqual({
				error: {
					status: 404,
					code: 'not_found',
					message: `There is no table "${name}" in /api/v1.`,
					details: null
				}
			});
		}
	);
});

test('every table is written in both formats with the same columns', async () => {
	fill();
	for (const name of Object.keys(publicTables)) {
		const header = (await text(name)).split('\r\n')[0]?.split(',');
		const data = await json(name);
		// nothing has been released yet
		expect({ name, filled: data.length > 0 }).toEqual({ name, filled: name !== 'releases' });
		for (const row of data) expect(Object.keys(row)).toEqual(header);
	}
});
