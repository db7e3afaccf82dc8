/** Decimals as programs and people write them: a point, no grouping, an exponent if need be. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number with a decimal point, blanks around it left out. Null where the text is no finite number. */
export function parseDecimal(text: string): number | null {
	const plain = text.trim();
	const value = decimal.test(plain) ? Number(plain) : NaN;
	return Number.isFinite(value) ? value : null;
}

/** What was expected instead of a text that is no number: a decimal comma is named as what it is. */
export function decimalExpected(text: string): string {
	return /^[+-]?[\d.\s]*,\d+$/.test(text.trim())
		? 'a number with a decimal point, not a decimal comma'
		: 'a number with a decimal point, or nothing';
}
