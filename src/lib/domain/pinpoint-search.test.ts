import { describe, expect, test } from 'vitest';
import { emptyEvidence } from './answer.ts';
import { pinpointSearch } from './pinpoint-search.ts';

const list = [
	{
		evidence: {
			...emptyEvidence,
			instrument: 'Constituição Federal',
			provision: 'art. 5, XV',
			quotation: 'é livre a locomoção no território nacional',
			translation: 'movement within the national territory is free'
		}
	},
	{ evidence: { ...emptyEvidence, instrument: 'قَانُون الهجرة', provision: 'المادة 3' } },
	{ evidence: { ...emptyEvidence, kind: 'search' as const, quotation: 'All statutes searched.' } }
];
const found = (query: string) => pinpointSearch(list)(query).map((item) => list.indexOf(item));

describe('pinpointSearch', () => {
	test.each([
		['', [0, 1, 2]],
		['  ', [0, 1, 2]],
		['constituicao', [0]],
		['CONSTITUIÇÃO', [0]],
		['xv', [0]],
		['locomocao', [0]],
		['movement free', [0]],
		['free   movement federal', [0]],
		['قانون', [1]],
		['المادة 3', [1]],
		['statutes', [2]],
		['movement statutes', []],
		['nowhere', []]
	])('%j finds %j', (query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	test('fields do not run into each other', () => {
		expect(found('federalart')).toEqual([]);
	});
});
