import { headlineMethod } from '#lib/domain/method.ts';
import { writeCsv } from '#lib/exchange/write-csv.ts';
import { type PublicTableName, fillTable, publicTables } from './public-tables.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import type { FilledTable } from './tables/public-table.ts';

/** A table of a round that can be downloaded. */
export interface Download {
	name: PublicTableName;
	/** its own parameters, the round where it has one */
	query: Record<string, string>;
	rows: number;
	/** about, of the CSV file; 0 without rows */
	bytes: number;
}

/** Every table of a round with its number of rows and about its size. */
export function downloadsOf(viewer: Viewer, round: VisibleRound): Download[] {
	const long = longTables(viewer, round);
	return (Object.keys(publicTables) as PublicTableName[]).map((name) => {
		const takesRound = publicTables[name].filters.includes('round') && name !== 'rounds';
		const query: Record<string, string> = takesRound ? { round: round.code } : {};
		return { name, query, ...(long[name] ?? sizeOf(filled(viewer, name, query))) };
	});
}

type Size = Pick<Download, 'rows' | 'bytes'>;
type Sizes = Partial<Record<PublicTableName, Size>>;
const kept = new WeakMap<object, Map<string, { revision: number; sizes: Sizes }>>();

/** The tables that may be long are not read for it: one country tells how long their rows are. Kept until an answer changes. */
function longTables(viewer: Viewer, round: VisibleRound): Sizes {
	const rounds = kept.get(viewer.db) ?? new Map<string, { revision: number; sizes: Sizes }>();
	kept.set(viewer.db, rounds);
	const known = rounds.get(round.code);
	if (known?.revision === round.revision) return known.sizes;
	const begun = resultsOf(viewer.db, round, headlineMethod).filter((result) => result.begun);
	const scored = round.edition.articles.filter((article) => article.scored).length;
	const evidence = begun
		.flatMap(({ answers }) => [...answers.values()])
		.reduce((sum, { evidenceCount }) => sum + evidenceCount, 0);
	const sizes = {
		scores: judged(viewer, round, 'scores', begun, begun.length * scored),
		evidence: judged(viewer, round, 'evidence', begun, evidence)
	};
	rounds.set(round.code, { revision: round.revision, sizes });
	return sizes;
}

/** The size of a table of so many rows, by the country that has most answers of the first ones. */
function judged(
	viewer: Viewer,
	round: VisibleRound,
	name: PublicTableName,
	begun: readonly CountryResult[],
	rows: number
): Size {
	const [first] = begun.slice(0, 20).toSorted((a, b) => b.overall.nAnswered - a.overall.nAnswered);
	if (!first) return { rows, bytes: 0 };
	const query = { round: round.code, country: first.country.iso3 };
	const sample = sizeOf(filled(viewer, name, query));
	return { rows, bytes: sample.rows > 0 ? Math.round((sample.bytes / sample.rows) * rows) : 0 };
}

function filled(viewer: Viewer, name: PublicTableName, query: Record<string, string>): FilledTable {
	const answer = fillTable(viewer, name, new URLSearchParams(query));
	if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.issues)}`);
	return answer.filled;
}

function sizeOf({ table, rows }: FilledTable): Size {
	const all = [...rows];
	return { rows: all.length, bytes: all.length && Buffer.byteLength(writeCsv(table, all)) };
}
