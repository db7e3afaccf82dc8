import * as v from 'valibot';

/** What the button "Import" sends: a checked file by its key, and what to do with it. */
export const importForm = v.object({
	round: v.string(),
	name: v.string(),
	key: v.string(),
	valid: v.optional(v.literal('only'))
});
