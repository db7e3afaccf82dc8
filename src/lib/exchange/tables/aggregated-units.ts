import type { Ranked, RankedScorecard } from '#lib/domain/ranked-scorecards.ts';
import type { CellRule, Table } from '../table.ts';
import { points, rankColumn, share } from './shared-columns.ts';

const aggregatedLevels = ['overall', 'group', 'category', 'category_own'] as const;

/** One aggregate of one unit of any framework. */
export interface AggregatedUnit {
	unit: string;
	level: (typeof aggregatedLevels)[number];
	/** null for overall */
	code: string | null;
	aggregate: Ranked;
}

const itemCount = {
	type: 'integer',
	unit: 'items',
	range: { minimum: 0 },
	empty: null
} satisfies CellRule;

/** What `mimc aggregate` prints. Codes are other people's, and so text. */
export const aggregatedUnitsTable: Table<AggregatedUnit> = {
	name: 'aggregated_units',
	key: ['unit', 'level', 'code'],
	columns: [
		{
			name: 'unit',
			type: 'text',
			empty: null,
			meaning: 'what is scored',
			value: (row) => row.unit
		},
		{
			name: 'level',
			type: 'code',
			values: aggregatedLevels,
			empty: null,
			meaning: 'what the row sums up; category = own and inherited items',
			value: (row) => row.level
		},
		{
			name: 'code',
			type: 'text',
			empty: 'overall',
			meaning: 'group or category',
			value: (row) => row.code
		},
		{
			name: 'score',
			...points('not rated'),
			type: 'number',
			meaning: 'mean of the answered, applicable items on 0–100',
			value: (row) => row.aggregate.score
		},
		{
			name: 'coverage',
			...share('nothing applies'),
			type: 'number',
			meaning: 'answered ÷ applicable items',
			value: (row) => row.aggregate.coverage
		},
		{
			name: 'n_answered',
			...itemCount,
			meaning: 'items scored or with no provision found',
			value: (row) => row.aggregate.nAnswered
		},
		{
			name: 'n_applicable',
			...itemCount,
			meaning: 'items that apply to the unit',
			value: (row) => row.aggregate.nApplicable
		},
		rankColumn((row) => row.aggregate.rank, 'units')
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
