import { and, asc, eq, isNotNull, isNull, max } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { rulings } from './schema.ts';

export type RulingRow = typeof rulings.$inferSelect;
export type NewQuestion = Pick<
	RulingRow,
	'edition' | 'article' | 'question' | 'askedBy' | 'askedAt'
>;
/** A question with the ruling that answered it. */
export type GivenRuling = RulingRow & Given;
type Given = { number: number; ruling: string; ruledBy: string; ruledAt: string };

/** Stores an open question. Returns its id. */
export function add(db: Connection, question: NewQuestion): number {
	return db.insert(rulings).values(question).returning({ id: rulings.id }).get().id;
}

export function find(db: Connection, id: number): RulingRow | null {
	return db.select().from(rulings).where(eq(rulings.id, id)).get() ?? null;
}

/** Writes the ruling on an open question; one that was given is never changed. */
export function give(db: Connection, id: number, given: Given) {
	db.update(rulings)
		.set(given)
		.where(and(eq(rulings.id, id), isNull(rulings.number)))
		.run();
}

/** The number of the last ruling; 0 when there is none. */
export function lastNumber(db: Connection): number {
	const found = db
		.select({ last: max(rulings.number) })
		.from(rulings)
		.get();
	return found?.last ?? 0;
}

/** Rulings by number: all, or those on one article. */
export function given(db: Connection, of?: Pick<RulingRow, 'edition' | 'article'>): GivenRuling[] {
	return db
		.select()
		.from(rulings)
		.where(and(isNotNull(rulings.number), onArticle(of)))
		.orderBy(asc(rulings.number))
		.all()
		.filter(isGiven);
}

/** Questions without a ruling, the oldest first: all, or those on one article. */
export function open(db: Connection, of?: Pick<RulingRow, 'edition' | 'article'>): RulingRow[] {
	return db
		.select()
		.from(rulings)
		.where(and(isNull(rulings.number), onArticle(of)))
		.orderBy(asc(rulings.askedAt), asc(rulings.id))
		.all();
}

function onArticle(of?: Pick<RulingRow, 'edition' | 'article'>) {
	return of && and(eq(rulings.edition, of.edition), eq(rulings.article, of.article));
}

function isGiven(row: RulingRow): row is GivenRuling {
	return row.number !== null;
}
