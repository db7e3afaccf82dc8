import { describe, expect, test } from 'vitest';
import { emptyEvidence } from '#lib/domain/answer.ts';
import { changeWords, evidenceFacts } from './history.ts';

describe('a change is told in words', () => {
	test.each([
		[{ field: 'status', from: 'not_assessed', to: 'scored' }, 'Not assessed', 'Scored'],
		[{ field: 'level', from: null, to: 0 }, '', '0 · Contrary'],
		[{ field: 'level', from: 4, to: 3 }, '4 · Full', '3 · Substantial'],
		[
			{ field: 'not_applicable_reason', from: null, to: 'geography' },
			'',
			'no coast and no flag registry'
		],
		[{ field: 'confidence', from: 'low', to: null }, 'Low confidence', ''],
		[{ field: 'change_reason', from: null, to: 'law_changed' }, '', 'The law changed'],
		[{ field: 'flagged', from: false, to: true }, 'not flagged', 'flagged'],
		[{ field: 'rationale', from: '', to: '**Art. 1**' }, '', '**Art. 1**'],
		[{ field: 'practice_note', from: 'Rare.', to: '' }, 'Rare.', '']
	] as const)('%j', (change, from, to) => {
		expect(changeWords(change)).toEqual({ from, to });
	});
});

test('a piece of evidence is told field by field, empty ones left out', () => {
	expect(
		evidenceFacts({
			...emptyEvidence,
			instrument: 'Migration Law',
			provision: 'art. 1',
			rank: 'statute',
			stance: 'limits',
			enacted: '2017-05-24'
		})
	).toEqual([
		{ label: 'Kind', words: 'Provision' },
		{ label: 'Instrument', words: 'Migration Law' },
		{ label: 'Rank', words: 'Statute' },
		{ label: 'Provision', words: 'art. 1' },
		{ label: 'Enacted', words: '2017-05-24' },
		{ label: 'Stance', words: 'Limits the duty' }
	]);
});
