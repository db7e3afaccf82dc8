import { onThemeChange } from '../theme.ts';
import { savePicture } from './chart-png.ts';
import { ShownChart } from './shown-chart.ts';

// The script of pages that show charts and need no other: `ChartScript.svelte` puts it into a page.

const charts = [...document.querySelectorAll<HTMLElement>('[data-chart]')].flatMap((box) => {
	const canvas = box.querySelector('canvas');
	const said = box.querySelector<HTMLElement>('[aria-live]');
	return canvas && said ? [new ShownChart(box, canvas, said)] : [];
});
const redraw = () => charts.forEach((chart) => chart.draw());
onThemeChange(redraw);
// drawn before the page's font is there, words stand in another one
if (document.fonts.status === 'loading') void document.fonts.ready.then(redraw);

// paper is light, whatever the screen is
const { dataset } = document.documentElement;
let onScreen: string | undefined;
addEventListener('beforeprint', () => {
	onScreen = dataset.theme;
	dataset.theme = 'light';
	redraw();
});
addEventListener('afterprint', () => {
	if (onScreen) dataset.theme = onScreen;
	else delete dataset.theme;
	redraw();
});

for (const button of document.querySelectorAll<HTMLElement>('[data-picture]'))
	button.addEventListener('click', () => savePicture(button));
