export interface Point {
	x: number;
	y: number;
}

/**
 * Moves points that stand closer than `distance` away from each other, each pair half and half, until none is too close
 * or the rounds are used up. Points that coincide part along the x-axis. The same points always part in the same way.
 */
export function spreadApart(points: readonly Point[], distance: number, rounds = 500): Point[] {
	const moved = points.map(({ x, y }) => ({ x, y }));
	for (let round = 0; round < rounds; round++) {
		let isQuiet = true;
		moved.forEach((a, at) => {
			for (const b of moved.slice(at + 1)) {
				const [dx, dy] = [b.x - a.x, b.y - a.y];
				const apart = Math.hypot(dx, dy);
				if (apart >= distance - 0.01) continue;
				isQuiet = false;
				const push = (distance - apart) / 2;
				const [ux, uy] = apart > 0 ? [dx / apart, dy / apart] : [1, 0];
				a.x -= ux * push;
				a.y -= uy * push;
				b.x += ux * push;
				b.y += uy * push;
			}
		});
		if (isQuiet) break;
	}
	return moved;
}
