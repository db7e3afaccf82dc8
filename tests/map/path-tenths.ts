/** Path data with every length in tenths, as whole numbers: `-.5 12` → `-5 120`. */
export function inTenths(d: string): string {
	return d.replace(/\d*\.?\d+/g, (length) => String(Math.round(Number(length) * 10)));
}
