import type { CellRule, Table } from '#lib/exchange/table.ts';
import { apiTables, pageTables } from '#lib/exchange/tables/described-tables.ts';

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
	return [...apiTables(), ...pageTables].map(section);
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table and are not looked at here
function section({ name, columns }: Table<any>): string {
	const lines = columns.map((column) =>
		[
			'',
			`\`${column.name}\``,
			column.type,
			column.unit ?? '',
			allowed(column),
			column.empty ?? 'never',
			column.meaning,
			''
		]
			.join(' | ')
			.replaceAll('  ', ' ')
			.trim()
	);
	const head =
		'| column | type | unit | values | empty when | meaning |\n| --- | --- | --- | --- | --- | --- |';
	return `#### ${name}\n\n${head}\n${lines.join('\n')}\n`;
}

function allowed({ values, range }: CellRule): string {
	if (values) return values.join(', ');
	if (!range) return '';
	const { minimum, maximum } = range;
	return maximum === undefined ? `from ${minimum}` : `${minimum} to ${maximum}`;
}
