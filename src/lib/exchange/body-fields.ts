import * as v from 'valibot';
import type { Issue } from '#lib/domain/answer.ts';

// What the fields of an answer and of its evidence may hold, and how a fault in one of them is told.

export const longest = { text: 20_000, line: 1_000 };

export const oneOf = <T extends string | number>(list: readonly T[]) =>
	v.picklist(list, (issue) => `must be one of ${list.join(', ')}; found ${issue.received}`);

/** Lone halves of a character pair cannot be stored or exported faithfully. */
const wellFormed = v.check(
	(text: string) => text.isWellFormed(),
	'must be well-formed Unicode text'
);
const noControls = v.check(
	(text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text),
	'must not hold control characters'
);
export const text = (max: number) =>
	v.pipe(
		v.string('must be text'),
		v.maxLength(max, `must not be longer than ${max} characters`),
		wellFormed,
		noControls,
		v.trim()
	);
/** Empty text is nothing. */
export const optionalText = (max: number) =>
	v.optional(
		v.nullable(
			v.pipe(
				text(max),
				v.transform((found) => (found === '' ? null : found))
			)
		),
		null
	);
export const date = v.optional(
	v.nullable(
		v.union(
			[
				v.pipe(
					v.literal(''),
					v.transform(() => null)
				),
				v.pipe(
					v.string(),
					v.isoDate('must be a date YYYY-MM-DD'),
					v.check(isCalendarDay, 'is no day of the calendar')
				)
			],
			'must be a date YYYY-MM-DD'
		)
	),
	null
);
export const url = v.optional(
	v.nullable(
		v.pipe(
			text(2_000),
			v.check(
				(found) => found === '' || isWebAddress(found),
				'must be an address that begins with http:// or https://'
			),
			v.transform((found) => (found === '' ? null : found))
		)
	),
	null
);
export const choice = <T extends string>(list: readonly T[]) =>
	v.optional(v.nullable(oneOf(list)), null);

/** Every key that nobody knows, also when there are several: Valibot names the first one only. */
export function unknownKeys(json: unknown, known: object, prefix: string): Issue[] {
	return Object.keys(json !== null && typeof json === 'object' ? json : {})
		.filter((key) => !Object.hasOwn(known, key))
		.map((key) => ({ path: `${prefix}${key}`, message: 'is not a key of an answer' }));
}

/** The fault that Valibot found, by field. */
export function issueOf(issue: v.BaseIssue<unknown>): Issue {
	const path = v.getDotPath(issue) ?? 'body';
	if (issue.received === 'undefined') return { path, message: 'is required' };
	return { path, message: issue.message };
}

function isWebAddress(found: string): boolean {
	return URL.canParse(found) && ['http:', 'https:'].includes(new URL(found).protocol);
}

function isCalendarDay(found: string): boolean {
	const day = new Date(`${found}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(found);
}
