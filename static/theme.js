// The reader's own choice of light or dark: set before anything is painted, and kept when it is changed. Pictures that are
// drawn follow `data-theme` (src/lib/components/theme.ts).
{
	const setting = 'mimc-theme';
	const root = document.documentElement;
	const choice = 'select[data-theme-choice]';

	/** @param {string | null} theme */
	const show = (theme) => {
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
		else delete root.dataset.theme;
	};

	root.classList.add('scripted');
	try {
		show(localStorage.getItem(setting));
	} catch {
		// storage is switched off: the system's theme it is
	}

	document.addEventListener('DOMContentLoaded', () => {
		for (const select of document.querySelectorAll(choice))
			select.value = root.dataset.theme ?? 'system';
	});
	document.addEventListener('change', ({ target }) => {
		if (!target.matches(choice)) return;
		show(target.value);
		try {
			localStorage.setItem(setting, target.value);
		} catch {
			// it holds for this page only
		}
	});
}
