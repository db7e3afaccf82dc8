/** Files beside pages, `IV.12.csv`: codes may hold dots, so the whole name is one parameter. */
export function match(name: string): name is `${string}.csv` | `${string}.json` {
	return /^.+\.(csv|json)$/.test(name);
}
