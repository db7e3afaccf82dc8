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
import type { AnswerContent, AnswerSnapshot } from '#lib/domain/answer.ts';
import type {
	AnswerStatus,
	ChangeReason,
	Confidence,
	NotApplicableReason,
	RoundStatus
} from '#lib/domain/vocabulary.ts';
import { articles, countries, editions } from './schema-catalogue.ts';
import { users } from './schema-people.ts';

// Rounds, who works on what, and the answers.

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
		assignedAt: text('assigned_at').notNull(),
		/** when the coder handed the country in; null while it is worked on */
		handedInAt: text('handed_in_at'),
		/** why articles were left open on purpose; null when none were */
		gapsNote: text('gaps_note'),
		/** what the reviewer wrote when the country came back; null when it did not */
		returnedNote: text('returned_note'),
		/** rises with every change of what counts in the country, as the round's does: the others need not be read again */
		revision: integer().notNull().default(0)
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
		/** how the law is applied; never part of the number */
		practiceNote: text('practice_note').notNull().default(''),
		/** the coder's own mark to come back to */
		flagged: integer({ mode: 'boolean' }).notNull().default(false),
		/** why the answer differs from that of the round before */
		changeReason: text('change_reason').$type<ChangeReason>(),
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

/** Answers of an earlier round that wait to be confirmed, changed or dropped. They are no answers yet and count nowhere. */
export const carriedAnswers = sqliteTable(
	'carried_answers',
	{
		round: text().notNull(),
		iso3: text().notNull(),
		coder: text().notNull(),
		article: text().notNull(),
		fromRound: text('from_round')
			.notNull()
			.references(() => rounds.code),
		content: text({ mode: 'json' }).$type<AnswerContent>().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.round, t.iso3, t.coder, t.article] }),
		foreignKey({
			columns: [t.round, t.iso3, t.coder],
			foreignColumns: [assignments.round, assignments.iso3, assignments.coder]
		})
	]
);

/** Questions of coders on an article, and the rulings that answer them for everybody. */
export const rulings = sqliteTable(
	'rulings',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		edition: text().notNull(),
		article: text().notNull(),
		question: text().notNull(),
		askedBy: text('asked_by')
			.notNull()
			.references(() => users.id),
		askedAt: text('asked_at').notNull(),
		/** 1, 2, 3 … in the order in which rulings were given; null while the question is open */
		number: integer().unique(),
		ruling: text(),
		ruledBy: text('ruled_by').references(() => users.id),
		ruledAt: text('ruled_at')
	},
	(t) => [
		index('rulings_by_article').on(t.edition, t.article),
		foreignKey({
			columns: [t.edition, t.article],
			foreignColumns: [articles.edition, articles.code]
		})
	]
);
