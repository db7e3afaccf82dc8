import type { EditionText } from '#lib/domain/edition.ts';
import type { Table } from '../table.ts';

/**
 * What a data package or a workbook is made of: a round as it stands, or a release. Everything that is written comes from
 * here, so that the same data give the same bytes on every machine and at every time.
 */
export interface PackageSnapshot {
	/** part of names: `round-2026`, `release-1` */
	name: string;
	/** number of the release, `DEMO` in a demonstration; null for working data */
	release: string | null;
	/** true: a program invented the rows; every document says so */
	isDemonstration: boolean;
	round: { code: string; title: string; asOf: string; status: string };
	edition: { id: string; title: string; text: EditionText };
	/** name of the method of aggregates and heatmaps */
	method: string;
	/** when the newest answer in it was saved, ISO 8601 UTC; null where there is none */
	changedAt: string | null;
	/** address that gives these data, without the host */
	address: string;
	/** in the order in which they are listed */
	tables: PackageTable[];
}

export interface PackageTable {
	/** name of its files, resource and sheet; a table may come in several forms */
	name: string;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows differ by table; only the table's own columns read them
	table: Table<any>;
	rows: readonly unknown[];
}

/** A file of a package. */
export interface PackageEntry {
	path: string;
	bytes: Uint8Array;
}

/** SHA-256 as hexadecimal digits; an argument, since this room knows no Node. */
export type Sha256 = (bytes: Uint8Array) => string;

/** The time that a package bears, ISO 8601 UTC: of its newest answer, or the day of the law where there is none. */
export function timeOf({ changedAt, round }: PackageSnapshot): string {
	return changedAt ?? `${round.asOf}T00:00:00.000Z`;
}

/**
 * Version by the rules of Semantic Versioning: a release by its number, everything else as a state before any release,
 * named by its newest change.
 */
export function versionOf(snapshot: PackageSnapshot): string {
	const { release, isDemonstration } = snapshot;
	if (release !== null && !isDemonstration)
		return /^\d+$/.test(release) ? `${release}.0.0` : release;
	const moment = `${timeOf(snapshot).slice(0, 19).replace(/[-:]/g, '')}Z`;
	return `0.0.0-${isDemonstration ? 'demo' : 'working'}.${moment}`;
}
