import { packageWords as words, tableWords } from '#lib/messages/data-package.ts';
import {
	type PackageSnapshot,
	type PackageTable,
	type Sha256,
	timeOf,
	versionOf
} from './package-snapshot.ts';
import { tableSchema } from './table-schema.ts';

/** A table with the files that hold it. */
export interface TableFiles extends PackageTable {
	csv: Uint8Array;
	parquet: Uint8Array;
}

/** The profile that the standard recommends (https://datapackage.org, version 2.0). */
export const dataPackageProfile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Our CSV: RFC 4180, as the standard's Table Dialect says it. */
export const csvDialect = {
	header: true,
	delimiter: ',',
	lineTerminator: '\r\n',
	quoteChar: '"',
	doubleQuote: true,
	skipInitialSpace: false
};

/** `datapackage.json`: what the package is, where it comes from, and what stands in each file. */
export function descriptorOf(
	snapshot: PackageSnapshot,
	tables: readonly TableFiles[],
	sha256: Sha256
): object {
	const { id, title, path } = words.licence;
	return {
		$schema: dataPackageProfile,
		name: `mimc-scorecard-${snapshot.name.toLowerCase()}`,
		title: titleOf(snapshot),
		description: descriptionOf(snapshot),
		version: versionOf(snapshot),
		created: timeOf(snapshot),
		keywords: [...words.keywords, ...(snapshot.isDemonstration ? [words.generatedKeyword] : [])],
		licenses: [{ name: id, path, title }],
		contributors: [{ title: words.product, roles: ['creator'] }],
		sources: sourcesOf(snapshot).map((source) => ({ title: source })),
		resources: [
			...tables.map((table) => csvResource(snapshot, table, tables, sha256)),
			...tables.map((table) => parquetResource(table, sha256))
		]
	};
}

/** The title of the package; a demonstration is marked in it. */
export function titleOf({ round, isDemonstration }: PackageSnapshot): string {
	return `${words.title(round.title)}${isDemonstration ? words.mark : ''}`;
}

/** What the numbers are, in Markdown, the mark of a demonstration first. */
export function descriptionOf(snapshot: PackageSnapshot): string {
	const { description, caveats } = snapshot.edition.text;
	return [...leadOf(snapshot), description, ...caveats].join('\n\n');
}

/** The first paragraphs of every document, in Markdown. */
export function leadOf({ isDemonstration }: PackageSnapshot): string[] {
	return [
		...(isDemonstration ? [`**${words.demonstration}**`] : []),
		`${words.lead} **${words.lawNotPractice}**`,
		words.meaning
	];
}

/** Where the data come from, each in a sentence. */
export function sourcesOf({ isDemonstration, edition }: PackageSnapshot): string[] {
	const { generated, law, edition: catalogue, countries } = words.sources;
	return [isDemonstration ? generated : law, catalogue(edition.title), countries];
}

function csvResource(
	{ isDemonstration }: PackageSnapshot,
	{ name, table, csv }: TableFiles,
	tables: readonly TableFiles[],
	sha256: Sha256
) {
	return {
		name,
		type: 'table',
		path: `data/${name}.csv`,
		title: tableWords[name],
		...(isDemonstration && { description: words.demonstration }),
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		...stored(csv, sha256),
		dialect: csvDialect,
		schema: tableSchema(
			table,
			tables.map((known) => known.name)
		)
	};
}

function parquetResource({ name, parquet }: TableFiles, sha256: Sha256) {
	return {
		name: `${name}-parquet`,
		path: `data/${name}.parquet`,
		title: words.parquet(tableWords[name] ?? name),
		description: words.parquetNote,
		format: 'parquet',
		mediatype: 'application/vnd.apache.parquet',
		...stored(parquet, sha256)
	};
}

function stored(bytes: Uint8Array, sha256: Sha256) {
	return { bytes: bytes.length, hash: `sha256:${sha256(bytes)}` };
}
