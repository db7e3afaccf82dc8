/** Numbers and dates as people read them. One locale for now; every call site goes through here. */

const locale = 'en-GB';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(locale, {
	style: 'percent',
	minimumFractionDigits: 2,
	maximumFractionDigits: 2
});
const oneDecimal = new Intl.NumberFormat(locale, {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const signed = new Intl.NumberFormat(locale, {
	signDisplay: 'exceptZero',
	minimumFractionDigits: 2,
	maximumFractionDigits: 2
});
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const collator = new Intl.Collator(locale);

/** A score on screen: a whole number. */
export function formatScore(score: number): string {
	return whole.format(score);
}

/** A count with its thousands apart: `10,000`. */
export function formatCount(count: number): string {
	return whole.format(count);
}

/** A difference of scores in points, with its sign and two decimals: what one article adds is often less than 1. */
export function formatDifference(points: number): string {
	return signed.format(points);
}

/** A difference of scores: a whole number with its sign; what moved by less than half a point is +0 or −0. */
export function formatWholeDifference(difference: number): string {
	const size = whole.format(Math.abs(difference));
	if (difference === 0) return size;
	return `${difference > 0 ? '+' : '−'}${size}`;
}

/** A share of 1 as a percentage. Never rounded up to 100 % or down to 0 %: a gap stays visible. */
export function formatShare(part: number): string {
	if (part > 0.99 && part < 1) return share.format(0.99);
	if (part > 0 && part < 0.01) return share.format(0.01);
	return share.format(part);
}

/** A share of 1 as a percentage with two decimals: small weights stay apart. */
export function formatPercent(part: number): string {
	return percent.format(part);
}

/** A day `YYYY-MM-DD` in words. */
export function formatDay(date: string): string {
	return day.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** The clock time of an ISO 8601 instant, where the reader is. */
export function formatTime(instant: string): string {
	return time.format(new Date(instant));
}

/** An ISO 8601 instant as day and time in UTC: the same for every reader, wherever the page is made. */
export function formatInstant(instant: string): string {
	return `${formatDay(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** Order of names as readers expect it (Türkiye beside Turkmenistan). */
export function compareNames(a: string, b: string): number {
	return collator.compare(a, b);
}

/** A mean of whole numbers, such as of ranks: one decimal. */
export function formatMean(mean: number): string {
	return oneDecimal.format(mean);
}

/**
 * The ends of a rank interval as whole ranks. Quantiles may lie between two ranks: the interval is then shown wider, never
 * narrower, than it is.
 */
export function wholeRanks(low: number, high: number): [string, string] {
	return [whole.format(Math.floor(low)), whole.format(Math.ceil(high))];
}
