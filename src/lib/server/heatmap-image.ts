import { heatmapSvg } from '#lib/exchange/heatmap-svg.ts';
import { type Palette, type PaletteTheme, paletteThemes } from '#lib/exchange/palette.ts';
import { askedHeatmap } from './heatmap-asked.ts';
import { pictureOf } from './heatmap-picture.ts';
import type { Viewer } from './round-access.ts';
import { wrongParameters } from './table-response.ts';

/** `/heatmap.svg`: the heatmap of the page with the same parameters, in the colours of a theme of the style sheet. */
export function heatmapImage(
	viewer: Viewer & { now: Date },
	query: URLSearchParams,
	coloursOf: (theme: PaletteTheme) => Palette
): Response {
	const found = askedHeatmap(viewer, query, ['theme']);
	if (!found.ok) return found.response;
	const asked = query.get('theme') ?? 'light';
	const theme = paletteThemes.find((known) => known === asked);
	if (!theme) {
		const message = `"${asked}" is not one of ${paletteThemes.join(', ')}.`;
		return wrongParameters([{ path: 'theme', message }]);
	}
	const { choice, round } = found.asked;
	const picture = pictureOf(found.asked, viewer.kind === 'demo', viewer.now.toISOString());
	const parts = ['mimc-heatmap', `by-${choice.form}`, round.release, `round-${round.code}`];
	return new Response(heatmapSvg(picture, coloursOf(theme)), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `inline; filename="${parts.filter(Boolean).join('_')}.svg"`,
			// what a person may see depends on who asks
			'cache-control': 'private, no-cache',
			// nothing in it runs or is fetched, wherever it is opened
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'"
		}
	});
}
