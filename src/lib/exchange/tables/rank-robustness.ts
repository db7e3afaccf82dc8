import type { LeaveOut } from '#lib/domain/leave-out.ts';
import type { Robustness } from '#lib/domain/robustness.ts';
import type { Table } from '../table.ts';

// What `mimc robustness` prints. Rows name units by their place; `units` are the names.

/** How firm each unit's rank is. */
export function rankIntervalsTable(units: readonly string[]): Table<Robustness['units'][number]> {
	return {
		name: 'rank_intervals',
		columns: [
			{
				name: 'unit',
				type: 'text',
				meaning: 'what is scored; units that are not rated are left out',
				value: (row) => units[row.unit] ?? null
			},
			{
				name: 'rank',
				type: 'integer',
				meaning: 'rank under the method itself',
				value: (row) => row.rank
			},
			{
				name: 'rank_lo',
				type: 'number',
				meaning: '5 % quantile (R-7) of the ranks over all draws of weights',
				value: (row) => row.low
			},
			{
				name: 'rank_median',
				type: 'number',
				meaning: 'median of the ranks',
				value: (row) => row.median
			},
			{
				name: 'rank_hi',
				type: 'number',
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
		columns: [
			{ name: 'a', type: 'text', meaning: 'a rated unit', value: (row) => units[row.a] ?? null },
			{
				name: 'b',
				type: 'text',
				meaning: 'a rated unit that comes later in the file',
				value: (row) => units[row.b] ?? null
			},
			{
				name: 'share_a_ahead',
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
	columns: [
		{
			name: 'group',
			type: 'text',
			meaning: 'group whose weight is set to 0; groups of weight 0 are left out',
			value: (row) => row.group
		},
		{
			name: 'mean_abs_rank_change',
			type: 'number',
			meaning: 'mean over the units rated both ways; empty = there is none',
			value: (row) => row.meanAbsoluteChange
		},
		{
			name: 'max_abs_rank_change',
			type: 'integer',
			meaning: 'largest change; empty = there is none',
			value: (row) => row.largestAbsoluteChange
		}
	]
};
