import { describe, expect, test } from 'vitest';
import { emptyEvidence } from '#lib/domain/answer.ts';
import { mostEvidence } from './answer-body.ts';
import { readImport } from './import-file.ts';

const read = (text: string) => readImport(new TextEncoder().encode(text));
const lines = (text: string) =>
	read(text).faults.list.map(({ row, column, found, why }) =>
		[row, column, found, why].filter((part) => part !== null).join(' | ')
	);
const simple =
	'iso3,article,status,level,confidence,rationale,instrument,provision,quotation,url\n';
const scores =
	'edition,release,round,as_of,iso3,country,article,chapter,status,level,score,not_applicable_reason,confidence,verification,coders,evidence_count,rationale,updated_at\n';
const evidence =
	'edition,release,round,iso3,article,kind,instrument,rank,jurisdiction,provision,quotation,language,translation,translation_by,url,archive_url,enacted,in_force,repealed,version_date,accessed,stance\n';

describe('the kind of a file is known by its header', () => {
	test.each([
		[scores, 'scores'],
		[evidence, 'evidence'],
		[simple, 'simple'],
		['status,article,iso3\n', 'simple'],
		['iso3,article,status,level,updated_at\n', 'scores'],
		['article,kind,iso3,quotation\n', 'evidence']
	])('%s', (header, kind) => {
		expect(read(header)).toMatchObject({ kind, rows: 0, answers: [], readable: true });
		expect(read(header).faults.count).toBe(0);
	});
});

describe('faults of the header', () => {
	test.each<[what: string, header: string, faults: string[]]>([
		[
			'no table of ours',
			'name,value',
			[
				'1 | name, value | the first line is not that of a file that can be imported; expected iso3, article, status, … or iso3, article, kind, …'
			]
		],
		['a column is missing', 'iso3,article,level', ['1 | status | the column is missing']],
		['also in evidence', 'iso3,kind', ['1 | article | the column is missing']],
		[
			'a column twice',
			'iso3,article,status,level,level',
			['1 | level | the column stands 2 times']
		],
		['nearly its name', 'iso3,article,status, Level', ['1 |  Level | the column is called level']],
		[
			'all at once',
			'ISO3,article,note,note',
			[
				'1 | iso3 | the column is missing',
				'1 | status | the column is missing',
				'1 | note | the column stands 2 times',
				'1 | ISO3 | the column is called iso3',
				'1 | note | no column of the simple file; known: iso3, article, status, level, confidence, rationale, instrument, provision, quotation, url, not_applicable_reason'
			]
		]
	])('%s', (_what, header, faults) => {
		expect(lines(`${header}\n`)).toEqual(faults);
		expect(read(header).readable).toBe(false);
	});

	test('an unknown column refuses the file, and the rows are looked at all the same', () => {
		const file = read('iso3,article,status,note\nBRA,I.1,scord,x\n');
		expect(file.readable).toBe(false);
		expect(file.faults.list.map(({ row, column }) => [row, column])).toEqual([
			[1, 'note'],
			[2, 'status']
		]);
	});
});

describe('the simple file', () => {
	test('says only what its columns say', () => {
		expect(read('iso3,article,status\nBRA,I.1,no_provision\n').answers).toEqual([
			{
				iso3: 'BRA',
				article: 'I.1',
				row: 2,
				fields: { status: 'no_provision' },
				evidence: null,
				updatedAt: undefined,
				claims: [],
				misplaced: false,
				valid: true
			}
		]);
	});

	test('several rows of an article are several pinpoints of one answer', () => {
		const { answers, faults } = read(
			`${simple}BRA,I.1,scored,3.0,high,"Why, ""then""",Law A,art. 1,"a\nb",https://a.org/1\nBRA,I.2,scored,0,,,,,,\nBRA,I.1,,,,,Law B,art. 2,,\n`
		);
		expect(faults.list).toEqual([]);
		expect(answers).toMatchObject([
			{
				article: 'I.1',
				fields: { status: 'scored', level: 3, confidence: 'high', rationale: 'Why, "then"' },
				evidence: [
					{
						...emptyEvidence,
						instrument: 'Law A',
						provision: 'art. 1',
						quotation: 'a\nb',
						url: 'https://a.org/1'
					},
					{ ...emptyEvidence, instrument: 'Law B', provision: 'art. 2' }
				]
			},
			{ article: 'I.2', fields: { level: 0, confidence: null, rationale: '' }, evidence: null }
		]);
	});

	test('with "no provision found" a quotation alone is a search record', () => {
		const { answers } = read(`${simple}BRA,I.1,no_provision,,,,,,All statutes,\n`);
		expect(answers[0]?.evidence).toEqual([
			{ ...emptyEvidence, kind: 'search', quotation: 'All statutes' }
		]);
	});

	test('one guard apostrophe is taken from texts, none from codes', () => {
		const { answers } = read(`${simple}BRA,I.1,scored,1,,'=sum,''Law,art. 1,'-,\n`);
		expect(answers[0]).toMatchObject({
			fields: { rationale: '=sum' },
			evidence: [{ instrument: "'Law", quotation: '-' }]
		});
		expect(lines(`${simple}BRA,I.1,'scored,1,,,,,,\n`)).toEqual([
			"2 | status | 'scored | must be one of scored, no_provision, not_applicable, not_assessed"
		]);
	});
});

