import { describe, expect, test } from 'vitest';
import type { Article, Category, Edition } from './edition.ts';
import { frameworkOf } from './framework.ts';

const article = (code: string, position: number, scored = true): Article => ({
	code,
	position,
	chapter: code.split('.')[0] ?? '',
	title: code,
	duty: code,
	guidance: [code],
	bearers: ['destination'],
	kind: 'law',
	reach: 'any',
	silence: 'no_provision',
	naReasons: [],
	existingLaw: [],
	certainty: 'inferred',
	facts: [],
	scored,
	officialNo: ''
});
const students: Category = {
	code: 'students',
	position: 1,
	title: 'Students',
	definition: 'Students',
	inherits: [],
	own: ['II.1'],
	supersedes: [['II.1', 'I.1']]
};
const edition: Edition = {
	id: 'e',
	title: 'E',
	text: {
		description: '',
		caveats: [],
		levels: [],
		statuses: [],
		naReasons: [],
		codingRules: []
	},
	chapters: [
		{ code: 'I', position: 1, title: 'One', certainty: 'sourced', weight: 1 },
		{ code: 'II', position: 2, title: 'Two', certainty: 'inferred', weight: 0 }
	],
	articles: [article('I.1', 1), article('I.2', 2, false), article('II.1', 3)],
	categories: [students]
};

describe('an edition as a framework', () => {
	test('chapters are groups and keep their weights, also 0', () => {
		expect(frameworkOf(edition).groups).toEqual([
			{ code: 'I', weight: 1 },
			{ code: 'II', weight: 0 }
		]);
	});
	test('scored articles are items of equal weight, in order; those not scored are never counted', () => {
		expect(frameworkOf(edition).items).toEqual([
			{ code: 'I.1', group: 'I', weight: 1 },
			{ code: 'II.1', group: 'II', weight: 1 }
		]);
	});
	test('categories keep their edges, articles and supersession', () => {
		expect(frameworkOf(edition).categories).toMatchObject([
			{ code: 'students', inherits: [], own: ['II.1'], supersedes: [['II.1', 'I.1']] }
		]);
	});
	test('a chapter without a scored article stays a group', () => {
		const empty = { ...edition, articles: [article('I.1', 1)] };
		expect(frameworkOf(empty).groups.map((group) => group.code)).toEqual(['I', 'II']);
	});
});
