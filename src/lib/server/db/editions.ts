import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Edition } from '#lib/domain/edition.ts';
import type { Connection } from './open.ts';
import { articles, categories, chapters, editions } from './schema.ts';

/** The hash of an edition's files as stored, or null when it is not in the database. */
export function hashOf(db: Connection, id: string): string | null {
	return (
		db.select({ hash: editions.hash }).from(editions).where(eq(editions.id, id)).get()?.hash ?? null
	);
}

/** Stores an edition or its corrected words. An article that answers refer to cannot vanish: the foreign key refuses. */
export function put(db: Connection, edition: Edition, hash: string) {
	const { id, title, text } = edition;
	db.insert(editions)
		.values({ id, title, text, hash })
		.onConflictDoUpdate({ target: editions.id, set: { title, text, hash } })
		.run();
	for (const content of edition.chapters) {
		const { code, position } = content;
		db.insert(chapters)
			.values({ edition: id, code, position, content })
			.onConflictDoUpdate({ target: [chapters.edition, chapters.code], set: { position, content } })
			.run();
	}
	for (const content of edition.articles) {
		const { code, position, chapter, scored } = content;
		const set = { position, chapter, scored, content };
		db.insert(articles)
			.values({ edition: id, code, ...set })
			.onConflictDoUpdate({ target: [articles.edition, articles.code], set })
			.run();
	}
	for (const content of edition.categories) {
		const { code, position } = content;
		db.insert(categories)
			.values({ edition: id, code, position, content })
			.onConflictDoUpdate({
				target: [categories.edition, categories.code],
				set: { position, content }
			})
			.run();
	}
	removeOthers(db, edition);
}

/** What is no longer in the edition goes; articles before the chapters that they stand in. */
function removeOthers(db: Connection, edition: Edition) {
	for (const [table, kept] of [
		[categories, edition.categories],
		[articles, edition.articles],
		[chapters, edition.chapters]
	] as const) {
		const codes = kept.map(({ code }) => code);
		db.delete(table)
			.where(and(eq(table.edition, edition.id), notInArray(table.code, codes)))
			.run();
	}
}

/** A whole edition, lists in its own order, or null. */
export function find(db: Connection, id: string): Edition | null {
	const head = db.select().from(editions).where(eq(editions.id, id)).get();
	if (!head) return null;
	const contentOf = <T>(rows: { content: T }[]) => rows.map((row) => row.content);
	return {
		id: head.id,
		title: head.title,
		text: head.text,
		chapters: contentOf(
			db
				.select()
				.from(chapters)
				.where(eq(chapters.edition, id))
				.orderBy(asc(chapters.position))
				.all()
		),
		articles: contentOf(
			db
				.select()
				.from(articles)
				.where(eq(articles.edition, id))
				.orderBy(asc(articles.position))
				.all()
		),
		categories: contentOf(
			db
				.select()
				.from(categories)
				.where(eq(categories.edition, id))
				.orderBy(asc(categories.position))
				.all()
		)
	};
}
