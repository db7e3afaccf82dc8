import type { Ranked, RankedScorecard } from '#lib/domain/ranked-scorecards.ts';
import type { Table } from '../table.ts';

/** One aggregate of one unit of any framework. */
export interface AggregatedUnit {
	unit: string;
	level: 'overall' | 'group' | 'category' | 'category_own';
	/** null for overall */
	code: string | null;
	aggregate: Ranked;
}

/** What `mimc aggregate` prints. Codes are other people's, and so text. */
export const aggregatedUnitsTable: Table<AggregatedUnit> = {
	name: 'aggregated_units',
	columns: [
		{ name: 'unit', type: 'text', meaning: 'what is scored', value: (row) => row.unit },
		{
			name: 'level',
			type: 'code',
			meaning: 'overall, group, category (own and inherited) or category_own',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'text',
			meaning: 'group or category; empty for overall',
			value: (row) => row.code
		},
		{
			name: 'score',
			type: 'number',
			meaning: '0–100; empty = not rated',
			value: (row) => row.aggregate.score
		},
		{
			name: 'coverage',
			type: 'number',
			meaning: 'answered ÷ applicable items, 0–1; empty when nothing applies',
			value: (row) => row.aggregate.coverage
		},
		{
			name: 'n_answered',
			type: 'integer',
			meaning: 'items scored or with no provision found',
			value: (row) => row.aggregate.nAnswered
		},
		{
			name: 'n_applicable',
			type: 'integer',
			meaning: 'items that apply to the unit',
			value: (row) => row.aggregate.nApplicable
		},
		{
			name: 'rank',
			type: 'integer',
			meaning: 'among all rated units, ties share the best; empty = not rated',
			value: (row) => row.aggregate.rank
		}
	]
};

/** Unit by unit: overall, groups, categories with what they inherit, categories' own items. */
export function* aggregatedUnits(
	units: readonly string[],
	cards: readonly RankedScorecard[]
): Generator<AggregatedUnit> {
	for (const [i, { overall, groups, categories }] of cards.entries()) {
		const unit = units[i] ?? '';
		yield { unit, level: 'overall', code: null, aggregate: overall };
		for (const group of groups) yield { unit, level: 'group', code: group.code, aggregate: group };
		for (const { code, cumulative } of categories)
			yield { unit, level: 'category', code, aggregate: cumulative };
		for (const { code, own } of categories)
			yield { unit, level: 'category_own', code, aggregate: own };
	}
}
