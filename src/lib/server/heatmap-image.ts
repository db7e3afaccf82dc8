import { heatmapSvg } from '#lib/exchange/heatmap-svg.ts';
import type { Palette, PaletteTheme } from '#lib/exchange/palette.ts';
import { askedHeatmap } from './heatmap-asked.ts';
import { pictureOf } from './heatmap-picture.ts';
import type { Viewer } from './round-access.ts';
import { askedTheme, svgResponse } from './svg-response.ts';
import { wrongParameters } from './table-response.ts';

/** `/heatmap.svg`: the heatmap of the page with the same parameters, in the colours of a theme of the style sheet. */
export function heatmapImage(
	viewer: Viewer & { now: Date },
	query: URLSearchParams,
	coloursOf: (theme: PaletteTheme) => Palette
): Response {
	const found = askedHeatmap(viewer, query, ['theme']);
	if (!found.ok) return found.response;
	const colours = askedTheme(query);
	if ('issue' in colours) return wrongParameters([colours.issue]);
	const { choice, round } = found.asked;
	const picture = pictureOf(found.asked, viewer.kind === 'demo', viewer.now.toISOString());
	const parts = ['mimc-heatmap', `by-${choice.form}`, round.release, `round-${round.code}`];
	return svgResponse(
		heatmapSvg(picture, coloursOf(colours.theme)),
		parts.filter(Boolean).join('_')
	);
}
