import type { Evidence, Issue } from './answer.ts';
import type { InstrumentRank } from './vocabulary.ts';

/** What a country's list says of one legal instrument. Dates are `YYYY-MM-DD`. */
export interface Instrument {
	title: string;
	rank: InstrumentRank | null;
	jurisdiction: string | null;
	url: string | null;
	enacted: string | null;
	in_force: string | null;
	repealed: string | null;
	version_date: string | null;
}

type DateField = 'enacted' | 'in_force' | 'repealed' | 'version_date';

/** Pairs of days that come in this order in the life of a law; the same day is in order. A law may enter into force before it is enacted. */
const order: readonly (readonly [earlier: DateField, later: DateField, message: string])[] = [
	['enacted', 'repealed', 'is before the day of enactment'],
	['in_force', 'repealed', 'is before the day of entry into force'],
	['enacted', 'version_date', 'is before the day of enactment']
];

/** Dates that cannot all be right, at the later one. One fault for each field; unknown dates are in order. */
export function instrumentIssues(instrument: Pick<Instrument, DateField>): Issue[] {
	const issues = new Map<string, Issue>();
	for (const [before, path, message] of order) {
		const [earlier, later] = [instrument[before], instrument[path]];
		if (earlier === null || later === null || later >= earlier || issues.has(path)) continue;
		issues.set(path, { path, message: `${message} (${earlier})` });
	}
	return [...issues.values()];
}

/** Evidence that cites one instrument, citing another one instead; any other evidence as it is. Its own address stays its own. */
export function citeInstead(evidence: Evidence, from: Instrument, to: Instrument): Evidence {
	const same =
		evidence.instrument === from.title &&
		identity.every((field) => evidence[field] === from[field]);
	if (!same) return evidence;
	const { title: instrument, rank, jurisdiction, enacted, in_force, repealed } = to;
	const url = evidence.url !== null && evidence.url === from.url ? to.url : evidence.url;
	return { ...evidence, instrument, rank, jurisdiction, enacted, in_force, repealed, url };
}

/** What tells two instruments of one title apart; an address or a version does not. */
const identity = ['rank', 'jurisdiction', 'enacted', 'in_force', 'repealed'] as const;
