import type { Evidence } from '#lib/domain/answer.ts';
import {
	evidenceKinds,
	instrumentRanks,
	stances,
	translationMakers
} from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../table.ts';
import { type InRound, originColumns } from './in-round.ts';
import { articleColumn, iso3Column, toArticle, toCountry, toRound } from './shared-columns.ts';

export interface EvidenceRow extends InRound {
	iso3: string;
	article: string;
	evidence: Evidence;
}

const unknown = 'not known, or not said';

/** Pinpoints and search records of settled answers. An answer may have several, alike in every column: there is no key. */
export const evidenceTable: Table<EvidenceRow> = {
	name: 'evidence',
	references: [toRound, toCountry, toArticle],
	columns: [
		...originColumns<EvidenceRow>(),
		iso3Column((row) => row.iso3),
		articleColumn((row) => row.article),
		word('kind', evidenceKinds, null, 'search = a record that nothing was found'),
		text('instrument', 'title of the law, judgment, agreement or plan', 'a search record'),
		word('rank', instrumentRanks, unknown, 'kind of instrument'),
		text('jurisdiction', 'national, or the unit of a federal State'),
		text('provision', 'article, section or paragraph', 'a search record'),
		text('quotation', 'the words in the original language; for a search: what was searched'),
		text('language', 'language of the quotation'),
		text('translation', 'translation of the quotation', 'not translated'),
		word('translation_by', translationMakers, unknown, 'who made the translation'),
		text('url', 'official address'),
		text('archive_url', 'address of an archived copy'),
		day('enacted', 'when the instrument was adopted'),
		day('in_force', 'when it came into force'),
		day('repealed', 'when it was repealed', 'in force, or not known'),
		day('version_date', 'date of the consolidated version that was read'),
		day('accessed', 'when it was read'),
		word('stance', stances, unknown, 'whether it supports, limits or contradicts the duty')
	]
};

type Field = keyof Evidence;

function text(name: Field, meaning: string, empty = unknown): Column<EvidenceRow> {
	return { name, type: 'text', empty, meaning, value: (row) => row.evidence[name] };
}

function day(name: Field, meaning: string, empty = unknown): Column<EvidenceRow> {
	return { name, type: 'date', empty, meaning, value: (row) => row.evidence[name] };
}

function word(
	name: Field,
	values: readonly string[],
	empty: string | null,
	meaning: string
): Column<EvidenceRow> {
	return { name, type: 'code', values, empty, meaning, value: (row) => row.evidence[name] };
}
