import type { Evidence } from './answer.ts';
import { foldText } from './fold-text.ts';

/** A pinpoint with the codes of the articles that it serves, in the order of the edition. */
export interface UsedPinpoint {
	evidence: Evidence;
	articles: string[];
}

/**
 * Prepares a list of pinpoints once, to be searched at every key press. A pinpoint is found when its title, provision,
 * quotation and translation together hold every word of the query, whatever the case and the accents. No words: all.
 */
export function pinpointSearch<P extends Pick<UsedPinpoint, 'evidence'>>(
	list: readonly P[]
): (query: string) => P[] {
	const texts = list.map(({ evidence }) => foldText(textOf(evidence)));
	return (query) => {
		const words = foldText(query).split(/\s+/).filter(Boolean);
		return list.filter((_, i) => words.every((word) => texts[i]?.includes(word)));
	};
}

function textOf({ instrument, provision, quotation, translation }: Evidence): string {
	return [instrument, provision, quotation, translation].filter(Boolean).join('\n');
}
