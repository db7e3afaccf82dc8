/**
 * Spreadsheets run a text that begins like a formula. The guard puts one apostrophe before it; reading takes exactly one
 * away, so every text comes back as it was, also one that began with an apostrophe. Numbers are never touched: the guard
 * goes by column, not by look. PapaParse's own `escapeFormulae` lets a cell with a line break through; this is our rule.
 */

/** Leads that spreadsheets treat as a formula, their full-width forms, and the apostrophe that the guard itself uses. */
const dangerousLead = /^[=+\-@\t\r\n＝＋－＠']/u;

/** Whether a text begins like a formula, or like a guarded one. */
export function isLive(text: string): boolean {
	return dangerousLead.test(text);
}

/** A text that no spreadsheet runs. */
export function guardFormula(text: string): string {
	return isLive(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguardFormula(text: string): string {
	return text.startsWith("'") ? text.slice(1) : text;
}
