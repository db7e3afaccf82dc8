/** What `mimc export` says. */
export const exportCommandMessages = {
	summary: 'print a table of /api/v1 as CSV or JSON',
	help: (tables: readonly string[], filters: readonly string[]) =>
		`Usage: npm run --silent mimc -- export TABLE [FILTERS] [--format FORMAT] [--bom]
         [--all]

Prints the same bytes as the address /api/v1/TABLE.csv (or .json) with the same filters.

${wrapped('TABLE    ', tables)}
${wrapped(
	'FILTERS  ',
	filters.map((name) => `--${name}`)
)}
         as the parameters of the address; several values are separated by commas.
         Each table takes some of them: others, and values that are not known, are
         refused by name

--format  csv (unless said) or json
--bom     begins the CSV with a byte-order mark, for spreadsheets that guess encodings
--all     also rounds that are not public, which the address shows to signed-in people
          only: whoever has the file may read it. Without it the command sees what
          everybody sees

  npm run --silent mimc -- export scores --country BRA,NAM --round 2026 > scores.csv
  npm run --silent mimc -- export heatmap --by category --bom > heatmap.csv
  npm run --silent mimc -- export codebook --format json
  DATABASE_PATH=.data/demo.sqlite npm run --silent mimc -- export rounds

Works on the database of \`npm start\`, or on the one that DATABASE_PATH names.
`,
	unknownTable: (name: string, tables: readonly string[]) =>
		`There is no table "${name}". Tables: ${tables.join(', ')}.`,
	wrongFormat: (found: string) => `--format must be csv or json; found "${found}".`,
	fault: (path: string, message: string) => `--${path}: ${message}`
};

/** Words behind a head, in lines of at most 88 characters. */
function wrapped(head: string, words: readonly string[]): string {
	const lines = [head];
	for (const [i, word] of words.entries()) {
		const text = i === words.length - 1 ? word : `${word}, `;
		const last = lines.at(-1) ?? '';
		if ((last + text).trimEnd().length <= 88) lines[lines.length - 1] = last + text;
		else lines.push(' '.repeat(head.length) + text);
	}
	return lines.map((line) => line.trimEnd()).join('\n');
}
