import { describe, expect, test } from 'vitest';
import {
	type EditionFiles,
	parseCountries,
	parseEdition,
	parseTreaties
} from './catalogue-files.ts';

const head = {
	id: 'mini-1',
	title: 'Mini',
	description: 'One article.',
	caveats: ['Ours.'],
	chapters: [{ code: 'I', position: 1, title: 'One', certainty: 'sourced', weight: 1 }],
	levels: [{ level: 0, name: 'Contrary', descriptor: 'Forbids it.' }],
	statuses: [{ status: 'no_provision', name: 'No provision', descriptor: 'Nothing found.' }],
	na_reasons: [{ reason: 'geography', descriptor: 'No coast.' }],
	coding_rules: [{ title: 'Time', rules: ['Law in force.'] }]
};
const article = {
	code: 'I.1',
	position: 1,
	chapter: 'I',
	title: 'Leaving',
	duty: 'Everybody may leave.',
	guidance: ['Test 1: May everybody leave?'],
	bearers: ['origin', 'transit'],
	kind: 'law',
	reach: 'any',
	silence: 'general_law',
	na_reasons: ['geography'],
	existing_law: [{ treaty: 'ICCPR', article: '12(2)', basis: 'read' }],
	certainty: 'recollected',
	facts: ['I-02'],
	scored: true,
	official_no: ''
};
const category = {
	code: 'visitors',
	position: 1,
	title: 'Visitors',
	definition: 'Everybody.',
	inherits: [],
	own: ['I.1'],
	supersedes: [['I.1', 'I.2']]
};

const file = (name: string, value: unknown) => ({ name, text: JSON.stringify(value) });
const files = (part: Partial<EditionFiles> = {}): EditionFiles => ({
	edition: file('edition.json', head),
	articles: [file('articles/I.json', [article])],
	categories: file('categories.json', [category]),
	...part
});
const faultsOf = (part: Partial<EditionFiles>) => {
	const parsed = parseEdition(files(part));
	return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
};

describe('the files of an edition', () => {
	test('are read whole', () => {
		expect(parseEdition(files())).toEqual({
			ok: true,
			value: {
				id: 'mini-1',
				title: 'Mini',
				text: {
					description: 'One article.',
					caveats: ['Ours.'],
					levels: head.levels,
					statuses: head.statuses,
					naReasons: [{ reason: 'geography', descriptor: 'No coast.' }],
					codingRules: [{ title: 'Time', rules: ['Law in force.'] }]
				},
				chapters: head.chapters,
				articles: [
					{
						code: 'I.1',
						position: 1,
						chapter: 'I',
						title: 'Leaving',
						duty: 'Everybody may leave.',
						guidance: ['Test 1: May everybody leave?'],
						bearers: ['origin', 'transit'],
						kind: 'law',
						reach: 'any',
						silence: 'general_law',
						naReasons: ['geography'],
						existingLaw: [{ treaty: 'ICCPR', article: '12(2)', basis: 'read' }],
						certainty: 'recollected',
						facts: ['I-02'],
						scored: true,
						officialNo: ''
					}
				],
				categories: [category]
			}
		});
	});

	test('articles of several files come together in the order of their positions', () => {
		const at = (code: string, position: number) => ({ ...article, code, position });
		const parsed = parseEdition(
			files({
				articles: [
					file('articles/II.json', [at('II.2', 4), at('II.1', 3)]),
					file('articles/I.json', [at('I.2', 2), at('I.1', 1)])
				]
			})
		);
		expect(parsed.ok && parsed.value.articles.map(({ code }) => code)).toEqual([
			'I.1',
			'I.2',
			'II.1',
			'II.2'
		]);
	});

	test('a weight may be 0', () => {
		const chapters = [{ ...head.chapters[0], weight: 0 }];
		const parsed = parseEdition(files({ edition: file('edition.json', { ...head, chapters }) }));
		expect(parsed.ok && parsed.value.chapters[0]?.weight).toBe(0);
	});
});

