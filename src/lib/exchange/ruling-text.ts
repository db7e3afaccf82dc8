import * as v from 'valibot';
import { rulingText as words } from '#lib/messages/rulings.ts';

/** How long a question or a ruling may be, in characters. */
export const rulingLength = { shortest: 10, longest: 4_000 };

const schema = v.pipe(
	v.string(words.missing),
	// browsers send forms with CRLF, and count one character
	v.transform((text) => text.replaceAll(/\r\n?/g, '\n').trim()),
	v.minLength(rulingLength.shortest, words.short(rulingLength.shortest)),
	v.maxLength(rulingLength.longest, words.long(rulingLength.longest)),
	v.check((text) => text.isWellFormed(), words.broken),
	v.check((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text), words.controls)
);

/** A question or a ruling as a form gives it: trimmed, with plain line ends; or the first thing that is wrong with it. */
export function parseRulingText(
	found: unknown
): { ok: true; text: string } | { ok: false; message: string } {
	const result = v.safeParse(schema, found);
	return result.success
		? { ok: true, text: result.output }
		: { ok: false, message: result.issues[0].message };
}
