import type { DuckDBConnection } from '@duckdb/node-api';
import type { SetAggregates } from '#lib/domain/aggregate-sets.ts';
import { noProvisionCode, notApplicableCode } from '#lib/domain/score-matrix.ts';
import type { Peer } from './measure.ts';
import { optionalPackage } from './optional-package.ts';
import {
	type AggregateRow,
	type ScoreData,
	compareAggregates,
	membersOf,
	rowsOf
} from './score-rows.ts';

const name = 'DuckDB GROUP BY, 1 thread';

/** DuckDB in memory on one thread: one query by chapter, one by category. The name alone where it is missing. */
export async function duckdbPeer(data: ScoreData): Promise<Peer<SetAggregates> | string> {
	const duckdb = await optionalPackage(() => import('@duckdb/node-api'));
	if (!duckdb) return name;
	const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await fill(connection, data);
	const aggregated = (sets: string) =>
		connection.runAndReadAll(`
			select unit, "set", avg(value) as mean, count(value)::integer as answered,
				(count(*) filter (status = ${noProvisionCode}))::integer as "noProvision",
				(count(*) filter (status = ${notApplicableCode}))::integer as "notApplicable"
			from scores join ${sets} using (item) group by all
		`);
	return {
		name,
		limit: { shareOfTime: 0.15 },
		repetitions: 3,
		run: async () => {
			const readers = [await aggregated('chapters'), await aggregated('categories')];
			return (ours) => {
				const rows = readers.flatMap((reader) => reader.getRowObjectsJS());
				compareAggregates(ours, rows as unknown as AggregateRow[]);
			};
		}
	};
}

/** The narrowest types that fit, which are the quickest for DuckDB. */
async function fill(connection: DuckDBConnection, data: ScoreData) {
	await connection.run(
		'create table scores (unit integer, item utinyint, status utinyint, value double)'
	);
	const scores = await connection.createAppender('scores');
	for (const { unit, item, status, value } of rowsOf(data.matrix)) {
		scores.appendInteger(unit);
		scores.appendUTinyInt(item);
		scores.appendUTinyInt(status);
		if (value === null) scores.appendNull();
		else scores.appendDouble(value);
		scores.endRow();
	}
	scores.closeSync();
	const tables = {
		chapters: membersOf(data.chapters),
		categories: membersOf(data.categories, data.chapters.length)
	};
	for (const [table, members] of Object.entries(tables)) {
		await connection.run(`create table ${table} (item utinyint, "set" utinyint)`);
		const appender = await connection.createAppender(table);
		for (const { item, set } of members) {
			appender.appendUTinyInt(item);
			appender.appendUTinyInt(set);
			appender.endRow();
		}
		appender.closeSync();
	}
}
