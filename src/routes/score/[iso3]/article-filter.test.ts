import { describe, expect, test } from 'vitest';
import type { WorkspaceEntry } from '#lib/server/workspace.ts';
import { type ArticleFilter, isArticleFilter, isListed } from './article-filter.ts';

const entry: WorkspaceEntry = {
	code: 'IV.2',
	title: 'Fair recruitment without fees',
	scored: true,
	status: 'scored',
	level: 3,
	confidence: 'high',
	flagged: false,
	carried: false,
	evidenceCount: 1
};

describe('the list narrowed to', () => {
	test.each<[ArticleFilter, Partial<WorkspaceEntry>, boolean]>([
		['all', {}, true],
		['unanswered', { status: 'not_assessed', level: null }, true],
		['unanswered', { status: 'not_assessed', level: null, scored: false }, false],
		['unanswered', { status: 'not_applicable', level: null }, false],
		['flagged', { flagged: true }, true],
		['flagged', {}, false],
		['without_evidence', { evidenceCount: 0 }, true],
		['without_evidence', { status: 'no_provision', level: null, evidenceCount: 0 }, true],
		['without_evidence', { status: 'not_applicable', level: null, evidenceCount: 0 }, false],
		['without_evidence', { status: 'not_assessed', level: null, evidenceCount: 0 }, false],
		['low_confidence', { confidence: 'low' }, true],
		['low_confidence', {}, false],
		['carried', { carried: true }, true]
	])('%s: %j is listed: %s', (filter, part, listed) => {
		expect(isListed({ ...entry, ...part }, filter, '')).toBe(listed);
	});

	test.each([
		['', true],
		['fair fees', true],
		['IV.2', true],
		['iv.2 recruit', true],
		['fees wages', false]
	])('the words "%s": %s', (search, listed) => {
		expect(isListed(entry, 'all', search)).toBe(listed);
	});

	test('filters in an address are known or not', () => {
		expect([isArticleFilter('flagged'), isArticleFilter('x'), isArticleFilter(null)]).toEqual([
			true,
			false,
			false
		]);
	});
});
