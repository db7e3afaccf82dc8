import * as v from 'valibot';
import { reviewPage } from '#lib/messages/review.ts';

const text = v.optional(v.string(), '');

/** The ruling on an open question. Its text is checked by the service. */
export const rulingForm = v.object({
	question: v.pipe(
		v.string(reviewPage.missingQuestion),
		v.regex(/^\d{1,15}$/, reviewPage.missingQuestion),
		v.transform(Number)
	),
	ruling: text
});

/** What sends a country back to its coder. The note is checked by the service. */
export const returnForm = v.object({ round: text, iso3: text, coder: text, note: text });
