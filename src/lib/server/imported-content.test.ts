import { describe, expect, test } from 'vitest';
import { emptyAnswer } from '#lib/domain/answer.ts';
import { evidenceFields } from '#lib/exchange/import-kinds.ts';
import { answerOf, pinpoint } from '../../../tests/fixtures/small-database.ts';
import { contentAfter } from './imported-content.ts';

const stored = answerOf({
	level: 2,
	confidence: 'low',
	rationale: 'Stored.',
	practice_note: 'Kept.',
	flagged: true,
	evidence: [pinpoint({ rank: 'statute', enacted: '2020-01-01', file: 'a'.repeat(64) })]
});

describe('fields', () => {
	test('that the file does not say stay as they are', () => {
		const after = contentAfter(stored, { fields: { level: 3 }, evidence: null }, []);
		expect(after).toEqual({ ...stored, level: 3 });
	});

	test('that go with one status only do not outlive it', () => {
		const fields = { status: 'no_provision' } as const;
		expect(contentAfter(stored, { fields, evidence: null }, [])).toMatchObject({
			status: 'no_provision',
			level: null
		});
		const away = answerOf({
			status: 'not_applicable',
			level: null,
			not_applicable_reason: 'geography'
		});
		expect(
			contentAfter(away, { fields: { status: 'scored', level: 1 }, evidence: null }, [])
		).toMatchObject({ not_applicable_reason: null });
	});

	test('that contradict in the file itself are kept, to be told as faults', () => {
		const fields = { status: 'no_provision', level: 3 } as const;
		expect(contentAfter(emptyAnswer, { fields, evidence: null }, [])).toMatchObject(fields);
	});
});

describe('evidence', () => {
	const after = (
		evidence: ReturnType<typeof pinpoint>[],
		kind: 'simple' | 'evidence' = 'simple',
		from = stored
	) => contentAfter(from, { fields: {}, evidence }, evidenceFields[kind]).evidence;

	test('that agrees in what the file says keeps all that is known of it', () => {
		expect(after([pinpoint()])).toEqual(stored.evidence);
		const whole = pinpoint({ rank: 'statute', enacted: '2020-01-01' });
		expect(after([whole], 'evidence')).toEqual(stored.evidence);
	});

	test('with a title alone is that of the instrument, whatever is known of it', () => {
		expect(after([pinpoint()], 'evidence')).toEqual(stored.evidence);
		const other = pinpoint({ rank: 'regulation' });
		expect(after([other], 'evidence')).toEqual([other]);
	});

	test('that differs is new, in the order of the file; what the file leaves out is gone', () => {
		const added = pinpoint({ provision: 'art. 2' });
		expect(after([added, pinpoint()])).toEqual([added, ...stored.evidence]);
		expect(after([added])).toEqual([added]);
	});

	test('that stands twice is found once', () => {
		expect(after([pinpoint(), pinpoint()])).toEqual([...stored.evidence, pinpoint()]);
	});
});
