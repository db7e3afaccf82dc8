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
const titleHeight = 26;
const lineSize = 13;
const lineHeight = 19;

/** A chart with its title above and its source below, on a canvas of its own: a picture that can be cited by itself. */
export function framedPicture(
	chart: HTMLCanvasElement,
	frame: PictureFrame,
	make: () => HTMLCanvasElement = () => document.createElement('canvas')
): HTMLCanvasElement {
	const framed = make();
	const context = framed.getContext('2d');
	if (!context) return framed;
	const scale = chart.width / Math.max(1, chart.clientWidth);
	const width = chart.clientWidth + 2 * margin;
	const fonts = { title: `600 ${titleSize}px ${frame.font}`, line: `${lineSize}px ${frame.font}` };
	const linesOf = (texts: readonly string[], font: string) => {
		context.font = font;
		const fits = (line: string) => context.measureText(line).width <= chart.clientWidth;
		return texts.flatMap((text) => brokenLines(text, fits));
	};
	const title = linesOf([frame.title], fonts.title);
	const lines = linesOf(frame.lines, fonts.line);
	const top = margin + title.length * titleHeight + margin / 4;
	const height = top + chart.clientHeight + lines.length * lineHeight + margin;
	// a new size clears the canvas and forgets the font
	framed.width = Math.round(width * scale);
	framed.height = Math.round(height * scale);
	context.scale(scale, scale);
	context.fillStyle = frame.paper;
	context.fillRect(0, 0, width, height);
	context.fillStyle = frame.ink;
	context.textBaseline = 'top';
	context.font = fonts.title;
	title.forEach((line, at) => context.fillText(line, margin, margin + at * titleHeight));
	context.drawImage(chart, margin, top, chart.clientWidth, chart.clientHeight);
	context.font = fonts.line;
	const foot = top + chart.clientHeight + 8;
	lines.forEach((line, at) => context.fillText(line, margin, foot + at * lineHeight));
	return framed;
}

/** Lines as long as fit, broken between words; a word that is too long by itself stays whole. */
export function brokenLines(text: string, fits: (line: string) => boolean): string[] {
	return text.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		const longer = `${last} ${word}`;
		return last !== undefined && fits(longer) ? [...lines.slice(0, -1), longer] : [...lines, word];
	}, []);
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
