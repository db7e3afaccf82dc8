import { levels } from '#lib/domain/vocabulary.ts';
import type { CellRule, Column, Reference } from '../table.ts';

// Columns that several tables have: one description each.

type Get<Row, Value> = (row: Row) => Value;

/** What scores, shares and counts are, whatever column they stand in. `empty` says when there is none. */
export const points = (empty: string | null) =>
	({
		type: 'score',
		unit: 'points',
		range: { minimum: 0, maximum: 100 },
		empty
	}) satisfies CellRule;
export const share = (empty: string | null) =>
	({ type: 'score', unit: 'share', range: { minimum: 0, maximum: 1 }, empty }) satisfies CellRule;
export const articleCount = {
	type: 'integer',
	unit: 'articles',
	range: { minimum: 0 },
	empty: null
} satisfies CellRule;

/** The levels of an answer. */
export const levelRange = { minimum: Math.min(...levels), maximum: Math.max(...levels) };

/** Places in an order, from 1 on. */
export const places = { minimum: 1 };

export const iso3Column = <Row>(value: Get<Row, string>): Column<Row> => ({
	name: 'iso3',
	type: 'code',
	empty: null,
	meaning: 'country, ISO 3166-1 alpha-3',
	value
});

export const countryColumn = <Row>(
	value: Get<Row, string>,
	meaning = 'name of the country'
): Column<Row> => ({ name: 'country', type: 'text', empty: null, meaning, value });

export const regionColumn = <Row>(value: Get<Row, string>): Column<Row> => ({
	name: 'region',
	type: 'text',
	empty: null,
	meaning: 'UN M49 region',
	value
});

export const subregionColumn = <Row>(value: Get<Row, string>): Column<Row> => ({
	name: 'subregion',
	type: 'text',
	empty: null,
	meaning: 'UN M49 sub-region',
	value
});

export const editionColumn = <Row>(value: Get<Row, string>): Column<Row> => ({
	name: 'edition',
	type: 'code',
	empty: null,
	meaning: 'edition of the catalogue',
	value
});

export const articleColumn = <Row>(value: Get<Row, string>): Column<Row> => ({
	name: 'article',
	type: 'code',
	empty: null,
	meaning: "the edition's own code, such as IV.12; no number of the Convention",
	value
});

export const methodColumn = <Row>(value: Get<Row, string>): Column<Row> => ({
	name: 'method',
	type: 'code',
	empty: null,
	meaning: 'mimc-1, or the parameters that differ from it as a query string',
	value
});

export const coverageColumn = <Row>(
	value: Get<Row, number | null>,
	empty = 'nothing applies'
): Column<Row> => ({
	name: 'coverage',
	...share(empty),
	meaning: 'answered ÷ applicable articles',
	value
});

export const rankColumn = <Row>(
	value: Get<Row, number | null>,
	among = 'countries'
): Column<Row> => ({
	name: 'rank',
	type: 'integer',
	range: places,
	empty: 'not rated',
	meaning: `among all rated ${among}, 1 the highest score; ties share the best`,
	value
});

/** `iso3` is a country of the list. */
export const toCountry: Reference = { columns: ['iso3'], table: 'countries', to: ['iso3'] };
/** `round` is an assessment round. */
export const toRound: Reference = { columns: ['round'], table: 'rounds', to: ['round'] };
/** `article` is one of the edition's. */
export const toArticle: Reference = {
	columns: ['edition', 'article'],
	table: 'articles',
	to: ['edition', 'article']
};

/** `level,code`: what a row of scores sums up. */
export const groupColumns = <Row extends { level: string; code: string | null }>(
	levels: readonly string[]
): Column<Row>[] => [
	{
		name: 'level',
		type: 'code',
		values: levels,
		empty: null,
		meaning: 'what the row sums up; category = own and inherited articles',
		value: (row) => row.level
	},
	{
		name: 'code',
		type: 'code',
		empty: 'overall',
		meaning: 'chapter or category',
		value: (row) => row.code
	}
];

/** Columns of a part that many rows share, as columns of the rows. */
export function ofPart<Row, Part extends object>(
	part: (row: Row) => Part,
	columns: readonly Column<Part>[]
): Column<Row>[] {
	return columns.map((column) => ({
		...column,
		value: (row) => column.value(part(row)),
		shared: part
	}));
}
