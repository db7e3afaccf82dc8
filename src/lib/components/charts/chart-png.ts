/** What stands around a chart in its picture file. */
export interface PictureFrame {
	title: string;
	/** source, method, date, the demonstration's mark: one line each */
	lines: readonly string[];
	paper: string;
	ink: string;
	font: string;
}

const margin = 24;
const titleSize = 20;
const lineSize = 13;
const lineHeight = 19;

/** A chart with its title above and its source below, on a canvas of its own: a picture that can be cited by itself. */
export function framedPicture(
	chart: HTMLCanvasElement,
	frame: PictureFrame,
	make: () => HTMLCanvasElement = () => document.createElement('canvas')
): HTMLCanvasElement {
	const scale = chart.width / Math.max(1, chart.clientWidth);
	const width = chart.clientWidth + 2 * margin;
	const top = margin + titleSize + margin / 2;
	const foot = frame.lines.length * lineHeight + margin;
	const framed = make();
	framed.width = Math.round(width * scale);
	framed.height = Math.round((top + chart.clientHeight + foot) * scale);
	const context = framed.getContext('2d');
	if (!context) return framed;
	context.scale(scale, scale);
	context.fillStyle = frame.paper;
	context.fillRect(0, 0, width, top + chart.clientHeight + foot);
	context.fillStyle = frame.ink;
	context.textBaseline = 'top';
	context.font = `600 ${titleSize}px ${frame.font}`;
	context.fillText(frame.title, margin, margin, width - 2 * margin);
	context.drawImage(chart, margin, top, chart.clientWidth, chart.clientHeight);
	context.font = `${lineSize}px ${frame.font}`;
	frame.lines.forEach((line, at) => {
		const y = top + chart.clientHeight + 8 + at * lineHeight;
		context.fillText(line, margin, y, width - 2 * margin);
	});
	return framed;
}

/** Saves the chart of the figure that a button stands in, under the name in its `data-picture`. */
export function savePicture(button: HTMLElement) {
	const figure = button.closest('figure');
	const chart = figure?.querySelector('canvas');
	if (!figure || !chart) return;
	const style = getComputedStyle(chart);
	const clear = 'rgba(0, 0, 0, 0)';
	const [paper] = [document.body, document.documentElement]
		.map((element) => getComputedStyle(element).backgroundColor)
		.filter((colour) => colour !== clear);
	const framed = framedPicture(chart, {
		title: figure.querySelector('figcaption')?.textContent ?? '',
		lines: [...figure.querySelectorAll('[data-line]')].map(({ textContent }) => textContent),
		paper: paper ?? 'white',
		ink: style.color,
		font: style.fontFamily
	});
	const link = document.createElement('a');
	link.download = `${button.dataset.picture}.png`;
	link.href = framed.toDataURL('image/png');
	link.click();
}
