import type { Instrument } from '#lib/domain/instrument.ts';
import { formatDay } from '#lib/exchange/formats.ts';
import { evidenceWords as words } from '#lib/messages/reading.ts';

/** What is known of an instrument beside its title, in one line. */
export function instrumentFacts(instrument: Instrument): string {
	const { rank, jurisdiction, enacted, in_force, repealed, version_date } = instrument;
	const facts = [
		rank && words.ranks[rank],
		jurisdiction,
		enacted && words.enacted(formatDay(enacted)),
		in_force && words.inForce(formatDay(in_force)),
		repealed && words.repealed(formatDay(repealed)),
		version_date && words.version(formatDay(version_date))
	];
	return facts.filter(Boolean).join(' · ');
}
