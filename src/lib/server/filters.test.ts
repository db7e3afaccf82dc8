import { beforeEach, describe, expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import { smallCountries, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { smallEdition } from '../../../tests/fixtures/small-edition.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { type FilterName, filterNames, parseFilters } from './filters.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
});

interface Asking {
	allowed?: readonly FilterName[];
	ignored?: string[];
	kind?: DatabaseKind;
	user?: object | null;
}
const parse = (
	query: string,
	{ allowed = filterNames, ignored = [], kind = 'production', user = null }: Asking = {}
) => parseFilters({ db, kind, user }, new URLSearchParams(query), allowed, smallEdition, ignored);
function filters(query: string, asking: Asking = {}) {
	const parsed = parse(query, asking);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	return parsed.filters;
}
const countries = (query: string) =>
	smallCountries.filter(filters(query).keepsCountry).map(({ iso3 }) => iso3);
const kept = (query: string) =>
	smallEdition.articles.filter(filters(query).keepsArticle).map(({ code }) => code);
const counted = (query: string) =>
	smallEdition.articles.filter(filters(query).countsArticle).map(({ code }) => code);

const allArticles = ['I.1', 'I.2', 'I.3', 'I.4', 'II.1', 'II.2', 'VIII.1'];

describe('without parameters', () => {
	test('everything is kept, in the current round, by the headline method', () => {
		const found = filters('');
		expect(found).toMatchObject({
			round: { code: '2026' },
			roundChosen: false,
			method: headlineMethod,
			methodText: 'mimc-1',
			by: 'chapter',
			chapter: null,
			category: null
		});
		expect(countries('')).toEqual(['BRA', 'DEU', 'NAM']);
		expect([kept(''), counted('')]).toEqual([allArticles, allArticles]);
	});
});

describe('countries', () => {
	test.each([
		['country=NAM', ['NAM']],
		['country=NAM,BRA', ['BRA', 'NAM']],
		['country=NAM, BRA', ['BRA', 'NAM']],
		['region=Europe', ['DEU']],
		['region=Europe,Africa', ['DEU', 'NAM']],
		['region=Europe&country=BRA', []]
	])('%s keeps %j', (query, expected) => {
		expect(countries(query)).toEqual(expected);
	});
});

describe('articles', () => {
	test.each([
		['chapter=II', ['II.1', 'II.2']],
		['chapter=II,VIII', ['II.1', 'II.2', 'VIII.1']],
		['article=II.2,I.1', ['I.1', 'II.2']],
		['chapter=I&article=II.2', []],
		['category=visitors', ['I.1', 'I.2', 'I.3']],
		// inherited ones included, superseded ones out
		['category=tourists', ['I.1', 'I.3', 'II.1', 'II.2']],
		['category=tourists,visitors', ['I.1', 'I.2', 'I.3', 'II.1', 'II.2']],
		['bearer=transit', ['I.1', 'I.3']],
		['bearer=origin,transit', ['I.1', 'I.3', 'VIII.1']],
		['kind=policy,international', ['I.2', 'VIII.1']],
		['bearer=origin&kind=law', ['I.1']]
	])('%s keeps %j', (query, expected) => {
		expect(kept(query)).toEqual(expected);
	});

	test('only duty-bearer and kind narrow what is rolled up', () => {
		expect(counted('chapter=II&article=II.1&category=visitors')).toEqual(allArticles);
		expect(counted('bearer=origin')).toEqual(['I.1', 'VIII.1']);
		expect(counted('kind=policy')).toEqual(['I.2']);
	});
});

describe('round and release', () => {
	test('a round is chosen by its code', () => {
		expect(filters('round=2026')).toMatchObject({ round: { code: '2026' }, roundChosen: true });
	});

	test('a draft is there for people who are signed in, and for others like one that does not exist', () => {
		expect(filters('round=2027', { user: {} }).round?.code).toBe('2027');
		const issues = (code: string) => [
			{ path: 'round', message: `There is no public round "${code}".` }
		];
		expect(parse('round=2027')).toEqual({ ok: false, issues: issues('2027') });
		expect(parse('round=1999')).toEqual({ ok: false, issues: issues('1999') });
	});

	test('the release of a demonstration is DEMO, and working data has none', () => {
		expect(filters('release=DEMO', { kind: 'demo' }).round?.release).toBe('DEMO');
		expect(parse('release=DEMO')).toEqual({
			ok: false,
			issues: [{ path: 'release', message: 'There is no release "DEMO".' }]
		});
	});
});

