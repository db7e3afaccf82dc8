import { createSubscriber } from 'svelte/reactivity';
import { onThemeChange, themeIsDark } from './theme.ts';

/** The theme that is shown, for pictures that are drawn, not styled: what reads it is drawn anew when it changes. */
class ShownTheme {
	#follow = createSubscriber(onThemeChange);

	get isDark(): boolean {
		this.#follow();
		return themeIsDark();
	}
}

export const shownTheme = new ShownTheme();
