import type { FirmRanks } from '#lib/domain/firm-ranks.ts';
import { robustness as text } from './robustness.ts';
import { type RankedCountry, movesOf } from '#lib/exchange/ranked-countries.ts';

interface Summarised {
	rows: readonly RankedCountry[];
	/** how many countries have begun, rated or not */
	begun: number;
	firm: FirmRanks | null;
	/** whether the ranks are those of the headline method: then nothing has moved */
	isHeadline: boolean;
}

/** What is on the screen in a few sentences, also for those who hear it. */
export function rankSummary({ rows, begun, firm, isHeadline }: Summarised): string {
	const bands = new Set(firm?.units.map(({ band }) => band)).size;
	const { count, most } = movesOf(rows);
	return [
		text.ranked(rows.length),
		text.notRated(begun - rows.length),
		bands > 0 ? text.bands(bands) : '',
		isHeadline || rows.length === 0 ? '' : text.moved(count, most.name, most.places)
	]
		.filter(Boolean)
		.join(' ');
}
