import type { Issue } from '#lib/domain/answer.ts';
import {
	type HeatmapChoice,
	type KnownOfHeatmap,
	parseHeatmapChoice
} from '#lib/exchange/heatmap-query.ts';
import { regionsOf } from './regions.ts';
import { type Viewer, type VisibleRound, visibleRounds } from './round-access.ts';

/** Earlier rounds of the same edition: others hold answers to other questions. */
export function comparableRounds(viewer: Viewer, round: VisibleRound): VisibleRound[] {
	return visibleRounds(viewer).filter(
		({ asOf, edition }) => asOf < round.asOf && edition.id === round.edition.id
	);
}

/** What an address chooses of a round's heatmap, with every fault. */
export function heatmapChoice(
	viewer: Viewer,
	query: URLSearchParams,
	round: VisibleRound
): { choice: HeatmapChoice; issues: Issue[] } {
	return parseHeatmapChoice(query, knownOf(viewer, round));
}

function knownOf(viewer: Viewer, round: VisibleRound): KnownOfHeatmap {
	const { chapters, categories, articles } = round.edition;
	const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
	return {
		regions: regionsOf(viewer.db),
		rounds: codes(visibleRounds(viewer)),
		comparable: codes(comparableRounds(viewer, round)),
		columns: {
			chapter: codes(chapters),
			category: codes(categories),
			article: codes(articles.filter(({ scored }) => scored))
		}
	};
}