describe('a fault of an article is named by file, row, code and field', () => {
	test.each<[field: string, value: unknown]>([
		['code', 'I 1'],
		['position', 0],
		['position', 1.5],
		['position', '1'],
		['chapter', ''],
		['title', ' '],
		['duty', null],
		['guidance', []],
		['bearers', []],
		['kind', 'treaty'],
		['reach', 'all'],
		['silence', 'consent'],
		['certainty', 'S'],
		['scored', 'true'],
		['official_no', null]
	])('%s: %j', (field, value) => {
		const broken = { ...article, [field]: value };
		const code = field === 'code' ? 'I 1' : 'I.1';
		expect(faultsOf({ articles: [file('articles/I.json', [article, broken])] })).toEqual([
			`articles/I.json: row 2 (${code}), ${field}`
		]);
	});
	test.each<[field: string, value: unknown, place: string]>([
		['guidance', ['Test 1', ''], 'guidance.1'],
		['bearers', ['origin', 'host'], 'bearers.1'],
		['na_reasons', ['poverty'], 'na_reasons.0'],
		['existing_law', [{ treaty: 'CAT', article: '3' }], 'existing_law.0.basis'],
		['existing_law', [{ treaty: 'CAT', article: '3', basis: 'guess' }], 'existing_law.0.basis']
	])('%s: %j', (field, value, place) => {
		const broken = { ...article, [field]: value };
		expect(faultsOf({ articles: [file('articles/I.json', [broken])] })).toEqual([
			`articles/I.json: row 1 (I.1), ${place}`
		]);
	});
	test.each(Object.keys(article).filter((field) => field !== 'code'))('%s missing', (field) => {
		const broken = Object.fromEntries(Object.entries(article).filter(([key]) => key !== field));
		expect(faultsOf({ articles: [file('articles/I.json', [broken])] })).toEqual([
			`articles/I.json: row 1 (I.1), ${field}`
		]);
	});
	test('a key that no article has', () => {
		expect(faultsOf({ articles: [file('articles/I.json', [{ ...article, score: 3 }])] })).toEqual([
			'articles/I.json: row 1 (I.1), score'
		]);
	});
	test('a row without a code is named by its keys', () => {
		expect(faultsOf({ articles: [file('articles/I.json', [3])] })).toEqual(['articles/I.json: 0']);
	});
});

describe('a fault of the other files is named as well', () => {
	test.each<[what: string, part: Partial<EditionFiles>, places: string[]]>([
		[
			'a chapter with a weight below 0',
			{
				edition: file('edition.json', {
					...head,
					chapters: [{ ...head.chapters[0], weight: -1 }]
				})
			},
			['edition.json: chapters.0.weight']
		],
		[
			'an edition without a title',
			{ edition: file('edition.json', { ...head, title: '' }) },
			['edition.json: title']
		],
		[
			'a category with half a pair',
			{ categories: file('categories.json', [{ ...category, supersedes: [['I.1']] }]) },
			['categories.json: row 1 (visitors), supersedes.0.1']
		],
		[
			'a list that is none',
			{ categories: file('categories.json', { visitors: category }) },
			['categories.json: whole file']
		],
		[
			'files that are not JSON, all of them',
			{
				edition: { name: 'edition.json', text: '{' },
				articles: [{ name: 'articles/I.json', text: '' }],
				categories: { name: 'categories.json', text: '[' }
			},
			['edition.json', 'articles/I.json', 'categories.json']
		],
		[
			'faults of several files at once',
			{
				edition: file('edition.json', { ...head, id: '' }),
				articles: [file('articles/I.json', [{ ...article, title: '' }])],
				categories: file('categories.json', [{ ...category, title: '' }])
			},
			[
				'edition.json: id',
				'articles/I.json: row 1 (I.1), title',
				'categories.json: row 1 (visitors), title'
			]
		]
	])('%s', (_what, part, places) => {
		expect(faultsOf(part)).toEqual(places);
	});
});

