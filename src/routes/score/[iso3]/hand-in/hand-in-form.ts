import * as v from 'valibot';

/** What goes with a hand-in. Whether a reason for gaps is needed, and long enough, the service tells. */
export const handInForm = v.object({
	gaps: v.pipe(
		v.optional(v.string(), ''),
		v.transform((gaps) => (gaps.trim() === '' ? null : gaps))
	)
});
