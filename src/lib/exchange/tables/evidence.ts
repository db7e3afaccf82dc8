import type { Evidence } from '#lib/domain/answer.ts';
import type { Column, Table } from '../table.ts';
import { type InRound, originColumns } from './in-round.ts';

export interface EvidenceRow extends InRound {
	iso3: string;
	article: string;
	evidence: Evidence;
}

const column = (
	name: keyof Evidence,
	type: 'text' | 'code',
	meaning: string
): Column<EvidenceRow> => ({
	name,
	type,
	meaning,
	value: (row) => row.evidence[name]
});

export const evidenceTable: Table<EvidenceRow> = {
	name: 'evidence',
	columns: [
		...originColumns<EvidenceRow>(),
		{
			name: 'iso3',
			type: 'code',
			meaning: 'country, ISO 3166-1 alpha-3',
			value: (row) => row.iso3
		},
		{
			name: 'article',
			type: 'code',
			meaning: "the edition's own code",
			value: (row) => row.article
		},
		column('kind', 'code', 'provision, case or search (a record that nothing was found)'),
		column('instrument', 'text', 'title of the law, judgment, agreement or plan'),
		column('rank', 'code', 'constitution, statute, regulation, case_law, agreement or policy'),
		column('jurisdiction', 'text', 'national, or the unit of a federal State'),
		column('provision', 'text', 'article, section or paragraph'),
		column(
			'quotation',
			'text',
			'the words in the original language; for a search: what was searched'
		),
		column('language', 'text', 'language of the quotation'),
		column('translation', 'text', 'translation of the quotation'),
		column('translation_by', 'code', 'official, human or machine'),
		column('url', 'text', 'official address'),
		column('archive_url', 'text', 'address of an archived copy'),
		column('enacted', 'code', 'YYYY-MM-DD'),
		column('in_force', 'code', 'YYYY-MM-DD'),
		column('repealed', 'code', 'YYYY-MM-DD; empty while in force'),
		column('version_date', 'code', 'date of the consolidated version that was read, YYYY-MM-DD'),
		column('accessed', 'code', 'when it was read, YYYY-MM-DD'),
		column('stance', 'code', 'supports, limits or contradicts the duty')
	]
};
