import { type HeatmapCell, type HeatmapRow, numberOf } from '#lib/domain/heatmap.ts';
import type { Column, Table } from '../table.ts';
import { type InRound, roundColumns } from './in-round.ts';

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
	return {
		name: isComparison ? 'heatmap beside the page, two rounds' : 'heatmap beside the page',
		columns: [
			...country,
			number('overall', ({ overall }) => overall),
			...codes.map((code, i) => number(code, ({ cells }) => cells[i])),
			region,
			...(isComparison ? changes : standing),
			state('overall', ({ overall }) => overall),
			...codes.map((code, i) => state(code, ({ cells }) => cells[i])),
			...roundColumns<ScreenRow>(),
			...origin
		]
	};
}

/** The words of the state columns. */
export function stateWord(cell: HeatmapCell | undefined): string | null {
	return cell?.state === 'changed' ? 'law_changed' : (cell?.state ?? null);
}

const country: Column<ScreenRow>[] = [
	{
		name: 'iso3',
		type: 'code',
		meaning: 'country, ISO 3166-1 alpha-3',
		value: ({ row }) => row.iso3
	},
	{
		name: 'country',
		type: 'text',
		meaning: 'name of the country; [DEMO] = generated, not findings',
		value: ({ row, mark }) => row.name + mark
	}
];

const region: Column<ScreenRow> = {
	name: 'region',
	type: 'text',
	meaning: 'UN M49 region',
	value: ({ row }) => row.region
};

const standing: Column<ScreenRow>[] = [
	{
		name: 'coverage',
		type: 'score',
		meaning: 'answered ÷ applicable articles of overall, 0–1',
		value: ({ row }) => row.coverage
	},
	{
		name: 'rank',
		type: 'integer',
		meaning: 'among all rated countries, ties share the best',
		value: ({ row }) => row.rank
	}
];

const changes: Column<ScreenRow>[] = [
	{
		name: 'law_changes',
		type: 'integer',
		meaning: 'articles of overall that differ because the law changed',
		value: ({ row }) => row.lawChanges
	},
	{
		name: 'revisions',
		type: 'integer',
		meaning: 'articles of overall that differ for another reason: no change of law',
		value: ({ row }) => row.revisions
	}
];

const origin: Column<ScreenRow>[] = [
	{
		name: 'against',
		type: 'code',
		meaning: 'earlier round that is compared with; empty without a comparison',
		value: ({ against }) => against
	},
	{
		name: 'method',
		type: 'code',
		meaning: 'mimc-1, or what differs from it as a query string',
		value: ({ method }) => method
	}
];

type Pick = (row: HeatmapRow) => HeatmapCell | undefined;

function number(name: string, pick: Pick): Column<ScreenRow> {
	return {
		name,
		type: 'score',
		meaning: `score of ${name}, 0–100, or difference; empty = none`,
		value: ({ row }) => {
			const cell = pick(row);
			return cell ? numberOf(cell) : null;
		}
	};
}

function state(name: string, pick: Pick): Column<ScreenRow> {
	return {
		name: `${name}_state`,
		type: 'code',
		meaning: `score, no_provision, not_rated, not_assessed or not_applicable; of a difference law_changed, same, revised or one_round`,
		value: ({ row }) => stateWord(pick(row))
	};
}
