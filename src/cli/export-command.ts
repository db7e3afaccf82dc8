import { csvPieces } from '#lib/exchange/write-csv.ts';
import { jsonPieces } from '#lib/exchange/write-json.ts';
import { exportCommandMessages as words } from '#lib/messages/export-command.ts';
import { filterNames } from '#lib/server/filters.ts';
import {
	type PublicTableName,
	fillTable,
	isPublicTable,
	publicTables
} from '#lib/server/public-tables.ts';
import type { FilledTable } from '#lib/server/tables/public-table.ts';
import { type FileFormat, writerParameters } from '#lib/server/table-response.ts';
import { type Command, WrongUsage, exitStatus, readArguments, refuse } from './arguments.ts';
import { withDatabase } from './command-database.ts';

const tables = Object.keys(publicTables);

/** Filters may stand more than once here, so that doing so is refused as in an address. */
const filterOptions = Object.fromEntries(
	filterNames.map((name) => [name, { type: 'string', multiple: true } as const])
);
const options = {
	format: { type: 'string' },
	bom: { type: 'boolean' },
	all: { type: 'boolean' }
} as const;

export const exportCommand: Command = {
	help: words.help(tables, filterNames),
	run(args, terminal) {
		const { values, positionals } = readArguments(args, { ...filterOptions, ...options }, [
			'TABLE'
		]);
		const table = tableOf(positionals[0]);
		const format = formatOf(values.format ?? 'csv');
		const query = queryOf(values);
		return withDatabase(terminal.env, async (db, kind) => {
			const viewer = { db, kind, user: values.all ? {} : null };
			const answer = fillTable(viewer, table, query, writerParameters[format]);
			if (!answer.ok)
				return refuse(
					terminal,
					answer.issues.map(({ path, message }) => words.fault(path, message))
				);
			await terminal.write(piecesOf(answer.filled, format, values.bom ?? false));
			return exitStatus.done;
		});
	}
};

function tableOf(name = ''): PublicTableName {
	if (!isPublicTable(name)) throw new WrongUsage(words.unknownTable(name, tables));
	return name;
}

function formatOf(found: string): FileFormat {
	if (found !== 'csv' && found !== 'json') throw new WrongUsage(words.wrongFormat(found));
	return found;
}

/** The parameters of the address that the options stand for. */
function queryOf(values: Readonly<Record<string, unknown>>): URLSearchParams {
	const query = new URLSearchParams();
	for (const name of filterNames) {
		const given = values[name];
		if (Array.isArray(given)) for (const value of given) query.append(name, String(value));
	}
	if (values.bom) query.set('bom', '1');
	return query;
}

function piecesOf(
	{ table, rows }: FilledTable,
	format: FileFormat,
	bom: boolean
): Iterable<string> {
	return format === 'csv' ? csvPieces(table, rows, { bom }) : jsonPieces(table, rows);
}
