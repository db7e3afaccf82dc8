import { type Point, simplifiedRing } from './simplified-ring.ts';

/** What a point may lie off its line and still be left out, in tenths: not to be seen, but a tenth of the file. */
const tolerance = 2;

/** Writes SVG path data in relative steps between rounded points, about half as long as absolute points. */
export class RelativePath {
	#data = '';
	/** where the pen is, and where the subpath began, in tenths */
	#pen: Point = [0, 0];
	#start: Point = [0, 0];
	#ring: Point[] = [];

	moveTo(x: number, y: number) {
		this.#ring = [rounded(x, y)];
	}

	lineTo(x: number, y: number) {
		const point = rounded(x, y);
		const last = this.#ring.at(-1);
		if (last?.[0] !== point[0] || last[1] !== point[1]) this.#ring.push(point);
	}

	/** A ring of fewer than three different points has no area and is left out. */
	closePath() {
		const [beginning] = this.#ring;
		const end = this.#ring.at(-1);
		if (this.#ring.length > 1 && beginning?.[0] === end?.[0] && beginning?.[1] === end?.[1])
			this.#ring.pop();
		if (this.#ring.length < 3) return;
		const [first, ...others] = simplifiedRing(this.#ring, tolerance);
		if (!first) return;
		this.#data += `${this.#data ? 'm' : 'M'}${this.#step(this.#data ? this.#start : [0, 0], first)}l`;
		this.#start = first;
		this.#pen = first;
		const steps = others.map((point) => {
			const step = this.#step(this.#pen, point);
			this.#pen = point;
			return step;
		});
		this.#data += `${steps.reduce((all, step) => all + (step.startsWith('-') || all === '' ? '' : ' ') + step, '')}z`;
	}

	/** circles are drawn by the page itself */
	arc() {
		throw new Error('Outlines have no arcs.');
	}

	toString(): string {
		return this.#data;
	}

	#step([fromX, fromY]: Point, [x, y]: Point): string {
		const [across, down] = [inTenths(x - fromX), inTenths(y - fromY)];
		return `${across}${down.startsWith('-') ? '' : ' '}${down}`;
	}
}

function rounded(x: number, y: number): Point {
	return [Math.round(x * 10), Math.round(y * 10)];
}

/** 5 → `.5`, −12 → `-1.2`, 30 → `3` */
function inTenths(tenths: number): string {
	return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}
