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
import { cutText, fittingSize } from './text-fit.ts';

/** What the picture of a country shows; texts are as people read them. */
export interface CountryPicture extends PictureFrame {
	name: string;
	/** such as `54`, or `31–74` where the country is not rated; null = nothing to say */
	overall: { value: string; label: string } | null;
	/** `value` is what stands behind the bar: a score, or the words of a kind of nothing */
	chapters: { code: string; title: string; cell: CellState; value: string }[];
}

const top = 190;
const bottom = pictureSize.height - 70;
const bar = { x: 560, width: 410 };

/** The chapter profile of one country, 1200 × 630, as SVG. A bar's length and colour are its score; nothing has no bar. */
export function countrySvg(picture: CountryPicture): string {
	const { name, overall, chapters } = picture;
	const right = pictureSize.width - margin;
	const size = fittingSize(name, overall ? 760 : right - margin, [64, 54, 46, 40, 34]);
	const step = Math.min(46, (bottom - top) / Math.max(1, chapters.length));
	return framedSvg(picture, [
		svgText(margin, 145, cutText(name, 780, size), { size, bold: true }),
		...(overall
			? [
					svgText(right, 140, overall.value, { size: 56, bold: true, anchor: 'end' }),
					svgText(right, 168, overall.label, { size: 20, fill: colours.muted, anchor: 'end' })
				]
			: []),
		...chapters.map((chapter, at) => chapterRow(chapter, top + at * step, step))
	]);
}

function chapterRow(
	{ code, title, cell, value }: CountryPicture['chapters'][number],
	y: number,
	step: number
): string {
	const size = Math.min(23, step * 0.55);
	const base = y + step / 2 + size * 0.36;
	const box = { x: bar.x, y: y + step * 0.18, width: bar.width, height: step * 0.64 };
	const length = cell.state === 'score' ? Math.max(3, (bar.width * cell.score) / 100) : 0;
	const isScore = cell.state === 'score';
	return [
		svgText(margin + 55, base, code, { size, bold: true, anchor: 'end' }),
		svgText(margin + 70, base, cutText(title, bar.x - margin - 85, size), { size }),
		svgBox(box, isScore ? colours.paper : fillOf(cell), colours.line),
		...(isScore ? [svgBox({ ...box, width: length }, fillOf(cell), colours.lineStrong)] : []),
		svgText(bar.x + bar.width + 16, base, value, { size, bold: isScore })
	].join('\n');
}
