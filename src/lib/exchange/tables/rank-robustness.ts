import type { LeaveOut } from '#lib/domain/leave-out.ts';
import type { Robustness } from '#lib/domain/robustness.ts';
import type { Table } from '../table.ts';
import { places, share } from './shared-columns.ts';

// What `mimc robustness` prints. Rows name units by their place; `units` are the names.

/** How firm each unit's rank is. */
export function rankIntervalsTable(units: readonly string[]): Table<Robustness['units'][number]> {
	return {
		name: 'rank_intervals',
		key: ['unit'],
		columns: [
			{
				name: 'unit',
				type: 'text',
				empty: null,
				meaning: 'what is scored; units that are not rated are left out',
				value: (row) => units[row.unit] ?? null
			},
			{
				name: 'rank',
				type: 'integer',
				range: places,
				empty: null,
				meaning: 'rank under the method itself',
				value: (row) => row.rank
			},
			{
				name: 'rank_lo',
				type: 'number',
				range: places,
				empty: null,
				meaning: '5 % quantile (R-7) of the ranks over all draws of weights',
				value: (row) => row.low
			},
			{
				name: 'rank_median',
				type: 'number',
				range: places,
				empty: null,
				meaning: 'median of the ranks',
				value: (row) => row.median
			},
			{
				name: 'rank_hi',
				type: 'number',
				range: places,
				empty: null,
				meaning: '95 % quantile of the ranks',
				value: (row) => row.high
			}
		]
	};
}

/** Each pair of units once. */
export function pairSharesTable(units: readonly string[]): Table<Robustness['pairs'][number]> {
	return {
		name: 'pair_shares',
		key: ['a', 'b'],
		columns: [
			{
				name: 'a',
				type: 'text',
				empty: null,
				meaning: 'a rated unit',
				value: (row) => units[row.a] ?? null
			},
			{
				name: 'b',
				type: 'text',
				empty: null,
				meaning: 'a rated unit that comes later in the file',
				value: (row) => units[row.b] ?? null
			},
			{
				name: 'share_a_ahead',
				...share(null),
				type: 'number',
				meaning: 'share of the draws in which a is ahead of b, ties counted half',
				value: (row) => row.shareAAhead
			}
		]
	};
}

/** How far ranks move when one group no longer counts. */
export const leaveOutTable: Table<LeaveOut> = {
	name: 'leave_out',
	key: ['group'],
	columns: [
		{
			name: 'group',
			type: 'text',
			empty: null,
			meaning: 'group whose weight is set to 0; groups of weight 0 are left out',
			value: (row) => row.group
		},
		{
			name: 'mean_abs_rank_change',
			type: 'number',
			unit: 'ranks',
			range: { minimum: 0 },
			empty: 'no unit is rated both ways',
			meaning: 'mean change over the units rated both ways',
			value: (row) => row.meanAbsoluteChange
		},
		{
			name: 'max_abs_rank_change',
			type: 'integer',
			unit: 'ranks',
			range: { minimum: 0 },
			empty: 'no unit is rated both ways',
			meaning: 'largest change',
			value: (row) => row.largestAbsoluteChange
		}
	]
};