describe('the method', () => {
	test.each([
		['', 'mimc-1'],
		['mean=arithmetic&nesting=chapters&missing=exclude&coverage=2/3&inherit=on', 'mimc-1'],
		['mean=geometric', 'mean=geometric'],
		['inherit=off&nesting=flat', 'nesting=flat&inherit=off'],
		['coverage=1/2', 'coverage=0.5'],
		['weights=I:2,VIII:1', 'weights=I:2,VIII:1'],
		['bearer=origin', 'bearer=origin'],
		['kind=law,policy&mean=harmonic', 'mean=harmonic&kind=law,policy'],
		// what is shown is chosen, not how it is made
		['chapter=I&category=visitors&country=BRA', 'mimc-1']
	])('%j is called %s', (query, text) => {
		expect(filters(query).methodText).toBe(text);
	});

	test('is read into the core’s own words', () => {
		expect(
			filters('nesting=flat&missing=zero&coverage=0&weights=VIII:0.5&inherit=off').method
		).toEqual({
			...headlineMethod,
			nesting: 'flat',
			missing: 'zero',
			coverage: 0,
			weights: { VIII: 0.5 },
			inherit: false
		});
	});
});

describe('faults', () => {
	test.each([
		['contry=BRA', 'contry', '"contry" is not a parameter here. Known: country, region'],
		['country=BRA&country=DEU', 'country', '"country" stands more than once'],
		['country=XXX', 'country', '"XXX" is not known as country. Known: BRA, DEU, NAM.'],
		['country=bra', 'country', '"bra" is not known as country'],
		['country=', 'country', '"" is not known as country'],
		['country=BRA,', 'country', '"" is not known as country'],
		['region=Atlantis', 'region', '"Atlantis" is not known as region'],
		['chapter=IX', 'chapter', '"IX" is not known as chapter. Known: I, II, VIII.'],
		['article=I.9', 'article', '"I.9" is not known as article'],
		[
			'category=pirates',
			'category',
			'"pirates" is not known as category. Known: visitors, tourists.'
		],
		[
			'bearer=host',
			'bearer',
			'"host" is not known as bearer. Known: origin, transit, destination.'
		],
		['kind=soft', 'kind', '"soft" is not known as kind. Known: law, policy, international.'],
		['by=country', 'by', '"country" is not known as by'],
		['by=chapter,article', 'by', 'Choose one: chapter, category or article.'],
		['round=', 'round', 'There is no public round "".'],
		['release=', 'release', 'There is no release "".'],
		['mean=mode', 'mean', '"mode" is not allowed; expected arithmetic, geometric, harmonic.'],
		['nesting=groups', 'nesting', '"groups" is not allowed; expected chapters, flat.'],
		['missing=mean', 'missing', '"mean" is not allowed; expected exclude, zero.'],
		['coverage=2', 'coverage', '"2" is not allowed'],
		['coverage=1/0', 'coverage', '"1/0" is not allowed'],
		['coverage=0/0', 'coverage', '"0/0" is not allowed'],
		['coverage=', 'coverage', '"" is not allowed'],
		['weights=IX:1', 'weights', '"IX:1" is not allowed; expected chapter:number'],
		['weights=I:-1', 'weights', '"I:-1" is not allowed'],
		['weights=I', 'weights', '"I" is not allowed'],
		['inherit=yes', 'inherit', '"yes" is not allowed; expected on, off.'],
		['constructor=1', 'constructor', '"constructor" is not a parameter here'],
		['mean=constructor', 'mean', '"constructor" is not allowed']
	])('%s', (query, path, message) => {
		expect(parse(query)).toEqual({
			ok: false,
			issues: [{ path, message: expect.stringContaining(message) }]
		});
	});

	test('are all named at once', () => {
		const parsed = parse('country=XXX,YYY&mean=mode&x=1');
		expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([
			'x',
			'country',
			'country',
			'mean'
		]);
	});

	test('a filter that a table does not take is unknown there, whatever its value', () => {
		expect(parse('mean=geometric', { allowed: ['country'] })).toEqual({
			ok: false,
			issues: [{ path: 'mean', message: '"mean" is not a parameter here. Known: country.' }]
		});
	});

	test('what belongs to the writer is passed over', () => {
		expect(parse('bom=1', { ignored: ['bom'] }).ok).toBe(true);
		expect(parse('bom=1&bom=1', { ignored: ['bom'] }).ok).toBe(false);
	});

	test('long lists are not recited', () => {
		const many = Array.from({ length: 20 }, (_, i) => ({
			...smallEdition.chapters[0]!,
			code: `C${i}`,
			position: i
		}));
		const parsed = parseFilters(
			{ db, kind: 'production', user: null },
			new URLSearchParams('chapter=X'),
			filterNames,
			{ ...smallEdition, chapters: many }
		);
		expect(parsed).toEqual({
			ok: false,
			issues: [
				{
					path: 'chapter',
					message:
						'"X" is not known as chapter. Expected codes such as C0, C1, C2; the full list has 20.'
				}
			]
		});
	});
});
