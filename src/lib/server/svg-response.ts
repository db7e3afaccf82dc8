import { type PaletteTheme, paletteThemes } from '#lib/exchange/palette.ts';
import type { Issue } from '#lib/domain/answer.ts';

/** The colours that the address of a picture asks for, light ones unless it says so. */
export function askedTheme(query: URLSearchParams): { theme: PaletteTheme } | { issue: Issue } {
	const asked = query.get('theme') ?? 'light';
	const theme = paletteThemes.find((known) => known === asked);
	if (theme) return { theme };
	const message = `"${asked}" is not one of ${paletteThemes.join(', ')}.`;
	return { issue: { path: 'theme', message } };
}

/** A picture of ours as a file; `name` is without its ending. */
export function svgResponse(svg: string, name: string): Response {
	return new Response(svg, {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `inline; filename="${name}.svg"`,
			// what a person may see depends on who asks
			'cache-control': 'private, no-cache',
			// nothing in it runs or is fetched, wherever it is opened
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'"
		}
	});
}