describe('faults of rows', () => {
	test.each<[row: string, faults: string[]]>([
		['BRA,I.1', ['2 | has 2 cells where the header has 10']],
		['BRA,I.1,scored,1,,,,,,,,', []],
		['BRA,I.1,scored,2,0,,,,,,', ['2 | confidence | 0 | must be one of low, medium, high']],
		[
			'BRA,I.1,scored,2,0,high,,,,,x',
			[
				'2 | has 11 cells where the header has 10: a decimal comma, or a text with the separator in it and no quotation marks around it?'
			]
		],
		[',,scored,1,,,,,,', ['2 | article | must not be empty', '2 | iso3 | must not be empty']],
		['BRA,I.1,,1,,,,,,', ['2 | status | must not be empty']],
		[
			'BRA,I.1,scored,"2,0",,,,,,',
			['2 | level | 2,0 | decimal comma: write a whole number from 0 to 4, such as 2']
		],
		['BRA,I.1,scored,5,,,,,,', ['2 | level | 5 | must be a whole number from 0 to 4, or empty']],
		[
			'BRA,I.1,scored,2.5,,,,,,',
			['2 | level | 2.5 | must be a whole number from 0 to 4, or empty']
		],
		['BRA,I.1,scored,NA,,,,,,', ['2 | level | NA | must be a whole number from 0 to 4, or empty']],
		[
			'BRA,I.1,Scored,,sure,,,,,htp',
			[
				'2 | confidence | sure | must be one of low, medium, high',
				'2 | instrument | a pinpoint names its instrument (the title of the law)',
				'2 | provision | a pinpoint names the provision (article, section, paragraph)',
				'2 | status | Scored | must be one of scored, no_provision, not_applicable, not_assessed',
				'2 | url | htp | must be an address that begins with http:// or https://'
			]
		],
		[
			'BRA,I.1,no_provision,,,,,,,https://a.org',
			[
				'2 | quotation | a search record says what was searched: sources, terms, instruments read, date'
			]
		],
		[
			'BRA,I.1,scored,1,,a\u0007b,,,,',
			['2 | rationale | a\u0007b | must not hold control characters']
		]
	])('%j', (row, faults) => {
		expect(lines(`${simple}${row}\n`).toSorted()).toEqual(faults);
	});

	test('rows of one article that contradict each other', () => {
		expect(
			lines(
				`${simple}BRA,I.1,scored,1,,x,,,,\nBRA,I.2,scored,1,,,,,,\nBRA,I.1,no_provision,1,low,y,,,,\n`
			)
		).toEqual([
			'4 | status | no_provision | differs from row 2 ("scored"); rows of one article must agree, or leave the cell empty',
			'4 | rationale | y | differs from row 2 ("x"); rows of one article must agree, or leave the cell empty'
		]);
	});

	test('a fault in one row leaves its answer out, and no other', () => {
		const { answers } = read(
			`${simple}BRA,I.1,scored,1,,,L,a,,\nBRA,I.1,,,,,,,,x\nBRA,I.2,scored,1,,,,,,\nBRA,I.2\nBRA,I.3,scored,1,,,,,,\n`
		);
		expect(answers.map(({ article, valid }) => [article, valid])).toEqual([
			['I.1', false],
			['I.2', false],
			['I.3', true]
		]);
	});

	test('more evidence than an answer takes is told once', () => {
		const rows = `BRA,I.1,scored,1,,,L,a,,\n`.repeat(mostEvidence + 300);
		expect(lines(simple + rows)).toEqual(['2 | has 500 rows of evidence; expected at most 200']);
	});
});

