import { nextPlace } from './cursor-keys.ts';
import {
	type Place,
	type Scroll,
	extentOf,
	layouts,
	placeAt,
	readingLevel,
	scrollAfterZoom,
	scrollToShow
} from './layout.ts';

/** What a key asks for; null: it is not ours. */
export type Asked = 'moved' | 'zoomed' | 'open' | 'sort' | 'dismiss' | null;

interface Table {
	rows: number;
	columns: number;
	/** whether rows stand by region */
	byRegion: boolean;
}

/** Where on the heatmap somebody is: size of the box, zoom, scroll, the keyboard's cell and the pointer's. */
export class HeatmapView {
	width = $state(0);
	height = $state(0);
	level = $state(readingLevel);
	scroll: Scroll = $state.raw({ x: 0, y: 0 });
	cursor: Place | null = $state.raw(null);
	focused = $state(false);
	pointed: { place: Place; x: number; y: number } | null = $state.raw(null);

	#table: () => Table;
	levels = $derived.by(() => {
		const { rows, columns, byRegion } = this.#table();
		const { width, height } = this;
		return layouts({ rows, columns, width, height, hasRegions: byRegion });
	});
	last = $derived(this.levels.length - 1);
	layout = $derived(this.levels[Math.min(this.level, this.last)] ?? null);
	extent = $derived(this.layout ? extentOf(this.layout) : { width: 0, height: 0 });

	constructor(table: () => Table) {
		this.#table = table;
	}

	/** The keyboard comes; it begins where it was, or at the first cell. */
	focus() {
		this.focused = true;
		if (this.#table().rows > 0) this.cursor ??= { row: 0, column: 0 };
	}

	/** Puts the cursor on a cell; gives the scroll position that shows it. */
	moveTo(place: Place): Scroll {
		this.cursor = place;
		this.pointed = null;
		return this.layout ? scrollToShow(this.layout, this.scroll, place) : this.scroll;
	}

	/** Changes the level of zoom; gives the scroll position that keeps what lies at a point. */
	zoomTo(level: number, at = { x: this.width / 2, y: this.height / 2 }): Scroll {
		const from = this.layout;
		this.level = Math.min(Math.max(level, 0), this.last);
		const to = this.layout;
		return from && to ? scrollAfterZoom(from, to, this.scroll, at.x, at.y) : this.scroll;
	}

	pointAt(x: number, y: number): Place | null {
		const place = this.layout && placeAt(this.layout, this.scroll, x, y);
		this.pointed = place ? { place, x, y } : null;
		return place;
	}

	/** What a key asks for, and where to scroll to when it moved or zoomed. */
	keyed(key: string, isControl: boolean): { asked: Asked; scroll: Scroll } {
		const { scroll } = this;
		const level = Math.min(this.level, this.last);
		const zooms: Record<string, number> = { '+': 1, '=': 1, '-': -1, '0': -level };
		const zoom = isControl || !Object.hasOwn(zooms, key) ? undefined : zooms[key];
		if (zoom !== undefined) return { asked: 'zoomed', scroll: this.zoomTo(level + zoom) };
		const next = nextPlace(key, isControl, this.cursor ?? { row: 0, column: 0 }, this.#walked());
		if (next) return { asked: 'moved', scroll: this.moveTo(next) };
		const asks: Record<string, Asked> = { Enter: 'open', Escape: 'dismiss' };
		if (key === 's' && !isControl) return { asked: 'sort', scroll };
		return { asked: Object.hasOwn(asks, key) ? (asks[key] ?? null) : null, scroll };
	}

	#walked() {
		const { rows, columns } = this.#table();
		const room = this.height - (this.layout?.top ?? 0);
		const page = Math.max(1, Math.floor(room / (this.layout?.cellHeight ?? 1)) - 1);
		return { rows, columns, page };
	}
}
