import { headlineMethod } from '#lib/domain/method.ts';
import { apiExamples } from '#lib/exchange/api-examples.ts';
import { type ParameterRule, parameterNames, parameterRule } from '#lib/exchange/parameters.ts';
import type { Column, Table } from '#lib/exchange/table.ts';
import { apiTables, pageTables } from '#lib/exchange/tables/described-tables.ts';
import { apiWords } from '#lib/messages/api.ts';
import { apiPage as text } from '#lib/messages/api-page.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import * as countryTable from './db/countries.ts';
import { errorResponse } from './error-response.ts';
import { unknownParameters } from './filters.ts';
import { isPublicTable, publicTables } from './public-tables.ts';
import { resultsOf } from './results.ts';
import { type Viewer, type VisibleRound, findRound, visibleRounds } from './round-access.ts';
import type { PublicTable } from './tables/public-table.ts';
import { writerParameters } from './table-response.ts';

/** A column as the page shows it; texts are ready to be read. */
export interface ShownColumn {
	name: string;
	type: string;
	unit: string;
	values: string;
	empty: string;
	meaning: string;
}

export interface ShownTable {
	name: string;
	summary: string;
	parameters: readonly string[];
	columns: ShownColumn[];
}

const ofSeveralRounds = Object.entries<PublicTable>(publicTables)
	.filter(([, { rounds }]) => rounds === 'several')
	.map(([name]) => name);

/** What `/api` shows: the same lists that files, codebook and `openapi.json` are made from. */
export function apiPage(viewer: Viewer, origin: string) {
	const round = findRound(viewer, null);
	const examples = apiExamples({
		origin,
		round: round?.code ?? '2026',
		iso3: round ? exampleCountry(viewer, round) : 'BRA'
	});
	return {
		examples,
		tables: apiTables().map(shownTable),
		beside: pageTables.map(shownTable),
		parameters: shownParameters(viewer),
		errors: Object.entries(apiWords.errors).map(([status, when]) => ({ status, when }))
	};
}

/** A country whose answers can be seen, where there is one. */
function exampleCountry(viewer: Viewer, round: VisibleRound): string {
	const results = resultsOf(viewer.db, round, headlineMethod);
	const shown = results.find(({ begun }) => begun) ?? results[0];
	return shown?.country.iso3 ?? 'BRA';
}

function shownTable({ name, columns }: Table<never>): ShownTable {
	const summaries: Readonly<Record<string, string>> = apiWords.tableSummary;
	return {
		name,
		summary: summaries[name] ?? '',
		parameters: isPublicTable(name) ? [...publicTables[name].filters, ...writerParameters.csv] : [],
		columns: columns.map(shownColumn)
	};
}

function shownColumn({ name, type, unit, values, range, empty, meaning }: Column<never>) {
	return {
		name,
		type,
		unit: unit ?? '',
		values:
			values?.join(', ') ??
			(range?.minimum === undefined ? '' : text.range(range.minimum, range.maximum)),
		empty: empty ?? text.never,
		meaning
	};
}

function shownParameters(viewer: Viewer) {
	const counted = (codes: readonly string[]) =>
		text.countOf(codes.length, codes.slice(0, 3).join(', '));
	const edition = findRound(viewer, null)?.edition ?? editionOf(viewer.db, currentEdition);
	const countries = countryTable.list(viewer.db);
	const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
	const known: Partial<Record<string, string>> = {
		country: counted(countries.map(({ iso3 }) => iso3)),
		region: [...new Set(countries.map(({ region }) => region))].sort().join(', '),
		chapter: codes(edition.chapters).join(', '),
		article: counted(codes(edition.articles)),
		category: codes(edition.categories).join(', '),
		round: codes(visibleRounds(viewer)).join(', ')
	};
	return parameterNames.flatMap((name) => {
		const rule = parameterRule(name);
		return rule
			? [{ name, ...shownRule(name, rule), values: known[name] ?? rule.values?.join(', ') ?? '' }]
			: [];
	});
}

function shownRule(name: string, { meaning, many, example }: ParameterRule) {
	const several = name === 'round' ? text.of(ofSeveralRounds) : many ? text.yes : text.no;
	return { meaning, several, example };
}

/** The body of an error, as an example of their shape. */
export async function exampleError(): Promise<string> {
	const issues = unknownParameters(
		new URLSearchParams({ contry: 'BRA' }),
		publicTables.countries.filters
	);
	const response = errorResponse(400, 'wrong_parameter', 'Wrong parameters: contry.', { issues });
	return JSON.stringify(await response.json(), null, 2);
}
