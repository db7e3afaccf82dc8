import type { Table } from '../table.ts';
import { countryColumn, iso3Column, points, toCountry } from './shared-columns.ts';

export interface HeatmapRow {
	iso3: string;
	country: string;
	overall: number | null;
	/** in the order of the codes that the table was made for */
	scores: (number | null)[];
}

/** A wide table, one column for each code (chapters, categories or articles); `titles` say what the codes are. */
export function heatmapTable(
	codes: readonly string[],
	titles: ReadonlyMap<string, string> = new Map()
): Table<HeatmapRow> {
	const named = (code: string) => [code, titles.get(code)].filter(Boolean).join(', ');
	return {
		name: 'heatmap',
		key: ['iso3'],
		references: [toCountry],
		columns: [
			iso3Column((row) => row.iso3),
			countryColumn((row) => row.country, 'name of the country; [DEMO] = generated, not findings'),
			{
				name: 'overall',
				...points('not rated'),
				meaning: 'overall score',
				value: (row) => row.overall
			},
			...codes.map((code, i) => ({
				name: code,
				...points('not rated, or no data'),
				meaning: `score of ${named(code)}`,
				value: (row: HeatmapRow) => row.scores[i] ?? null
			}))
		]
	};
}
