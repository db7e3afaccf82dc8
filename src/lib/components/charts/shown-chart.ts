import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Legend,
	LineController,
	LineElement,
	LinearScale,
	PointElement,
	RadarController,
	RadialLinearScale,
	Title,
	Tooltip
} from 'chart.js';
import { chartColours } from './chart-colours.ts';
import { type ChartDescription, chartPicture } from './chart-description.ts';
import { type ChartPoint, nextPoint } from './chart-picture.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement);
Chart.register(RadarController, RadialLinearScale, CategoryScale, LinearScale);
Chart.register(Legend, Title, Tooltip);

/** The one wrapper of Chart.js: draws the chart that a box of `Chart.svelte` describes, and walks it by keyboard. */
export class ShownChart {
	#box: HTMLElement;
	#canvas: HTMLCanvasElement;
	#said: HTMLElement;
	#described: ChartDescription;
	#chart: Chart | null = null;
	#points: ChartPoint[] = [];
	#at = -1;

	/** `box` holds a canvas, an element that says what is walked to, and the description in `data-chart`. */
	constructor(box: HTMLElement, canvas: HTMLCanvasElement, said: HTMLElement) {
		this.#box = box;
		this.#canvas = canvas;
		this.#said = said;
		this.#described = JSON.parse(box.dataset.chart ?? '') as ChartDescription;
		box.addEventListener('keydown', (event) => this.#walk(event));
		box.addEventListener('blur', () => this.#point(null));
		this.draw();
	}

	/** Draws in the theme that is shown now; whatever was drawn before is thrown away. */
	draw() {
		this.#chart?.destroy();
		const picture = chartPicture(this.#described, chartColours(this.#canvas));
		const { family } = Chart.defaults.font;
		Chart.defaults.font.family = getComputedStyle(this.#box).fontFamily || family;
		this.#points = picture.points;
		this.#at = -1;
		this.#chart = new Chart(this.#canvas, picture.config);
	}

	#walk(event: KeyboardEvent) {
		const next = nextPoint(event.key, this.#at, this.#points.length);
		const point = next === null ? undefined : this.#points[next];
		if (next === null || !point) return;
		event.preventDefault();
		this.#at = next;
		this.#said.textContent = point.words;
		this.#point(point);
	}

	#point(point: ChartPoint | null) {
		const active = point ? [{ datasetIndex: point.dataset, index: point.index }] : [];
		this.#chart?.setActiveElements(active);
		this.#chart?.tooltip?.setActiveElements(active, { x: 0, y: 0 });
		this.#chart?.update('none');
	}
}
