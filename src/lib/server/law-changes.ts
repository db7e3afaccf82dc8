import { withLawChanges } from '#lib/domain/law-change.ts';
import type { SettledRound } from './settled-round.ts';

const cache = new WeakMap<SettledRound, WeakMap<SettledRound, SettledRound>>();

/**
 * An earlier round as it would stand had the law changed as the later round says, and nothing else: no correction, no new
 * reading, no newly answered article. Kept for as long as both rounds' settled answers are these.
 */
export function withLawChangesOf(earlier: SettledRound, later: SettledRound): SettledRound {
	const made = cache.get(earlier) ?? new WeakMap<SettledRound, SettledRound>();
	cache.set(earlier, made);
	const known = made.get(later);
	if (known) return known;
	const answers = new Map(
		[...earlier.answers].map(([iso3, before]) => {
			const after = later.answers.get(iso3);
			return [iso3, after ? withLawChanges(before, after) : before];
		})
	);
	const changed = { ...earlier, answers };
	made.set(later, changed);
	return changed;
}
