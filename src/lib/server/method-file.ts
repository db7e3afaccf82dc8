import { methodParameters, methodText } from '#lib/exchange/method-query.ts';
import { effectiveWeightsTable } from '#lib/exchange/tables/effective-weights.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import { parseFilters } from './filters.ts';
import { methodPage } from './method-page.ts';
import { type Viewer, findRound } from './round-access.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';

/** `/method.csv`: the effective weights that the page shows for the same method. */
export function methodFile(viewer: Viewer, format: FileFormat, query: URLSearchParams) {
	const edition = findRound(viewer, null)?.edition ?? editionOf(viewer.db, currentEdition);
	const parsed = parseFilters(viewer, query, methodParameters, edition, writerParameters[format]);
	if (!parsed.ok) return writtenTable(parsed, format, query);
	const { method } = parsed.filters;
	const rows = methodPage(edition, method).weights.flatMap((chapter) =>
		chapter.articles.map(({ code, title, share }) => ({
			edition: edition.id,
			method: methodText(method),
			chapter: chapter.code,
			chapterTitle: chapter.title,
			chapterWeight: chapter.weight,
			article: code,
			title,
			share
		}))
	);
	const filled = { table: effectiveWeightsTable, rows };
	return writtenTable({ ok: true, filled, fileName: 'mimc-effective-weights' }, format, query);
}
