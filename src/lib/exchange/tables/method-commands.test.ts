import { describe, expect, test } from 'vitest';
import type { Ranked, RankedScorecard } from '#lib/domain/ranked-scorecards.ts';
import { writeCsv } from '../write-csv.ts';
import { aggregatedUnits, aggregatedUnitsTable } from './aggregated-units.ts';
import { leaveOutTable, pairSharesTable, rankIntervalsTable } from './rank-robustness.ts';

const units = ['=South', 'Île, Est', 'West'];

test('every column says what stands in it', () => {
	const tables = [
		aggregatedUnitsTable,
		rankIntervalsTable(units),
		pairSharesTable(units),
		leaveOutTable
	];
	for (const { columns } of tables)
		expect(columns.filter(({ meaning }) => meaning.trim() === '')).toEqual([]);
});

describe('aggregated units', () => {
	const ranked = (score: number | null, rank: number | null): Ranked => ({
		score,
		coverage: score === null ? null : 2 / 3,
		nAnswered: score === null ? 0 : 2,
		nNoProvision: 0,
		nApplicable: score === null ? 0 : 3,
		nNotApplicable: 0,
		rank
	});
	const card: RankedScorecard = {
		overall: ranked(200 / 3, 1),
		groups: [
			{ code: '-A', ...ranked(0, 2) },
			{ code: 'B', ...ranked(null, null) }
		],
		categories: [
			{ code: 'x', own: ranked(10, 1), cumulative: ranked(20, 1) },
			{ code: 'y', own: ranked(30, 1), cumulative: ranked(40, 1) }
		],
		possibleRange: null
	};
	test('come unit by unit: overall, groups, categories, own categories; texts guarded, numbers whole', () => {
		expect(writeCsv(aggregatedUnitsTable, aggregatedUnits(units, [card]))).toBe(
			[
				'unit,level,code,score,coverage,n_answered,n_applicable,rank',
				"'=South,overall,,66.66666666666667,0.6666666666666666,2,3,1",
				"'=South,group,'-A,0,0.6666666666666666,2,3,2",
				"'=South,group,B,,,0,0,",
				"'=South,category,x,20,0.6666666666666666,2,3,1",
				"'=South,category,y,40,0.6666666666666666,2,3,1",
				"'=South,category_own,x,10,0.6666666666666666,2,3,1",
				"'=South,category_own,y,30,0.6666666666666666,2,3,1",
				''
			].join('\r\n')
		);
	});
});

test('rank intervals name units by their place', () => {
	const rows = [
		{ unit: 1, rank: 2, low: 1, median: 1.5, high: 2.05 },
		{ unit: 0, rank: 1, low: 1, median: 1, high: 2 }
	];
	expect(writeCsv(rankIntervalsTable(units), rows)).toBe(
		'unit,rank,rank_lo,rank_median,rank_hi\r\n"Île, Est",2,1,1.5,2.05\r\n\'=South,1,1,1,2\r\n'
	);
});

test('shares of pairs name both units', () => {
	expect(writeCsv(pairSharesTable(units), [{ a: 0, b: 2, shareAAhead: 1 / 3 }])).toBe(
		"a,b,share_a_ahead\r\n'=South,West,0.3333333333333333\r\n"
	);
});

test('changes of rank are empty where there is nothing to compare', () => {
	const rows = [
		{ group: 'A', meanAbsoluteChange: 2 / 3, largestAbsoluteChange: 2 },
		{ group: '+B', meanAbsoluteChange: null, largestAbsoluteChange: null }
	];
	expect(writeCsv(leaveOutTable, rows)).toBe(
		"group,mean_abs_rank_change,max_abs_rank_change\r\nA,0.6666666666666666,2\r\n'+B,,\r\n"
	);
});
