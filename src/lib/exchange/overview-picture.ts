import type { CellState } from '#lib/domain/cell-state.ts';
import { pictureColours as colours } from './picture-colours.ts';
import {
	type PictureFrame,
	fillOf,
	framedSvg,
	margin,
	pictureSize,
	svgBox,
	svgText
} from './share-picture.ts';
import { textLines, textWidth } from './text-fit.ts';

/** What the picture of the heatmap shows: chapters as rows, countries as columns in the order given. */
export interface OverviewPicture extends PictureFrame {
	title: string;
	/** how many countries, how many of them rated */
	lead: string;
	chapters: { code: string; cells: CellState[] }[];
	/** of the scale's bins, lowest first, such as `0–19` */
	bins: readonly string[];
	/** words for the kinds of nothing that the legend explains */
	states: { state: CellState['state']; words: string }[];
}

const labels = 70;
const top = 246;
const bottom = pictureSize.height - 118;

/** The heatmap of all countries by chapter, 1200 × 630, as SVG. */
export function overviewSvg(picture: OverviewPicture): string {
	const size = 46;
	const lines = textLines(picture.title, pictureSize.width - 2 * margin, size);
	return framedSvg(picture, [
		...lines
			.slice(0, 2)
			.map((line, at) => svgText(margin, 132 + at * 52, line, { size, bold: true })),
		svgText(margin, 226, picture.lead, { size: 24, fill: colours.muted }),
		...rows(picture.chapters),
		...legend(picture)
	]);
}

function rows(chapters: OverviewPicture['chapters']): string[] {
	const step = (bottom - top) / Math.max(1, chapters.length);
	const x = margin + labels;
	const width = pictureSize.width - margin - x;
	return chapters.flatMap(({ code, cells }, at) => {
		const y = top + at * step;
		const part = width / Math.max(1, cells.length);
		return [
			svgText(x - 12, y + step * 0.68, code, { size: 22, bold: true, anchor: 'end' }),
			svgBox({ x, y: y + 1, width, height: step - 2 }, colours.paper),
			...runs(cells).map(({ fill, from, length }) =>
				svgBox({ x: x + from * part, y: y + 1, width: length * part, height: step - 2 }, fill)
			)
		];
	});
}

/** Neighbours with the same fill as one box: fewer seams, and a quicker picture. */
function runs(cells: readonly CellState[]): { fill: string; from: number; length: number }[] {
	return cells.reduce<{ fill: string; from: number; length: number }[]>((found, cell, at) => {
		const fill = fillOf(cell);
		const last = found.at(-1);
		if (last?.fill === fill) last.length += 1;
		else found.push({ fill, from: at, length: 1 });
		return found;
	}, []);
}

function legend({ bins, states }: OverviewPicture): string[] {
	const size = 18;
	const y = bottom + 16;
	const entries = [
		...bins.map((words, bin) => ({ words, fill: colours.bins[bin] ?? colours.ground })),
		...states.map(({ state, words }) => ({ words, fill: `url(#${state})` }))
	];
	let x: number = margin + labels;
	return entries.flatMap(({ words, fill }) => {
		const at = x;
		x += 34 + textWidth(words, size) + 14;
		return [
			svgBox({ x: at, y, width: 26, height: 22 }, fill, colours.lineStrong),
			svgText(at + 34, y + 17, words, { size })
		];
	});
}
