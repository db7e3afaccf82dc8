// The reader's own choice of light or dark, before anything is painted; see src/lib/components/theme.svelte.ts.
try {
	const theme = localStorage.getItem('mimc-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// storage is switched off: the system's theme it is
}
