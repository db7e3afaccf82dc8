/** A country on the plane of the map. */
export interface MapPlace {
	iso3: string;
	name: string;
	x: number;
	y: number;
}

/** For each arrow key: how far a place lies ahead, and how far beside the way. */
const ways: Readonly<Record<string, (dx: number, dy: number) => [ahead: number, beside: number]>> =
	{
		ArrowRight: (dx, dy) => [dx, dy],
		ArrowLeft: (dx, dy) => [-dx, dy],
		ArrowDown: (dx, dy) => [dy, dx],
		ArrowUp: (dx, dy) => [-dy, dx]
	};

/**
 * Where a key leads from a country; null: the key is not ours, or nothing lies there. Arrows lead to the nearest place
 * in the quarter of the plane that they point to, Home and End to the first and last by name, a letter to the next
 * name that begins with it. `places` stand in the order of their names.
 */
export function nextPlace(key: string, from: string, places: readonly MapPlace[]): string | null {
	const at = places.findIndex(({ iso3 }) => iso3 === from);
	if (key === 'Home') return places[0]?.iso3 ?? null;
	if (key === 'End') return places.at(-1)?.iso3 ?? null;
	const here = places[at];
	if (here && Object.hasOwn(ways, key)) return nearest(key, here, places);
	if (!/^\p{L}$/u.test(key)) return null;
	const begins = ({ name }: MapPlace) =>
		name.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
	const behind = [...places.slice(at + 1), ...places.slice(0, at + 1)];
	return behind.find(begins)?.iso3 ?? null;
}

function nearest(key: string, here: MapPlace, places: readonly MapPlace[]): string | null {
	const way = ways[key];
	let found: string | null = null;
	let least = Infinity;
	for (const { iso3, x, y } of places) {
		const [ahead, beside] = way?.(x - here.x, y - here.y) ?? [0, 0];
		const distance = Math.hypot(ahead, beside);
		if (ahead <= 0 || Math.abs(beside) > ahead || distance >= least) continue;
		least = distance;
		found = iso3;
	}
	return found;
}
