import { type Look, lookStyles } from './cell-look.ts';
import { type Palette, colourOf } from './palette.ts';
import { short } from './svg.ts';

/** How a look is filled in a picture: with its pattern, or in the plain colour that small cells have. */
export function styleOf(look: Look, palette: Palette, isSmall: boolean) {
	const { ground, ink, small, pattern } = lookStyles[look];
	if (isSmall) {
		// a text on the plain colour is read where the ground's ink would not be
		return { fill: colourOf(palette, small), ink: colourOf(palette, ink), ring: null };
	}
	const isPatterned = pattern === 'hatch' || pattern === 'dots';
	return {
		fill: isPatterned ? `url(#${pattern})` : colourOf(palette, ground),
		ink: colourOf(palette, ink),
		ring: pattern === 'ring' ? colourOf(palette, '--none-line') : null
	};
}

/** The filled corner of a cell that does not rest on every applicable article. */
export function cornerMark(right: number, top: number, fill: string): string {
	return `<path d="M${short(right - 8)} ${short(top)}h8v8z" fill="${fill}"/>`;
}

/** The hatching and the dots of app.css. */
export function patternDefinitions(palette: Palette): string {
	const colour = (name: string) => colourOf(palette, name);
	return [
		'<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
		`<rect width="6" height="6" fill="${colour('--hatch-ground')}"/><rect width="2" height="6" fill="${colour('--hatch-line')}"/></pattern>`,
		'<pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">',
		`<rect width="7" height="7" fill="${colour('--dots-ground')}"/><circle cx="3.5" cy="3.5" r="1.2" fill="${colour('--dots-line')}"/></pattern>`
	].join('');
}
