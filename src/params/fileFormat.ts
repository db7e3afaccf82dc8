/** Formats of `/api/v1` files. */
export function match(format: string): format is 'csv' | 'json' {
	return format === 'csv' || format === 'json';
}