describe('the country list', () => {
	const header = 'iso3,iso2,m49,country,region,subregion,un_status\r\n';
	const parse = (rows: string) => parseCountries({ name: 'countries.csv', text: header + rows });
	const faults = (rows: string) => {
		const parsed = parse(rows);
		return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
	};
	const namibia = 'NAM,NA,516,Namibia,Africa,Sub-Saharan Africa,member\r\n';

	test('is read with its codes as text: leading zeros stay, and NA is Namibia', () => {
		const rows = `AFG,AF,004,Afghanistan,Asia,Southern Asia,member\r\n${namibia}`;
		expect(parse(rows)).toEqual({
			ok: true,
			value: [
				{
					iso3: 'AFG',
					iso2: 'AF',
					m49: '004',
					name: 'Afghanistan',
					region: 'Asia',
					subregion: 'Southern Asia',
					unStatus: 'member'
				},
				{
					iso3: 'NAM',
					iso2: 'NA',
					m49: '516',
					name: 'Namibia',
					region: 'Africa',
					subregion: 'Sub-Saharan Africa',
					unStatus: 'member'
				}
			]
		});
	});

	test.each<[what: string, row: string, fault: string]>([
		[
			'a code of two letters where three belong',
			'AF,AF,004,Afghanistan,Asia,Southern Asia,member',
			'iso3: must be three capital letters (found "AF")'
		],
		[
			'small letters',
			'AFG,af,004,Afghanistan,Asia,Southern Asia,member',
			'iso2: must be two capital letters (found "af")'
		],
		[
			'a number that lost its zeros',
			'AFG,AF,4,Afghanistan,Asia,Southern Asia,member',
			'm49: must be three digits (found "4")'
		],
		['no name', 'AFG,AF,004, ,Asia,Southern Asia,member', 'country: must not be empty (found "")']
	])('%s is told with what was found', (_what, row, fault) => {
		expect(faults(`${namibia}${row}\r\n`)).toEqual([`countries.csv: line 3, ${fault}`]);
	});

	test('another status is told by its field', () => {
		const [fault] = faults('AFG,AF,004,Afghanistan,Asia,Southern Asia,partner\r\n');
		expect(fault).toMatch(/^countries\.csv: line 2, un_status: .*"partner"/);
	});

	test('no code stands twice', () => {
		expect(faults(`${namibia}NAM,NB,516,Another,Africa,Sub-Saharan Africa,observer\r\n`)).toEqual([
			'countries.csv: line 3, iso3: "NAM" stands on line 2 already',
			'countries.csv: line 3, m49: "516" stands on line 2 already'
		]);
	});

	test('all faults are told at once', () => {
		const rows = 'AF,af,4,,Asia,Southern Asia,member\r\nAGO,AO\r\n';
		const places = faults(rows).map((fault) => fault.split(': ')[1]);
		expect(new Set(places)).toEqual(
			new Set([
				'line 2, iso3',
				'line 2, iso2',
				'line 2, m49',
				'line 2, country',
				'line 3',
				'line 3, m49',
				'line 3, country',
				'line 3, region',
				'line 3, subregion',
				'line 3, un_status'
			])
		);
	});

	test('a missing column is told once, by name', () => {
		const text = 'iso3,iso2,m49,country,region,subregion\r\n';
		expect(parseCountries({ name: 'countries.csv', text })).toEqual({
			ok: false,
			issues: [{ path: 'countries.csv: line 1', message: 'column "un_status" is missing' }]
		});
	});
});

describe('the list of treaty codes', () => {
	test('gives code and title', () => {
		const text =
			'code,title,year\r\nICESCR,"International Covenant on Economic, Social and Cultural Rights",1966\r\n';
		expect(parseTreaties({ name: 'treaties.csv', text })).toEqual({
			ok: true,
			value: [
				{
					code: 'ICESCR',
					title: 'International Covenant on Economic, Social and Cultural Rights'
				}
			]
		});
	});
	test('faults are named by file and line', () => {
		expect(parseTreaties({ name: 'treaties.csv', text: 'code,title\r\nCAT\r\n' })).toEqual({
			ok: false,
			issues: [
				{ path: 'treaties.csv: line 1', message: 'column "year" is missing' },
				{ path: 'treaties.csv: line 2', message: 'has 1 cells where the header has 2' }
			]
		});
	});
});
