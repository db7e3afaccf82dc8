import { methodParameters } from '#lib/exchange/method-query.ts';
import { parseRaises, raiseText } from '#lib/exchange/reform-query.ts';
import { type OutcomeRow, outcomesTable } from '#lib/exchange/tables/outcomes.ts';
import { readerMessages } from '#lib/messages/reader.ts';
import { errorResponse } from './error-response.ts';
import { parseFilters } from './filters.ts';
import { noSuchRound } from './no-such-round.ts';
import type { PublicFile } from './public-file.ts';
import { type Viewer, findRound } from './round-access.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';
import { inRound } from './tables/public-table.ts';
import { type WhatIf, whatIf } from './what-if.ts';

/** `/countries/BRA/what-if.csv`: the scores that the page shows for the same query, as they are and as they would be. */
export function whatIfFile(
	viewer: Viewer,
	iso3: string,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	const round = findRound(viewer, query.get('round'));
	if (!round) return noSuchRound(query.get('round'));
	const { raises, issues } = parseRaises(query.get('raise'), round.edition.articles);
	// `best` asks the page for articles, of which the file holds none
	const ignored = ['raise', 'best', ...writerParameters[format]];
	const allowed = ['round', 'release', ...methodParameters] as const;
	const parsed = parseFilters(viewer, query, allowed, round.edition, ignored);
	if (!parsed.ok || issues.length > 0) {
		const all = [...(parsed.ok ? [] : parsed.issues), ...issues];
		return writtenTable({ ok: false, issues: all }, format, query);
	}
	const { method, methodText } = parsed.filters;
	const tried = whatIf(viewer, round, iso3, method, { raises, best: null });
	if (!tried) return errorResponse(404, 'not_found', readerMessages.unknownCountry(iso3));
	const kept = { ...inRound(round), method: methodText, raise: raiseText(raises) };
	const parts = ['mimc-what-if', round.release, `round-${round.code}`, iso3];
	const fileName = parts.filter(Boolean).join('_');
	const rows = outcomeRows(tried).map((row) => ({ ...kept, ...row }));
	return writtenTable(
		{ ok: true, filled: { table: outcomesTable, rows }, fileName },
		format,
		query
	);
}

type Outcome = Omit<OutcomeRow, 'edition' | 'release' | 'round' | 'asOf' | 'method' | 'raise'>;

/** None where the assessment has not begun, as in the other tables. */
function outcomeRows({ begun, country, overall, rank, chapters, categories }: WhatIf): Outcome[] {
	if (!begun) return [];
	const of = { iso3: country.iso3, country: country.name, rankBefore: null, rankAfter: null };
	const part =
		(level: 'chapter' | 'category') =>
		({ code, title, before, after }: WhatIf['categories'][number]): Outcome => ({
			...of,
			level,
			code,
			label: title,
			before,
			after
		});
	return [
		{
			...of,
			level: 'overall',
			code: null,
			label: 'Overall',
			...overall,
			rankBefore: rank.before,
			rankAfter: rank.after
		},
		...chapters.map(part('chapter')),
		...categories.map(part('category'))
	];
}
