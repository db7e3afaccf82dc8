import type { Database } from 'better-sqlite3';
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

const name = 'drizzle GROUP BY';

/** SQLite in memory through drizzle: one query by chapter, one by category. The name alone where it is missing. */
export async function drizzlePeer(data: ScoreData): Promise<Peer<SetAggregates> | string> {
	const sqlite = await optionalPackage(() => import('better-sqlite3'));
	const orm = await optionalPackage(() => import('drizzle-orm'));
	if (!sqlite || !orm) return name;
	const { avg, count, eq, sql, sum } = orm;
	const { drizzle } = await import('drizzle-orm/better-sqlite3');
	const { integer, real, sqliteTable } = await import('drizzle-orm/sqlite-core');
	const number = () => integer().notNull();
	const scores = sqliteTable('scores', {
		unit: number(),
		item: number(),
		status: number(),
		value: real()
	});
	const members = (table: string) => sqliteTable(table, { item: number(), set: number() });
	const [chapters, categories] = [members('chapters'), members('categories')];
	const client = new sqlite.default(':memory:');
	fill(client, data);
	const db = drizzle(client);
	const aggregated = (sets: typeof chapters): AggregateRow[] =>
		db
			.select({
				unit: scores.unit,
				set: sets.set,
				mean: avg(scores.value).mapWith(Number),
				answered: count(scores.value),
				noProvision: sum(sql`${scores.status} = ${noProvisionCode}`).mapWith(Number),
				notApplicable: sum(sql`${scores.status} = ${notApplicableCode}`).mapWith(Number)
			})
			.from(scores)
			.innerJoin(sets, eq(sets.item, scores.item))
			.groupBy(scores.unit, sets.set)
			.all();
	return {
		name,
		limit: { timesFaster: 100 },
		repetitions: 1,
		run: () => {
			const rows = [...aggregated(chapters), ...aggregated(categories)];
			return (ours) => compareAggregates(ours, rows);
		}
	};
}

function fill(client: Database, { matrix, chapters, categories }: ScoreData) {
	client.exec(`
		create table scores (unit integer, item integer, status integer, value real, primary key (unit, item)) without rowid;
		create table chapters (item integer primary key, "set" integer);
		create table categories (item integer, "set" integer, primary key (item, "set")) without rowid;
	`);
	const score = client.prepare('insert into scores values (@unit, @item, @status, @value)');
	const chapter = client.prepare('insert into chapters values (@item, @set)');
	const category = client.prepare('insert into categories values (@item, @set)');
	client.transaction(() => {
		for (const row of rowsOf(matrix)) score.run(row);
		for (const member of membersOf(chapters)) chapter.run(member);
		for (const member of membersOf(categories, chapters.length)) category.run(member);
	})();
	client.exec('analyze');
}
