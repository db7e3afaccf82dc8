/** Whatever a click on it would change. Text is none: a double click there chooses a word. */
const controls = 'button, summary, label, input[type="radio"], input[type="checkbox"], select';

/**
 * Lets only the first click of a double click through to controls. A saved choice moves what stands below it: the second
 * click would meet another control than the one that was meant.
 */
export function onceClicked(event: MouseEvent) {
	const target = event.target instanceof Element ? event.target.closest(controls) : null;
	if (event.detail < 2 || !target) return;
	event.preventDefault();
	event.stopPropagation();
}
