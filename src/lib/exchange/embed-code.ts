import { xmlText } from './xml-text.ts';

/** The HTML with which another site shows a chart of ours. `title` names the frame for screen readers. */
export function embedCode(address: string, title: string, height: number): string {
	return `<iframe src="${xmlText(address)}" title="${xmlText(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}
