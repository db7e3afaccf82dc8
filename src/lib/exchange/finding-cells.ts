import { type Finding, notAssessed } from '#lib/domain/finding.ts';
import { type Scale, scoreBetween } from '#lib/domain/goalposts.ts';
import { type AnswerStatus, answerStatuses } from '#lib/domain/vocabulary.ts';
import { decimalExpected, parseDecimal } from './decimal.ts';
import { unlike } from './fault.ts';

type Say = (column: 'value' | 'status', message: string) => void;

/**
 * What the cells `value` and `status` of one row say. Without a status a value is a score, and an empty cell is "not
 * assessed". Faults are said, and what cannot be read is "not assessed". `scale` null = not known, values are not checked.
 */
export function findingOfCells(
	cells: Readonly<Record<string, string>>,
	scale: Scale | null,
	say: Say
): Finding {
	const text = (cells.value ?? '').trim();
	const value = text === '' ? null : parseDecimal(text);
	const wrong = text !== '' && value === null;
	if (wrong) say('value', unlike(cells.value, decimalExpected(text)));
	const status = statusOf(cells, say);
	if (wrong || status === null) return notAssessed;
	const expected = expectedOf(status, value, scale);
	if (expected !== null) say('value', unlike(cells.value ?? '', expected));
	else if (status !== 'scored') return { status };
	else if (scale && value !== null) return { status, score: scoreBetween(scale, value) };
	return notAssessed;
}

/** Null = no status that is known. */
function statusOf(cells: Readonly<Record<string, string>>, say: Say): AnswerStatus | null {
	const text = (cells.status ?? '').trim();
	if (text === '') return (cells.value ?? '').trim() === '' ? 'not_assessed' : 'scored';
	const status = answerStatuses.find((word) => word === text);
	if (!status) say('status', unlike(cells.status, `${answerStatuses.join(', ')} or nothing`));
	return status ?? null;
}

/** What the value should be with that status, when it is something else; null when it is right. */
function expectedOf(status: AnswerStatus, value: number | null, scale: Scale | null) {
	if (status === 'scored') {
		const range = scale ? `a number from ${scale.min} to ${scale.max}` : 'a number';
		if (value === null) return `${range} with status "scored"`;
		return scale && (value < scale.min || value > scale.max) ? range : null;
	}
	if (value === null) return null;
	if (status !== 'no_provision') return `no value with status "${status}"`;
	return scale && value !== scale.min
		? `no value, or ${scale.min}, with status "no_provision"`
		: null;
}
