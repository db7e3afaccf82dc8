import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { carriedAnswers } from './schema.ts';

export type CarriedRow = typeof carriedAnswers.$inferSelect;
export type CarriedKey = Pick<CarriedRow, 'round' | 'iso3' | 'coder' | 'article'>;

/** What waits for one coder in one country. */
export function ofCoder(
	db: Connection,
	{ round, iso3, coder }: Omit<CarriedKey, 'article'>
): CarriedRow[] {
	return db
		.select()
		.from(carriedAnswers)
		.where(
			and(
				eq(carriedAnswers.round, round),
				eq(carriedAnswers.iso3, iso3),
				eq(carriedAnswers.coder, coder)
			)
		)
		.orderBy(asc(carriedAnswers.article))
		.all();
}

/** What waits in one country, whoever's and in whatever round. */
export function ofCountry(db: Connection, iso3: string): CarriedRow[] {
	return db.select().from(carriedAnswers).where(eq(carriedAnswers.iso3, iso3)).all();
}

/** Puts rows in, each over what waited for its article before. */
export function putAll(db: Connection, rows: readonly CarriedRow[]) {
	if (rows.length === 0) return;
	const { round, iso3, coder, article } = carriedAnswers;
	db.insert(carriedAnswers)
		.values([...rows])
		.onConflictDoUpdate({
			target: [round, iso3, coder, article],
			set: { fromRound: sql`excluded.from_round`, content: sql`excluded.content` }
		})
		.run();
}

/** Takes away what waited for these articles. Says how many there were. */
export function remove(
	db: Connection,
	{ round, iso3, coder }: Omit<CarriedKey, 'article'>,
	articles: readonly string[]
): number {
	if (articles.length === 0) return 0;
	const { changes } = db
		.delete(carriedAnswers)
		.where(
			and(
				eq(carriedAnswers.round, round),
				eq(carriedAnswers.iso3, iso3),
				eq(carriedAnswers.coder, coder),
				inArray(carriedAnswers.article, [...articles])
			)
		)
		.run();
	return changes;
}
