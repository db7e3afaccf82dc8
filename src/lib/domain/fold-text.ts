/** A text as searches compare it: "Constituição" is found by "constituicao", and Arabic with vowel signs by Arabic without. */
export function foldText(text: string): string {
	return withoutAccents(text).toLowerCase();
}

/** Letters without their accents and vowel signs, each in its plainest form. */
export function withoutAccents(text: string): string {
	return text.normalize('NFKD').replace(/\p{Mn}/gu, '');
}

/** Whether a text holds every word of a query, whatever the case and the accents. No words: it does. */
export function holdsWords(text: string, query: string): boolean {
	const folded = foldText(text);
	return foldText(query)
		.split(/\s+/)
		.every((word) => folded.includes(word));
}
