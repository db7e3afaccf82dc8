import { binStarts } from '#lib/domain/cell-state.ts';
import type { Distribution, StateWithoutBin } from '#lib/domain/distribution.ts';
import { cataloguePages as text } from '#lib/messages/catalogue-pages.ts';
import { cellSigns } from '#lib/messages/common.ts';
import { binLabel } from '#lib/messages/reading.ts';
import type { DistributionBar } from './distribution-bars.ts';

/** The kinds of nothing that a group's score can be, and those that an answer to one article can be. */
const statesOf = {
	scores: ['no_provision', 'not_rated', 'not_assessed', 'not_applicable'],
	levels: ['no_provision', 'not_applicable', 'not_assessed']
} as const satisfies Record<string, readonly StateWithoutBin[]>;

export interface DistributionPlace extends DistributionBar {
	/** class of app.css that fills its cells: `bin-4`, `state-no_provision` */
	fill: string;
	/** sign of its cells: a level, or that of a kind of nothing; bins of scores have none */
	sign: string;
}

/**
 * Distributions as the bars of a chart and the rows of its twin: bins of scores, or levels of answers, highest first, then
 * the kinds of nothing that can occur. One count for each distribution.
 */
export function distributionPlaces(
	kind: keyof typeof statesOf,
	distributions: readonly Distribution[]
): DistributionPlace[] {
	const bins = binStarts.map((_, bin) => ({
		label: kind === 'levels' ? text.level(bin) : binLabel(bin),
		bin,
		fill: `bin-${bin}`,
		sign: kind === 'levels' ? String(bin) : '',
		counts: distributions.map((found) => found.bins[bin] ?? 0)
	}));
	const states = statesOf[kind].map((state) => ({
		label: text.states[state],
		bin: null,
		fill: `state-${state}`,
		sign: cellSigns[state],
		counts: distributions.map((found) => found.states[state])
	}));
	return [...bins.reverse(), ...states];
}
