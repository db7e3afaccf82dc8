import { methodParameters } from '#lib/exchange/method-query.ts';
import { parseRaises } from '#lib/exchange/reform-query.ts';
import { type WhatIfRow, whatIfTable } from '#lib/exchange/tables/what-if.ts';
import { readerMessages } from '#lib/messages/reader.ts';
import { errorResponse } from './error-response.ts';
import { parseFilters } from './filters.ts';
import { noSuchRound } from './no-such-round.ts';
import { type Viewer, findRound } from './round-access.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';
import { inRound } from './tables/public-table.ts';
import { whatIf } from './what-if.ts';

/** `/countries/BRA/what-if.csv`: scores before and after, as the page shows them for the same query. */
export function whatIfFile(
	viewer: Viewer,
	iso3: string,
	format: FileFormat,
	query: URLSearchParams
) {
	const round = findRound(viewer, query.get('round'));
	if (!round) return noSuchRound(query.get('round'));
	// what raises a score most is a question of the page's own
	const own = ['raise', 'best', ...writerParameters[format]];
	const allowed = ['round', 'release', ...methodParameters] as const;
	const parsed = parseFilters(viewer, query, allowed, round.edition, own);
	const { raises, issues } = parseRaises(query.get('raise'), round.edition.articles);
	const all = [...(parsed.ok ? [] : parsed.issues), ...issues];
	if (!parsed.ok || all.length > 0) return writtenTable({ ok: false, issues: all }, format, query);
	const { method, methodText } = parsed.filters;
	const tried = whatIf(viewer, round, iso3, method, { raises, best: null });
	if (!tried) return errorResponse(404, 'not_found', readerMessages.unknownCountry(iso3));
	const { overall, rank, chapters, categories } = tried;
	type Outcome = Pick<WhatIfRow, 'level' | 'code' | 'label' | 'before' | 'after'>;
	const row = (outcome: Outcome): WhatIfRow => ({
		...inRound(round),
		iso3,
		country: tried.country.name,
		method: methodText,
		raised: raises.map(({ article, level }) => `${article}:${level}`),
		rankBefore: null,
		rankAfter: null,
		...outcome
	});
	const part = (level: 'chapter' | 'category', parts: typeof categories) =>
		parts.map(({ code, title: label, before, after }) =>
			row({ level, code, label, before, after })
		);
	const first = row({ level: 'overall', code: null, label: 'Overall', ...overall });
	const rows = [
		{ ...first, rankBefore: rank.before, rankAfter: rank.after },
		...part('chapter', chapters),
		...part('category', categories)
	];
	const parts = [`mimc-what-if-${iso3}`, round.release, `round-${round.code}`];
	const fileName = parts.filter(Boolean).join('_');
	return writtenTable({ ok: true, filled: { table: whatIfTable, rows }, fileName }, format, query);
}
