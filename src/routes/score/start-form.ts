import * as v from 'valibot';
import { scoreHome } from '#lib/messages/scoring.ts';

const text = v.optional(v.string(), '');

/** The forms that start a country, or take over the answers of an earlier round for it. */
export const startForm = v.object({
	round: text,
	country: v.pipe(text, v.nonEmpty(scoreHome.unknownCountry)),
	/** a checkbox: there or not */
	carry: v.pipe(
		v.optional(v.string()),
		v.transform((found) => found !== undefined)
	)
});
