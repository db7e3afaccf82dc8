import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import {
	type AnswerStatus,
	type Confidence,
	type EvidenceKind,
	type InstrumentRank,
	type NotApplicableReason,
	type Role,
	type RoundStatus,
	type Stance,
	type TranslationMaker
} from '#lib/domain/vocabulary.ts';
import type { Article, Category, Chapter, EditionText } from '#lib/domain/edition.ts';
import type { AnswerSnapshot } from '#lib/domain/answer.ts';

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

export const users = sqliteTable('users', {
	id: text().primaryKey(),
	/** Kept in lower case: one person, one account. */
	email: text().notNull().unique(),
	name: text().notNull(),
	role: text().$type<Role>().notNull(),
	/** argon2id in PHC form; null until the person used the one-time link. */
	passwordHash: text('password_hash'),
	createdAt: text('created_at').notNull()
});

/** One-time links (first set-up, invitation, new password). Only the SHA-256 of the token is kept. */
export const oneTimeLinks = sqliteTable('one_time_links', {
	tokenHash: text('token_hash').primaryKey(),
	/** null: the link that makes the first administrator */
	userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
	expiresAt: text('expires_at').notNull()
});

export const sessions = sqliteTable('sessions', {
	/** SHA-256 of the session id in the cookie: a stolen backup opens no session. */
	idHash: text('id_hash').primaryKey(),
	userId: text('user_id')
		.notNull()
		.references(() => users.id, { onDelete: 'cascade' }),
	createdAt: text('created_at').notNull(),
	/** moves forward with use (idle expiry), never past the absolute one */
	expiresAt: text('expires_at').notNull()
});

export const rounds = sqliteTable('rounds', {
	code: text().primaryKey(),
	title: text().notNull(),
	/** law in force on this day is scored, YYYY-MM-DD */
	asOf: text('as_of').notNull(),
	status: text().$type<RoundStatus>().notNull(),
	public: integer({ mode: 'boolean' }).notNull().default(false),
	edition: text()
		.notNull()
		.references(() => editions.id),
	/** rises with every change of an answer or assignment; results are cached under it */
	revision: integer().notNull().default(0)
});

export const assignments = sqliteTable(
	'assignments',
	{
		round: text()
			.notNull()
			.references(() => rounds.code),
		iso3: text()
			.notNull()
			.references(() => countries.iso3),
		coder: text()
			.notNull()
			.references(() => users.id),
		assignedAt: text('assigned_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.round, t.iso3, t.coder] }),
		index('assignments_by_coder').on(t.coder)
	]
);

export const answers = sqliteTable(
	'answers',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		round: text().notNull(),
		iso3: text().notNull(),
		coder: text().notNull(),
		/** the edition that the answer was made under, whatever the round says later */
		edition: text().notNull(),
		article: text().notNull(),
		status: text().$type<AnswerStatus>().notNull(),
		level: integer(),
		notApplicableReason: text('not_applicable_reason').$type<NotApplicableReason>(),
		confidence: text().$type<Confidence>(),
		rationale: text().notNull().default(''),
		version: integer().notNull(),
		updatedAt: text('updated_at').notNull()
	},
	(t) => [
		uniqueIndex('answers_one_each').on(t.round, t.iso3, t.article, t.coder),
		foreignKey({
			columns: [t.round, t.iso3, t.coder],
			foreignColumns: [assignments.round, assignments.iso3, assignments.coder]
		}),
		foreignKey({
			columns: [t.edition, t.article],
			foreignColumns: [articles.edition, articles.code]
		}),
		check(
			'answers_level_with_scored',
			sql`(${t.status} = 'scored') = (${t.level} is not null) and (${t.level} is null or ${t.level} between 0 and 4)`
		),
		check(
			'answers_reason_with_not_applicable',
			sql`(${t.status} = 'not_applicable') = (${t.notApplicableReason} is not null)`
		)
	]
);

/** Every version of every answer as it was saved, its evidence included. Only ever added to. */
export const answerHistory = sqliteTable(
	'answer_history',
	{
		answerId: integer('answer_id')
			.notNull()
			.references(() => answers.id),
		version: integer().notNull(),
		savedBy: text('saved_by')
			.notNull()
			.references(() => users.id),
		savedAt: text('saved_at').notNull(),
		snapshot: text({ mode: 'json' }).$type<AnswerSnapshot>().notNull()
	},
	(t) => [primaryKey({ columns: [t.answerId, t.version] })]
);

/** A legal instrument of a country: what a pinpoint points into. */
export const instruments = sqliteTable(
	'instruments',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		iso3: text()
			.notNull()
			.references(() => countries.iso3),
		title: text().notNull(),
		rank: text().$type<InstrumentRank>(),
		jurisdiction: text(),
		url: text(),
		enacted: text(),
		inForce: text('in_force'),
		repealed: text(),
		versionDate: text('version_date')
	},
	(t) => [index('instruments_by_country').on(t.iso3, t.title)]
);

export const pinpoints = sqliteTable(
	'pinpoints',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		iso3: text()
			.notNull()
			.references(() => countries.iso3),
		kind: text().$type<EvidenceKind>().notNull(),
		/** null for a search record */
		instrumentId: integer('instrument_id').references(() => instruments.id),
		provision: text(),
		quotation: text(),
		language: text(),
		translation: text(),
		translationBy: text('translation_by').$type<TranslationMaker>(),
		/** of the provision itself, as the coder gave it */
		url: text(),
		archiveUrl: text('archive_url'),
		versionDate: text('version_date'),
		accessed: text(),
		stance: text().$type<Stance>()
	},
	(t) => [
		index('pinpoints_by_country').on(t.iso3),
		index('pinpoints_by_instrument').on(t.instrumentId)
	]
);

/** Which pinpoints carry an answer, in the coder's order. One pinpoint may serve many answers. */
export const answerPinpoints = sqliteTable(
	'answer_pinpoints',
	{
		answerId: integer('answer_id')
			.notNull()
			.references(() => answers.id),
		position: integer().notNull(),
		pinpointId: integer('pinpoint_id')
			.notNull()
			.references(() => pinpoints.id)
	},
	(t) => [
		primaryKey({ columns: [t.answerId, t.position] }),
		index('answer_pinpoints_by_pinpoint').on(t.pinpointId)
	]
);
