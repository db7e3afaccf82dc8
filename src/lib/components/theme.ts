const darkSystem = '(prefers-color-scheme: dark)';

/** The theme that the page is shown in: the reader's choice (static/theme.js keeps it), else the system's. */
export function themeIsDark(): boolean {
	// pages are made without knowing who will see them
	if (typeof document === 'undefined') return false;
	const { theme } = document.documentElement.dataset;
	return theme ? theme === 'dark' : matchMedia(darkSystem).matches;
}

/** Calls whoever draws pictures instead of styling them, whenever the theme changes. Returns the way to stop it. */
export function onThemeChange(redraw: () => void): () => void {
	const system = matchMedia(darkSystem);
	const choice = new MutationObserver(redraw);
	system.addEventListener('change', redraw);
	choice.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => {
		system.removeEventListener('change', redraw);
		choice.disconnect();
	};
}
