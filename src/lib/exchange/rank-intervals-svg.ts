import { intervalBar, rankPlace, rankTicks } from '#lib/domain/interval-bar.ts';
import { formatScore, wholeRanks } from './formats.ts';
import { type Palette, colourOf } from './palette.ts';
import { type DrawnPart, pictureDocument } from './picture-document.ts';
import type { RankedCountry } from './ranked-countries.ts';
import { type TextStyle, fitted, rectElement, short, textElement } from './svg.ts';

/** Everything that a picture of rank intervals says. */
export interface RankIntervalsPicture {
	title: string;
	notes: readonly string[];
	/** source, method, draws and seed, dates, the demonstration's mark */
	lines: readonly string[];
	/** as they stand on the screen */
	rows: readonly RankedCountry[];
	/** names of the columns */
	heads: Readonly<Record<(typeof columns)[number]['name'], string>>;
}

const columns = [
	{ name: 'rank', x: 0, width: 64 },
	{ name: 'country', x: 64, width: 206 },
	{ name: 'interval', x: 270, width: 76 },
	{ name: 'band', x: 346, width: 52 },
	{ name: 'picture', x: 414, width: 470 },
	{ name: 'median', x: 892, width: 68 }
] as const;
type Column = (typeof columns)[number];
const [rankAt, countryAt, intervalAt, bandAt, lineAt, medianAt] = columns;
const width = medianAt.x + medianAt.width;
const rowHeight = 20;
const headHeight = 40;
/** baseline of a row's text */
const baseline = 14;
const size = 12;

/** The list of rank intervals as it stands on the screen, as a picture that can be cited by itself. Pure. */
export function rankIntervalsSvg(picture: RankIntervalsPicture, palette: Palette): string {
	const { title, notes, lines } = picture;
	const parts = [{ drawn: drawnList(picture, palette), above: 16 }];
	return pictureDocument({ title, notes, lines, width, parts }, palette);
}

function drawnList({ rows, heads }: RankIntervalsPicture, palette: Palette): DrawnPart {
	const rated = rows.length;
	const ink = colourOf(palette, '--ink');
	const muted = colourOf(palette, '--muted');
	const centred = { size: 11, fill: muted, anchor: 'middle' } as const;
	const text = [
		...columns.map((column) =>
			column.name === 'picture'
				? textElement(heads.picture, column.x, baseline, { size: 11, fill: ink, weight: 600 })
				: inColumn(heads[column.name], column, headHeight - 8, { size: 11, fill: ink, weight: 600 })
		),
		...rankTicks(rated).map((tick) =>
			textElement(formatScore(tick), onLine(rankPlace(tick, rated)), headHeight - 8, centred)
		),
		rectElement(0, headHeight - 2, width, 1, colourOf(palette, '--line-strong')),
		...rows.map((row, at) => drawnRow(row, headHeight + at * rowHeight, rated, palette))
	];
	return { text: text.join('\n'), width, height: headHeight + rated * rowHeight };
}

function drawnRow(row: RankedCountry, y: number, rated: number, palette: Palette): string {
	const { name, rank, change, firm } = row;
	const ink = { size, fill: colourOf(palette, '--ink') };
	const muted = { size: 10, fill: colourOf(palette, '--muted') };
	const at = y + baseline;
	const isEven = firm !== null && firm.band % 2 === 0;
	return [
		isEven ? rectElement(0, y, width, rowHeight, colourOf(palette, '--ground')) : '',
		textElement(formatScore(rank), rankAt.x + 4, at, ink),
		change
			? textElement(`${change > 0 ? '▲' : '▼'}${Math.abs(change)}`, rankAt.x + 32, at, muted)
			: '',
		textElement(fitted(name, countryAt.width - 8, size), countryAt.x, at, ink),
		inColumn(firm ? rangeOf(firm) : '–', intervalAt, at, ink),
		inColumn(firm ? formatScore(firm.band) : '–', bandAt, at, ink),
		...(firm ? drawnBar(firm, y, rated, palette) : []),
		rectElement(onLine(rankPlace(rank, rated)) - 1, y + 2, 2, rowHeight - 4, ink.fill),
		inColumn(firm ? formatScore(firm.median) : '–', medianAt, at, ink)
	].join('');
}

function drawnBar(
	firm: NonNullable<RankedCountry['firm']>,
	y: number,
	rated: number,
	palette: Palette
): string[] {
	const bar = intervalBar(firm, rated);
	const length = (bar.length * lineAt.width) / 100;
	const fill = colourOf(palette, '--bin-2');
	const centre = short(onLine(bar.median));
	return [
		rectElement(onLine(bar.start), y + rowHeight / 2 - 4, length, 8, fill, 'rx="4"'),
		`<circle cx="${centre}" cy="${short(y + rowHeight / 2)}" r="2.4" fill="${colourOf(palette, '--paper')}"/>`
	];
}

function rangeOf({ low, high }: { low: number; high: number }): string {
	const [from, to] = wholeRanks(low, high);
	return from === to ? from : `${from}–${to}`;
}

/** Text at the beginning of a column of words, at the end of a column of numbers. */
function inColumn(text: string, { name, x, width: room }: Column, y: number, style: TextStyle) {
	if (name === 'country') return textElement(text, x, y, style);
	if (name === 'rank') return textElement(text, x + 4, y, style);
	return textElement(text, x + room - 8, y, { ...style, anchor: 'end' });
}

/** A place on the line of ranks, given in per cent of its length. */
function onLine(percent: number): number {
	return lineAt.x + (percent * lineAt.width) / 100;
}
