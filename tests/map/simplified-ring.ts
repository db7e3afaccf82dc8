export type Point = readonly [x: number, y: number];

/**
 * A ring without the points that lie nearly on the line between their neighbours (Douglas and Peucker 1973); as it is where
 * fewer than three would be left.
 */
export function simplifiedRing(ring: readonly Point[], tolerance: number): readonly Point[] {
	const [first] = ring;
	if (!first) return ring;
	const kept = simplifiedLine([...ring, first], tolerance).slice(0, -1);
	return kept.length < 3 ? ring : kept;
}

function simplifiedLine(line: readonly Point[], tolerance: number): Point[] {
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last || line.length < 3) return [...line];
	const distances = line.map((point) => distance(point, first, last));
	const farthest = Math.max(...distances);
	if (farthest <= tolerance) return [first, last];
	const at = distances.indexOf(farthest);
	const before = simplifiedLine(line.slice(0, at + 1), tolerance);
	return [...before.slice(0, -1), ...simplifiedLine(line.slice(at), tolerance)];
}

/** How far a point lies from the stretch between two others. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
	const [dx, dy] = [toX - fromX, toY - fromY];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / length;
	const part = Math.max(0, Math.min(1, along));
	return Math.hypot(x - fromX - part * dx, y - fromY - part * dy);
}
