import type { Table } from '#lib/exchange/table.ts';
import { aggregatesTable } from '#lib/exchange/tables/aggregates.ts';
import { articlesTable } from '#lib/exchange/tables/articles.ts';
import { categoriesTable } from '#lib/exchange/tables/categories.ts';
import { comparisonTable } from '#lib/exchange/tables/comparison.ts';
import { countriesTable } from '#lib/exchange/tables/countries.ts';
import { countryListTable } from '#lib/exchange/tables/country-list.ts';
import { evidenceTable } from '#lib/exchange/tables/evidence.ts';
import { heatmapTable } from '#lib/exchange/tables/heatmap.ts';
import { heatmapScreenTable } from '#lib/exchange/tables/heatmap-screen.ts';
import { outcomesTable } from '#lib/exchange/tables/outcomes.ts';
import { roundsTable } from '#lib/exchange/tables/rounds.ts';
import { scoresTable } from '#lib/exchange/tables/scores.ts';

const begin =
	'<!-- columns: made by `npm run docs` from the table definitions in src/lib/exchange/tables -->';
const end = '<!-- end of columns -->';

/** The README with its section on columns as the code has them now. */
export function withColumns(readme: string): string {
	const [before = '', rest = ''] = readme.split(begin);
	const after = rest.split(end)[1];
	if (after === undefined) throw new Error(`README.md must hold "${begin}" and "${end}".`);
	return `${before}${begin}\n\n${sections().join('\n')}\n${end}${after}`;
}

function sections(): string[] {
	return [
		section(scoresTable),
		section(aggregatesTable),
		section(heatmapTable(['<one column per code>'])),
		section(heatmapScreenTable(['<code>'], false)),
		section(heatmapScreenTable(['<code>'], true)),
		section(evidenceTable),
		section(articlesTable),
		section(categoriesTable),
		section(countriesTable),
		section(roundsTable),
		section(countryListTable),
		section(comparisonTable),
		section(outcomesTable)
	];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table and are not looked at here
function section({ name, columns }: Table<any>): string {
	const lines = columns.map(
		(column) => `| \`${column.name}\` | ${column.type} | ${column.meaning} |`
	);
	return `#### ${name}\n\n| column | type | meaning |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}
