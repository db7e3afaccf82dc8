import { MediaQuery } from 'svelte/reactivity';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Also read by static/theme.js, which sets the theme before the first paint. */
const setting = 'mimc-theme';
const systemIsDark = new MediaQuery('(prefers-color-scheme: dark)');

/** What the reader chose, and which theme that is now: pictures that are drawn, not styled, follow it. */
class ChosenTheme {
	choice: Theme = $state('system');
	/** paper is light, whatever the screen is */
	printing: boolean = $state(false);

	get isDark(): boolean {
		if (this.printing) return false;
		return this.choice === 'system' ? systemIsDark.current : this.choice === 'dark';
	}

	/** Takes up what was chosen in this browser before. */
	load() {
		try {
			const found = localStorage.getItem(setting);
			this.choice = themes.find((theme) => theme === found) ?? 'system';
		} catch {
			this.choice = 'system';
		}
	}

	choose(theme: Theme) {
		this.choice = theme;
		const { dataset } = document.documentElement;
		if (theme === 'system') delete dataset.theme;
		else dataset.theme = theme;
		try {
			localStorage.setItem(setting, theme);
		} catch {
			// it holds for this page only
		}
	}
}

/** While a page is printed its pictures are drawn anew in the light theme. `redraw` makes them at once. */
export function printInLight(isPrinting: boolean, redraw: () => void) {
	const { dataset } = document.documentElement;
	const { choice } = chosenTheme;
	if (isPrinting) dataset.theme = 'light';
	else if (choice === 'system') delete dataset.theme;
	else dataset.theme = choice;
	chosenTheme.printing = isPrinting;
	redraw();
}

export const chosenTheme = new ChosenTheme();
