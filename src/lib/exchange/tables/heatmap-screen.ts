import { type HeatmapCell, type HeatmapRow, numberOf } from '#lib/domain/heatmap.ts';
import type { Column, Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';
import {
	articleCount,
	countryColumn,
	coverageColumn,
	iso3Column,
	methodColumn,
	points,
	rankColumn,
	regionColumn,
	toCountry,
	toRound
} from './shared-columns.ts';

/** A row of the heatmap as it stands on the screen, with what it was made from. */
export interface ScreenRow extends InRound {
	row: HeatmapRow;
	/** the earlier round of a comparison */
	against: string | null;
	/** method, and what narrowed the articles, as a query string */
	method: string;
	/** mark behind the country's name, ` [DEMO]` in a demonstration */
	mark: string;
}

/**
 * The heatmap of the screen: numbers first, as in the API's `heatmap`, then what each cell's number is (or why there is
 * none), then where it comes from. In a comparison numbers are differences, later minus earlier.
 */
export function heatmapScreenTable(
	codes: readonly string[],
	isComparison: boolean
): Table<ScreenRow> {
	const number = (name: string, pick: Pick) => numberColumn(name, pick, isComparison);
	const state = (name: string, pick: Pick) => stateColumn(name, pick, isComparison);
	return {
		name: isComparison ? 'heatmap_page_change' : 'heatmap_page',
		key: ['iso3'],
		references: [toCountry, toRound],
		columns: [
			...country,
			number('overall', ({ overall }) => overall),
			...codes.map((code, i) => number(code, ({ cells }) => cells[i])),
			regionColumn(({ row }) => row.region),
			...(isComparison ? changes : standing),
			state('overall', ({ overall }) => overall),
			...codes.map((code, i) => state(code, ({ cells }) => cells[i])),
			...roundColumns<ScreenRow>(),
			against,
			methodColumn(({ method }) => method)
		]
	};
}

/** The words of the state columns. */
export function stateWord(cell: HeatmapCell | undefined): string | null {
	return cell?.state === 'changed' ? 'law_changed' : (cell?.state ?? null);
}

/** Words of the state columns: of a number of one round, of a difference between two. */
const nothing = ['not_rated', 'not_assessed', 'not_applicable'];
const roundStates = ['score', 'no_provision', ...nothing];
const changeStates = ['law_changed', 'revised', 'same', 'one_round', ...nothing];

const country: Column<ScreenRow>[] = [
	iso3Column(({ row }) => row.iso3),
	countryColumn(
		({ row, mark }) => row.name + mark,
		'name of the country; [DEMO] = generated, not findings'
	)
];

const standing: Column<ScreenRow>[] = [
	coverageColumn(({ row }) => row.coverage, 'not assessed, or nothing applies'),
	rankColumn(({ row }) => row.rank)
];

const changes: Column<ScreenRow>[] = [
	{
		name: 'law_changes',
		...articleCount,
		meaning: 'articles of overall that differ because the law changed',
		value: ({ row }) => row.lawChanges
	},
	{
		name: 'revisions',
		...articleCount,
		meaning: 'articles of overall that differ for another reason: no change of law',
		value: ({ row }) => row.revisions
	}
];

const against: Column<ScreenRow> = {
	name: 'against',
	type: 'code',
	empty: 'no comparison',
	meaning: 'earlier round that is compared with',
	value: (row) => row.against
};

type Pick = (row: HeatmapRow) => HeatmapCell | undefined;

function numberColumn(name: string, pick: Pick, isComparison: boolean): Column<ScreenRow> {
	return {
		name,
		...points('there is none; the state column says why'),
		...(isComparison && { range: { minimum: -100, maximum: 100 } }),
		meaning: isComparison
			? `change of ${name} by changes of law, later round minus earlier`
			: `score of ${name}`,
		value: ({ row }) => {
			const cell = pick(row);
			return cell ? numberOf(cell) : null;
		}
	};
}

function stateColumn(name: string, pick: Pick, isComparison: boolean): Column<ScreenRow> {
	return {
		name: `${name}_state`,
		type: 'code',
		values: isComparison ? changeStates : roundStates,
		empty: null,
		meaning: `what the number of ${name} is, or why there is none`,
		value: ({ row }) => stateWord(pick(row))
	};
}
