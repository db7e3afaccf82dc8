import { answerChoices } from '#lib/domain/answer-choice.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import { unknownCode } from '#lib/messages/catalogue-pages.ts';
import { mapMessages } from '#lib/messages/map.ts';
import { articlesNear } from './article-page.ts';
import { currentEdition, editionOf } from './catalogue.ts';
import { errorResponse } from './error-response.ts';
import { type Scope, parseShown, scopes } from './map-choice.ts';
import { pageFile } from './page-file.ts';
import type { PublicFile } from './public-file.ts';
import { type Viewer, findRound } from './round-access.ts';
import type { FileFormat } from './table-response.ts';

/** `IV.12.csv` → the code of a page and the format of its file. */
export function fileAsked(name: string): { code: string; format: FileFormat } {
	const end = name.lastIndexOf('.');
	return { code: name.slice(0, end), format: name.slice(end + 1) === 'csv' ? 'csv' : 'json' };
}

/** `/chapters/IV.csv`: the chapter's scores in every country whose assessment has begun. */
export function chapterFile(
	viewer: Viewer,
	file: string,
	query: URLSearchParams
): PublicFile | Response {
	const { code, format } = fileAsked(file);
	const known = editionFor(viewer, query).chapters.map((chapter) => chapter.code);
	if (!known.includes(code)) return notFound(unknownCode.chapter(code, known));
	const page = {
		table: 'aggregates',
		name: `mimc-chapter-${code}`,
		fixed: { chapter: code }
	} as const;
	return pageFile(viewer, page, format, query);
}

/** `/categories/refugees.csv`: the category's scores, cumulative and own. */
export function categoryFile(
	viewer: Viewer,
	file: string,
	query: URLSearchParams
): PublicFile | Response {
	const { code, format } = fileAsked(file);
	const known = editionFor(viewer, query).categories.map((category) => category.code);
	if (!known.includes(code)) return notFound(unknownCode.category(code, known));
	const page = {
		table: 'aggregates',
		name: `mimc-category-${code}`,
		fixed: { category: code }
	} as const;
	return pageFile(viewer, page, format, query);
}

/** `/articles/IV.12.csv`: the countries' answers to it, those that the page's filters leave. */
export function articleFile(
	viewer: Viewer,
	file: string,
	query: URLSearchParams
): PublicFile | Response {
	const { code, format } = fileAsked(file);
	const edition = editionFor(viewer, query);
	if (!edition.articles.some((article) => article.code === code))
		return notFound(unknownCode.article(code, articlesNear(edition, code)));
	const answer = query.get('answer');
	if (answer && !answerChoices.some((choice) => choice === answer))
		return wrong('answer', unknownCode.answer(answer, answerChoices));
	const page = {
		table: 'scores',
		name: `mimc-article-${code}`,
		fixed: { article: code },
		// answers do not depend on the method, which the address keeps for the next page
		own: ['answer', 'models', ...methodParameters],
		keeps: answer ? columnOf(answer) : {}
	} as const;
	return pageFile(viewer, page, format, query);
}

/** `/map.csv`: what the map shows, as rows. */
export function mapFile(
	viewer: Viewer,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	const asked = query.get('scope') || 'cumulative';
	const scope = scopes.find((known) => known === asked);
	if (!scope) return wrong('scope', mapMessages.unknownScope(asked, scopes));
	const show = query.get('show');
	const shown = parseShown(show, scope, editionFor(viewer, query));
	if (!shown) return wrong('show', mapMessages.unknownShow(show ?? ''));
	const own = ['show', 'scope'];
	const name = ['mimc-map', ...('code' in shown ? [shown.kind, shown.code] : ['overall'])].join(
		'-'
	);
	if (shown.kind === 'article') {
		const fixed = { article: shown.code };
		const parameters = [...own, ...methodParameters];
		return pageFile(viewer, { table: 'scores', name, fixed, own: parameters }, format, query);
	}
	const fixed = shown.kind === 'overall' ? {} : { [shown.kind]: shown.code };
	const keeps = { level: shown.kind === 'category' ? levelOf(shown.scope) : shown.kind };
	return pageFile(viewer, { table: 'aggregates', name, fixed, own, keeps }, format, query);
}

function levelOf(scope: Scope): string {
	return scope === 'own' ? 'category_own' : 'category';
}

/** Where a choice stands in the table of answers: levels are numbers of one column, the rest words of another. */
function columnOf(answer: string): Record<string, string> {
	return /^\d$/.test(answer) ? { level: answer } : { status: answer };
}

function editionFor(viewer: Viewer, query: URLSearchParams): Edition {
	return findRound(viewer, query.get('round'))?.edition ?? editionOf(viewer.db, currentEdition);
}

function notFound(message: string): Response {
	return errorResponse(404, 'not_found', message);
}

function wrong(path: string, message: string): Response {
	const issues = [{ path, message }];
	return errorResponse(400, 'wrong_parameter', `Wrong parameters: ${path}.`, { issues });
}
