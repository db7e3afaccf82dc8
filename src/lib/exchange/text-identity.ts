import { unguardFormula } from './formula-guard.ts';

/**
 * Gives texts (names of units, coders …) numbers in the order in which they come. Texts that differ from an earlier one by
 * blanks around them only are told apart from it, and told: two units that people cannot tell apart are a slip.
 */
export class TextIdentity {
	readonly texts: string[] = [];
	readonly #places = new Map<string, number>();
	readonly #trimmed = new Map<string, string>();

	/** The number of a text as it stands in a cell, its formula guard taken away; or what is wrong with it. */
	placeOf(cell: string): { place: number } | { expected: string } {
		const text = unguardFormula(cell);
		const known = this.#places.get(text);
		if (known !== undefined) return { place: known };
		const trimmed = text.trim();
		if (trimmed === '') return { expected: 'a text that is not empty' };
		const earlier = this.#trimmed.get(trimmed);
		if (earlier !== undefined)
			return { expected: `${JSON.stringify(earlier)} as before, the same blanks around it` };
		const place = this.texts.push(text) - 1;
		this.#places.set(text, place);
		this.#trimmed.set(trimmed, text);
		return { place };
	}
}
