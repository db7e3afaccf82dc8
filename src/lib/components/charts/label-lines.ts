/** Longest line of a label: longer ones would be cut off on a narrow screen. */
const longestLine = 20;

/** A label broken between words; Chart.js draws a list as lines. */
export function labelLines(label: string, longest = longestLine): string[] {
	return label.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last === undefined || last.length + 1 + word.length > longest) return [...lines, word];
		return [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}
