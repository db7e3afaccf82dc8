import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Instrument } from '#lib/domain/instrument.ts';
import type {
	EvidenceKind,
	InstrumentChange,
	InstrumentRank,
	SourceKind,
	Stance,
	TranslationMaker
} from '#lib/domain/vocabulary.ts';
import { answers } from './schema-answers.ts';
import { countries } from './schema-catalogue.ts';
import { users } from './schema-people.ts';

// What answers rest on.

/** Uploaded copies of sources. The bytes lie beside the database under their own hash. */
export const files = sqliteTable('files', {
	sha256: text().primaryKey(),
	name: text().notNull(),
	type: text().notNull(),
	bytes: integer().notNull(),
	uploadedBy: text('uploaded_by')
		.notNull()
		.references(() => users.id),
	uploadedAt: text('uploaded_at').notNull()
});

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
		versionDate: text('version_date'),
		/** somebody put it on the list or changed it there: it stays when no answer cites it */
		listed: integer({ mode: 'boolean' }).notNull().default(false)
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
		stance: text().$type<Stance>(),
		/** SHA-256 of an uploaded copy */
		file: text().references(() => files.sha256)
	},
	(t) => [
		index('pinpoints_by_country').on(t.iso3),
		index('pinpoints_by_instrument').on(t.instrumentId),
		index('pinpoints_by_file').on(t.file)
	]
);

/** What was done to a country's list of instruments by hand: only added to. An instrument may be gone by now. */
export const instrumentChanges = sqliteTable(
	'instrument_changes',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		iso3: text()
			.notNull()
			.references(() => countries.iso3),
		instrumentId: integer('instrument_id').notNull(),
		/** null: added */
		before: text({ mode: 'json' }).$type<Instrument>(),
		/** null: removed; of a merged one, the instrument that its pinpoints went to */
		after: text({ mode: 'json' }).$type<Instrument>(),
		change: text().$type<InstrumentChange>().notNull(),
		changedBy: text('changed_by')
			.notNull()
			.references(() => users.id),
		changedAt: text('changed_at').notNull()
	},
	(t) => [index('instrument_changes_by_country').on(t.iso3, t.id)]
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

/** Where the law of a country is found: gazette, constitution, case-law portals. */
export const sources = sqliteTable(
	'sources',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		iso3: text()
			.notNull()
			.references(() => countries.iso3),
		kind: text().$type<SourceKind>().notNull(),
		title: text().notNull(),
		url: text(),
		note: text().notNull().default('')
	},
	(t) => [index('sources_by_country').on(t.iso3)]
);
