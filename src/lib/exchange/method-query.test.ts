import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import {
	fromMethodForm,
	isMethodForm,
	methodQuery,
	methodText,
	parseMethod,
	parseShare
} from './method-query.ts';

const chapters = [
	{ code: 'I', weight: 1 },
	{ code: 'II', weight: 1 },
	{ code: 'VIII', weight: 0 }
];
const parse = (query: string) => parseMethod(new URLSearchParams(query), chapters);

test('without parameters it is the headline method', () => {
	expect(parse('')).toEqual({ method: headlineMethod, issues: [] });
	expect(headlineMethod).toMatchObject({ coverage: 2 / 3, mean: 'arithmetic', inherit: true });
});

describe('every parameter', () => {
	test.each<[query: string, part: Partial<Method>]>([
		['nesting=chapters', { nesting: 'groups' }],
		['nesting=flat', { nesting: 'flat' }],
		['mean=geometric', { mean: 'geometric' }],
		['mean=harmonic', { mean: 'harmonic' }],
		['missing=zero', { missing: 'zero' }],
		['inherit=on', { inherit: true }],
		['inherit=off', { inherit: false }],
		['coverage=1/2', { coverage: 0.5 }],
		['coverage=0.75', { coverage: 0.75 }],
		['coverage=0', { coverage: 0 }],
		['coverage=1', { coverage: 1 }],
		['weights=I:2,VIII:0', { weights: { I: 2 } }],
		['weights=II:1,VIII:3', { weights: { VIII: 3 } }],
		['weights=II:0.5', { weights: { II: 0.5 } }],
		['nesting=flat&mean=harmonic', { nesting: 'flat', mean: 'harmonic' }]
	])('%s', (query, part) => {
		expect(parse(query)).toEqual({ method: { ...headlineMethod, ...part }, issues: [] });
	});
	test('others are left alone: countries and the like are not the method’s', () => {
		expect(parse('country=BRA&by=chapter')).toEqual({ method: headlineMethod, issues: [] });
	});
});

describe('a wrong value is quoted with what was expected, and changes nothing', () => {
	const coverage = 'a number from 0 to 1, or a fraction such as 2/3';
	const weights = 'chapter:number with chapters I, II, VIII';
	test.each<[query: string, path: string, found: string, expected: string]>([
		['nesting=groups', 'nesting', 'groups', 'chapters, flat'],
		['nesting=', 'nesting', '', 'chapters, flat'],
		['nesting=toString', 'nesting', 'toString', 'chapters, flat'],
		['mean=median', 'mean', 'median', 'arithmetic, geometric, harmonic'],
		['missing=mean', 'missing', 'mean', 'exclude, zero'],
		['inherit=true', 'inherit', 'true', 'on, off'],
		['coverage=2', 'coverage', '2', coverage],
		['coverage=-0.5', 'coverage', '-0.5', coverage],
		['coverage=', 'coverage', '', coverage],
		['coverage=all', 'coverage', 'all', coverage],
		['weights=IX:1', 'weights', 'IX:1', weights],
		['weights=I', 'weights', 'I', weights],
		['weights=I:', 'weights', 'I:', weights],
		['weights=I:%20', 'weights', 'I: ', weights],
		['weights=I:-1', 'weights', 'I:-1', weights],
		['weights=I:x', 'weights', 'I:x', weights],
		['weights=I:0x10', 'weights', 'I:0x10', weights],
		['weights=I:Infinity', 'weights', 'I:Infinity', weights],
		['weights=I:1:2', 'weights', 'I:1:2', weights],
		['weights=', 'weights', '', weights]
	])('%s', (query, path, found, expected) => {
		expect(parse(query)).toEqual({
			method: headlineMethod,
			issues: [{ path, message: `"${found}" is not allowed; expected ${expected}.` }]
		});
	});
	test('a chapter that is weighed twice is refused rather than guessed', () => {
		const { issues } = parse('weights=I:1,I:2');
		expect(issues.map(({ message }) => message)).toEqual([
			'"I:2" is not allowed; expected each chapter once.'
		]);
	});
	test('every fault is named', () => {
		const { issues } = parse('nesting=x&mean=x&missing=x&coverage=x&weights=x,y&inherit=x');
		expect(issues.map(({ path }) => path).sort()).toEqual([
			'coverage',
			'inherit',
			'mean',
			'missing',
			'nesting',
			'weights',
			'weights'
		]);
	});
});