describe('scores as exported', () => {
	const row = (differing: Record<string, string> = {}) => {
		const names = scores.trim().split(',');
		const usual: Record<string, string> = {
			edition: 'e',
			round: '2026',
			as_of: '2026-01-01',
			iso3: 'BRA',
			country: 'Brazil',
			article: 'I.1',
			chapter: 'I',
			status: 'scored',
			level: '2',
			score: '50',
			verification: 'single',
			coders: '1',
			evidence_count: '3',
			updated_at: '2026-03-01T12:00:00.000Z'
		};
		return `${names.map((name) => ({ ...usual, ...differing })[name] ?? '').join(',')}\n`;
	};

	test('tell what they set, when they were saved, and where they come from', () => {
		expect(read(scores + row({ rationale: "'-1" })).answers).toEqual([
			{
				iso3: 'BRA',
				article: 'I.1',
				row: 2,
				fields: {
					status: 'scored',
					level: 2,
					confidence: null,
					rationale: '-1',
					not_applicable_reason: null
				},
				evidence: null,
				updatedAt: '2026-03-01T12:00:00.000Z',
				claims: [
					{ row: 2, column: 'edition', found: 'e' },
					{ row: 2, column: 'round', found: '2026' },
					{ row: 2, column: 'as_of', found: '2026-01-01' },
					{ row: 2, column: 'country', found: 'Brazil' },
					{ row: 2, column: 'chapter', found: 'I' }
				],
				misplaced: false,
				valid: true
			}
		]);
	});

	test.each<[differing: Record<string, string>, faults: string[]]>([
		[{ score: '' }, []],
		[{ score: '50.0' }, []],
		[{ status: 'no_provision', level: '', score: '0' }, []],
		[{ updated_at: '' }, []],
		[{ updated_at: '2026-03-01T12:00Z' }, []],
		[{ level: '3' }, ['2 | score | 50 | contradicts status and level, which give 75']],
		[
			{ score: '"50,0"' },
			[
				'2 | score | 50,0 | decimal comma: write a decimal point, such as 25.0, or leave the cell empty'
			]
		],
		[{ score: 'x' }, ['2 | score | x | contradicts status and level, which give 50']],
		[
			{ status: 'not_assessed', level: '' },
			['2 | score | 50 | contradicts status and level, which give no score']
		],
		[
			{ updated_at: '01/03/2026 12:00' },
			[
				'2 | updated_at | 01/03/2026 12:00 | must be a time such as 2026-03-01T12:00:00.000Z, as exported, or empty'
			]
		],
		[
			{ not_applicable_reason: 'poverty' },
			['2 | not_applicable_reason | poverty | must be one of no_object, geography, competence']
		]
	])('%j', (differing, faults) => {
		expect(lines(scores + row(differing))).toEqual(faults);
	});

	test('an article that stands twice', () => {
		expect(lines(scores + row() + row({ article: 'I.2' }) + row())).toEqual([
			'4 | article | I.1 | stands in row 2 already; expected each article once'
		]);
	});
});

describe('evidence as exported', () => {
	test('all rows of an article together are its evidence', () => {
		const { answers, faults } = read(
			`${evidence}e,,2026,BRA,I.1,provision,Law,statute,national,art. 1,'=q,pt,t,human,https://a.org,,2020-01-01,,,,2026-01-02,supports\ne,,2026,BRA,I.2,search,,,,,All,,,,,,,,,,,\ne,,2026,BRA,I.1,case,Case,,,p,,,,,,,,,,,,\n`
		);
		expect(faults.list).toEqual([]);
		expect(answers.map(({ article, fields, evidence: list }) => [article, fields, list])).toEqual([
			[
				'I.1',
				{},
				[
					{
						...emptyEvidence,
						instrument: 'Law',
						rank: 'statute',
						jurisdiction: 'national',
						provision: 'art. 1',
						quotation: '=q',
						language: 'pt',
						translation: 't',
						translation_by: 'human',
						url: 'https://a.org',
						enacted: '2020-01-01',
						accessed: '2026-01-02',
						stance: 'supports'
					},
					{ ...emptyEvidence, kind: 'case', instrument: 'Case', provision: 'p' }
				]
			],
			['I.2', {}, [{ ...emptyEvidence, kind: 'search', quotation: 'All' }]]
		]);
	});

	test.each([
		['2020-02-30', 'is no day of the calendar'],
		['2020-13-01', 'must be a date YYYY-MM-DD'],
		['2020/02/01', 'must be a date YYYY-MM-DD; it seems'],
		['1/2/20', 'must be a date YYYY-MM-DD; it seems'],
		['spring 2020', 'must be a date YYYY-MM-DD']
	])('the day %s', (day, why) => {
		const [line] = lines(
			`iso3,article,kind,instrument,provision,enacted\nBRA,I.1,provision,L,1,${day}\n`
		);
		expect(line).toContain(`2 | enacted | ${day} | ${why}`);
	});

	test('only parts with a column are said', () => {
		expect(read(evidence).parts).toHaveLength(17);
		expect(read('iso3,article,kind,instrument\n').parts).toEqual(['kind', 'instrument']);
		expect(read(simple).parts).toEqual(['instrument', 'provision', 'quotation', 'url']);
		expect(read(scores).parts).toEqual([]);
	});

	test('every fault of a row is told, also what its kind asks for', () => {
		expect(
			lines('iso3,article,kind,enacted,stance\nBRA,I.1,provision,1.2.2020,for\nBRA,I.1,law,,\n')
		).toEqual([
			'2 | enacted | 1.2.2020 | must be a date YYYY-MM-DD; it seems that a spreadsheet program has rewritten it: give the column the format Text',
			'2 | stance | for | must be one of supports, limits, contradicts',
			'2 | instrument | a pinpoint names its instrument (the title of the law)',
			'2 | provision | a pinpoint names the provision (article, section, paragraph)',
			'3 | kind | law | must be one of provision, case, search'
		]);
	});
});
