import type { Table } from '../table.ts';

export interface HeatmapRow {
	iso3: string;
	country: string;
	overall: number | null;
	/** in the order of the codes that the table was made for */
	scores: (number | null)[];
}

/** A wide table, one column for each code (chapters, categories or articles). */
export function heatmapTable(codes: readonly string[]): Table<HeatmapRow> {
	return {
		name: 'heatmap',
		columns: [
			{
				name: 'iso3',
				type: 'code',
				meaning: 'country, ISO 3166-1 alpha-3',
				value: (row) => row.iso3
			},
			{
				name: 'country',
				type: 'text',
				meaning: 'name of the country; [DEMO] = generated, not findings',
				value: (row) => row.country
			},
			{
				name: 'overall',
				type: 'score',
				meaning: 'overall score, 0–100; empty = not rated',
				value: (row) => row.overall
			},
			...codes.map((code, i) => ({
				name: code,
				type: 'score' as const,
				meaning: `score of ${code}, 0–100; empty = not rated or no data`,
				value: (row: HeatmapRow) => row.scores[i] ?? null
			}))
		]
	};
}