test.each([
	['0', 0],
	['1', 1],
	['0.5', 0.5],
	['.5', 0.5],
	['2/3', 2 / 3],
	['3/3', 1],
	['0/5', 0],
	['1e-7', 1e-7],
	['1.5', null],
	['3/2', null],
	['1/0', null],
	['0/0', null],
	['-1', null],
	['+1', null],
	['', null],
	['.', null],
	['/', null],
	['1/2/3', null],
	['0.5/2', null],
	[' 0.5', null],
	['50%', null],
	['0x1', null],
	['NaN', null]
])('the share %j is %s', (text, share) => {
	expect(parseShare(text)).toBe(share);
});

describe('the name of a method', () => {
	const text = (part: Partial<Method>) => methodText({ ...headlineMethod, ...part });
	test.each<[part: Partial<Method>, name: string]>([
		[{}, 'mimc-1'],
		[{ nesting: 'flat' }, 'nesting=flat'],
		[{ mean: 'geometric' }, 'mean=geometric'],
		[{ missing: 'zero' }, 'missing=zero'],
		[{ coverage: 0.5 }, 'coverage=0.5'],
		[{ coverage: 0 }, 'coverage=0'],
		[{ weights: { I: 2, VIII: 0 } }, 'weights=I:2,VIII:0'],
		[{ inherit: false }, 'inherit=off'],
		[
			{ inherit: false, missing: 'zero', mean: 'harmonic', nesting: 'flat', coverage: 1 },
			'nesting=flat&mean=harmonic&missing=zero&coverage=1&inherit=off'
		]
	])('%j is %s', (part, name) => {
		expect(text(part)).toBe(name);
	});
	test('is the same however its parameters were ordered', () => {
		const names = ['weights=VIII:1,I:2&mean=harmonic', 'mean=harmonic&weights=I:2,VIII:1'].map(
			(query) => methodText(parse(query).method)
		);
		expect(names).toEqual(Array(2).fill('mean=harmonic&weights=I:2,VIII:1'));
	});
	test('parameters that say what the headline method says are no difference', () => {
		const query = 'nesting=chapters&mean=arithmetic&missing=exclude&coverage=2/3&inherit=on';
		expect(methodText(parse(query).method)).toBe('mimc-1');
	});
	test('leads back to the method', () => {
		const share = fc.oneof(
			fc.constantFrom(0, 1, 2 / 3, 1 / 3, 1e-7),
			fc.double({ min: 0, max: 1, noNaN: true })
		);
		const methods = fc.record({
			nesting: fc.constantFrom('groups' as const, 'flat' as const),
			mean: fc.constantFrom('arithmetic' as const, 'geometric' as const, 'harmonic' as const),
			missing: fc.constantFrom('exclude' as const, 'zero' as const),
			coverage: share,
			weights: fc.dictionary(
				fc.constantFrom('I', 'II', 'VIII'),
				fc.double({ min: 0.01, max: 0.99, noNaN: true })
			),
			inherit: fc.boolean()
		});
		fc.assert(
			fc.property(methods, (part) => {
				const name = text(part);
				const back = parse(name === 'mimc-1' ? '' : name);
				expect(back).toEqual({
					method: { ...headlineMethod, ...part, weights: { ...part.weights } },
					issues: []
				});
			}),
			{ seed: 1951, numRuns: 500 }
		);
	});
});

describe('the form of the method panel', () => {
	const query = (text: string) => fromMethodForm(new URLSearchParams(text)).toString();
	test('has one field for each chapter, which become one parameter', () => {
		expect(query('round=2026&weight.I=2&weight.II=1&weight.VIII=0&mean=arithmetic')).toBe(
			'round=2026&mean=arithmetic&weights=I%3A2%2CII%3A1%2CVIII%3A0'
		);
	});
	test('says nothing with empty fields', () => {
		expect(query('region=&weight.I=&weight.II=')).toBe('');
	});
	test('is told from a link by its fields', () => {
		expect(isMethodForm(new URLSearchParams('weight.I=1'))).toBe(true);
		expect(isMethodForm(new URLSearchParams('weights=I:2&mean=geometric'))).toBe(false);
	});
	test('comes back as the shortest query: what is as usual is left out', () => {
		const form = fromMethodForm(
			new URLSearchParams(
				'nesting=chapters&mean=geometric&missing=exclude&coverage=2/3&inherit=on&weight.I=2&weight.II=1&weight.VIII=0'
			)
		);
		expect(methodQuery(parseMethod(form, chapters).method)).toEqual({
			nesting: null,
			mean: 'geometric',
			missing: null,
			coverage: null,
			weights: 'I:2',
			inherit: null
		});
	});
});

test('weights that leave nothing to weigh are refused', () => {
	expect(parse('weights=I:0,II:0').issues).toEqual([
		{
			path: 'weights',
			message: '"I:0,II:0" is not allowed; expected at least one chapter with a weight above 0.'
		}
	]);
});
