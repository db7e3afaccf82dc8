import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Article, Category, Chapter, EditionText } from '#lib/domain/edition.ts';

// This file, the catalogue and the countries.

/** Facts about this file itself: its kind (`demo`, `production`) and what was loaded into it. */
export const settings = sqliteTable('settings', {
	key: text().primaryKey(),
	value: text().notNull()
});

export const editions = sqliteTable('editions', {
	id: text().primaryKey(),
	title: text().notNull(),
	text: text({ mode: 'json' }).$type<EditionText>().notNull(),
	/** SHA-256 of the edition's files as loaded; scores were made under exactly these words. */
	hash: text().notNull()
});

export const chapters = sqliteTable(
	'chapters',
	{
		edition: text()
			.notNull()
			.references(() => editions.id),
		code: text().notNull(),
		position: integer().notNull(),
		content: text({ mode: 'json' }).$type<Chapter>().notNull()
	},
	(t) => [primaryKey({ columns: [t.edition, t.code] })]
);

export const articles = sqliteTable(
	'articles',
	{
		edition: text().notNull(),
		code: text().notNull(),
		position: integer().notNull(),
		chapter: text().notNull(),
		scored: integer({ mode: 'boolean' }).notNull(),
		content: text({ mode: 'json' }).$type<Article>().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.edition, t.code] }),
		foreignKey({
			columns: [t.edition, t.chapter],
			foreignColumns: [chapters.edition, chapters.code]
		})
	]
);

export const categories = sqliteTable(
	'categories',
	{
		edition: text()
			.notNull()
			.references(() => editions.id),
		code: text().notNull(),
		position: integer().notNull(),
		content: text({ mode: 'json' }).$type<Category>().notNull()
	},
	(t) => [primaryKey({ columns: [t.edition, t.code] })]
);

export const countries = sqliteTable('countries', {
	iso3: text().primaryKey(),
	iso2: text().notNull().unique(),
	m49: text().notNull().unique(),
	name: text().notNull(),
	region: text().notNull(),
	subregion: text().notNull(),
	unStatus: text('un_status').notNull()
});
