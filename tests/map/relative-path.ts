/** Writes SVG path data in relative steps between rounded points, about half as long as absolute points. */
export class RelativePath {
	#data = '';
	/** where the pen is, and where the subpath began, in tenths */
	#pen: readonly [number, number] = [0, 0];
	#start: readonly [number, number] = [0, 0];
	#ring: (readonly [number, number])[] = [];

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
		const [first, ...others] = this.#ring;
		const last = others.at(-1);
		if (first && last && first[0] === last[0] && first[1] === last[1]) others.pop();
		if (!first || others.length < 2) return;
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

	#step([fromX, fromY]: readonly [number, number], [x, y]: readonly [number, number]): string {
		const [across, down] = [inTenths(x - fromX), inTenths(y - fromY)];
		return `${across}${down.startsWith('-') ? '' : ' '}${down}`;
	}
}

function rounded(x: number, y: number): readonly [number, number] {
	return [Math.round(x * 10), Math.round(y * 10)];
}

/** 5 → `.5`, −12 → `-1.2`, 30 → `3` */
function inTenths(tenths: number): string {
	return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}
