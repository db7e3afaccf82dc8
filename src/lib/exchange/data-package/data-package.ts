import { packageWords as words } from '#lib/messages/data-package.ts';
import { writeCsv } from '../write-csv.ts';
import { citationCff } from './citation-cff.ts';
import { type TableFiles, descriptorOf } from './descriptor.ts';
import { packageReadme } from './package-readme.ts';
import {
	type PackageEntry,
	type PackageSnapshot,
	type Sha256,
	timeOf
} from './package-snapshot.ts';
import { writeParquet } from './parquet.ts';
import { zipOf } from './zip.ts';

/** The data package of a snapshot as a ZIP archive: the same bytes for the same snapshot. */
export function dataPackage(snapshot: PackageSnapshot, sha256: Sha256): Uint8Array {
	return zipOf(packageEntries(snapshot, sha256), timeOf(snapshot));
}

/** The files of a data package in their order: documents first, then each table as CSV and as Parquet. */
export function packageEntries(snapshot: PackageSnapshot, sha256: Sha256): PackageEntry[] {
	const note = snapshot.isDemonstration ? words.demonstration : null;
	const tables = snapshot.tables.map((table): TableFiles => ({
		...table,
		csv: utf8(writeCsv(table.table, table.rows)),
		parquet: writeParquet(table.table, table.rows, note)
	}));
	const descriptor = JSON.stringify(descriptorOf(snapshot, tables, sha256), null, '\t');
	const files: PackageEntry[] = [
		{ path: 'README.md', bytes: utf8(packageReadme(snapshot, tables)) },
		{ path: 'datapackage.json', bytes: utf8(`${descriptor}\n`) },
		{ path: 'CITATION.cff', bytes: utf8(citationCff(snapshot)) },
		...tables.flatMap(({ name, csv, parquet }) => [
			{ path: `data/${name}.csv`, bytes: csv },
			{ path: `data/${name}.parquet`, bytes: parquet }
		])
	];
	// the form that sha256sum reads
	const sums = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
	return [...files, { path: 'CHECKSUMS.sha256', bytes: utf8(sums) }];
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
