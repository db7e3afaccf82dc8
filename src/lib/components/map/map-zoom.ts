/** How many times as wide as its frame the map can be. */
export const zoomLevels = [1, 2, 4, 8] as const;
export type ZoomLevel = (typeof zoomLevels)[number];

/** A level as an address writes it; the whole world for everything else. */
export function zoomLevel(text: string | null): ZoomLevel {
	return zoomLevels.find((level) => String(level) === text) ?? 1;
}

/** The next level in (1) or out (-1); null at the ends. */
export function nextLevel(level: ZoomLevel, step: 1 | -1): ZoomLevel | null {
	return zoomLevels[zoomLevels.indexOf(level) + step] ?? null;
}

/** Which part of a length lies in the middle of what is seen of it, 0–1. */
export function middleOf(scrolled: number, seen: number, length: number): number {
	return length > 0 ? Math.min(1, (scrolled + seen / 2) / length) : 0.5;
}

/** How far to scroll so that this part of a length lies in the middle of what is seen, or as near as its ends allow. */
export function scrolledTo(middle: number, seen: number, length: number): number {
	return Math.max(0, Math.min(middle * length - seen / 2, length - seen));
}

/** The middle of places on a plane, as parts of its width and height; that of the plane where there are none. */
export function middlePlace(
	places: readonly { x: number; y: number }[],
	{ width, height }: { width: number; height: number }
): { x: number; y: number } {
	const mean = (of: (place: { x: number; y: number }) => number, length: number) =>
		places.length > 0
			? places.reduce((sum, place) => sum + of(place), 0) / places.length / length
			: 0.5;
	return { x: mean(({ x }) => x, width), y: mean(({ y }) => y, height) };
}
