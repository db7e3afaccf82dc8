import { type EncodedHeatmap, type EncodedRow, decodedCell } from '#lib/exchange/article-rows.ts';
import { looks } from '#lib/exchange/cell-look.ts';
import { type DrawnCell, drawn } from '#lib/exchange/drawn-cell.ts';
import { articleHeatmap as text } from '#lib/messages/article-heatmap.ts';
import { articles } from '#lib/messages/common.ts';

/** Neighbouring rows or columns that belong together; `end` is not included. */
export interface Segment {
	label: string;
	start: number;
	end: number;
}

/** Everything that is drawn, apart from where and in which colours. */
export interface Scene {
	rows: { name: string; overall: DrawnCell }[];
	/** what the row of medians and the column of overall scores are called */
	corner: { median: string; overall: string };
	/** short labels of columns, such as `IV.12` */
	columns: string[];
	chapters: Segment[];
	/** none where rows do not stand by region */
	regions: Segment[];
	/** row by row, places in `kinds` */
	cells: Uint16Array;
	/** the cells that differ from each other */
	kinds: DrawnCell[];
	/** overall first, then each column */
	medians: (DrawnCell | null)[];
}

/** What is drawn of a heatmap of articles; `titles` are those of the chapters, by code. */
export function sceneOf(
	heatmap: EncodedHeatmap,
	titles: ReadonlyMap<string, string>,
	hasRegions: boolean
): Scene {
	const { rows, columns, medians } = heatmap;
	return {
		rows: rows.map(({ name, overall }) => ({ name, overall: drawn(overall) })),
		corner: { median: text.median, overall: text.overall },
		columns: columns.map(({ code }) => code),
		chapters: segments(columns, ({ chapter }) => chapter).map(({ label, ...place }) => {
			const count = articles(place.end - place.start);
			return { label: text.chapter(label, titles.get(label) ?? '', count), ...place };
		}),
		regions: hasRegions ? segments(rows, ({ region }) => region) : [],
		...cellsOf(rows, columns.length),
		medians: medians.map((median) => median && drawn(median))
	};
}

/** There are few different cells: each is made once. */
function cellsOf(rows: readonly EncodedRow[], columns: number): Pick<Scene, 'cells' | 'kinds'> {
	const cells = new Uint16Array(rows.length * columns);
	const kinds: DrawnCell[] = [];
	const known = new Map<string, number>();
	rows.forEach((row, at) => {
		for (let column = 0; column < columns; column++) {
			const { signs, before, reasons } = row;
			const name = `${signs[column]}${before?.[column] ?? ''}${reasons?.[column] ?? ''}`;
			let kind = known.get(name);
			if (kind === undefined) {
				kind = kinds.push(drawn(decodedCell(row, column))) - 1;
				known.set(name, kind);
			}
			cells[at * columns + column] = kind;
		}
	});
	return { cells, kinds };
}

function segments<Item>(list: readonly Item[], labelOf: (item: Item) => string): Segment[] {
	const found: Segment[] = [];
	list.forEach((item, at) => {
		const label = labelOf(item);
		const last = found.at(-1);
		if (last?.label === label) last.end = at + 1;
		else found.push({ label, start: at, end: at + 1 });
	});
	return found;
}

/** One pixel for each cell: places of looks become colours of the theme, `colours` in the order of `looks`. */
export function pixelsOf({ cells, kinds }: Scene, colours: Uint32Array): Uint32Array<ArrayBuffer> {
	const ofKinds = Uint32Array.from(kinds, ({ look }) => colours[looks.indexOf(look)] ?? 0);
	const pixels = new Uint32Array(cells.length);
	for (let cell = 0; cell < cells.length; cell++) pixels[cell] = ofKinds[cells[cell] ?? 0] ?? 0;
	return pixels;
}
