/**
 * A day `YYYY-MM-DD` (its midnight in UTC) or an instant of ISO 8601 in UTC; null for every other text. Anything else would
 * be read by the locale and time zone of the machine.
 */
export function isoInstant(text: string): Date | null {
	if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/.test(text)) return null;
	const found = new Date(text);
	// 2026-02-30 is read as 2 March
	const isReal =
		!Number.isNaN(found.getTime()) && found.toISOString().startsWith(text.slice(0, 10));
	return isReal ? found : null;
}
