import type { Aggregate } from './aggregate.ts';
import { ranks } from './ranks.ts';
import type { Scorecard } from './scorecard.ts';

export type Ranked = Aggregate & { rank: number | null };

/** A scorecard with the rank of each of its scores among all units; null where there is no score. */
export interface RankedScorecard {
	overall: Ranked;
	groups: (Ranked & { code: string })[];
	categories: { code: string; own: Ranked; cumulative: Ranked }[];
	possibleRange: Scorecard['possibleRange'];
}

/** Ranks every score of the units' scorecards, from unrounded scores: overall, each group, each category both ways. */
export function rankScorecards(cards: readonly Scorecard[]): RankedScorecard[] {
	const rankBy = (pick: (card: Scorecard) => Aggregate | undefined) =>
		ranks(cards.map((card) => pick(card)?.score ?? null));
	const [first] = cards;
	const overall = rankBy((card) => card.overall);
	const groups = first?.groups.map((_, i) => rankBy((card) => card.groups[i])) ?? [];
	const own = first?.categories.map((_, i) => rankBy((card) => card.categories[i]?.own)) ?? [];
	const cumulative =
		first?.categories.map((_, i) => rankBy((card) => card.categories[i]?.cumulative)) ?? [];
	return cards.map((card, unit) => {
		const ranked = <A extends Aggregate>(aggregate: A, list: (number | null)[] | undefined) => ({
			...aggregate,
			rank: list?.[unit] ?? null
		});
		return {
			overall: ranked(card.overall, overall),
			groups: card.groups.map((group, i) => ranked(group, groups[i])),
			categories: card.categories.map((category, i) => ({
				code: category.code,
				own: ranked(category.own, own[i]),
				cumulative: ranked(category.cumulative, cumulative[i])
			})),
			possibleRange: card.possibleRange
		};
	});
}
