import type { Issue } from '#lib/domain/answer.ts';
import type { Heatmap } from '#lib/domain/heatmap.ts';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { type HeatmapChoice, heatmapParameters } from '#lib/exchange/heatmap-query.ts';
import { methodParameters, methodText, parseMethod } from '#lib/exchange/method-query.ts';
import { errorResponse } from './error-response.ts';
import { wrongParameters } from './table-response.ts';
import { heatmapChoice } from './heatmap-choice.ts';
import { heatmapOf } from './heatmap.ts';
import { type Viewer, type VisibleRound, findRound } from './round-access.ts';

/** The heatmap that the address of a file asks for. */
export interface AskedHeatmap {
	round: VisibleRound;
	method: Method;
	choice: HeatmapChoice;
	heatmap: Heatmap;
	/** the method, and what narrows the articles, as a query string */
	methodText: string;
}

/**
 * Reads the parameters that files of the heatmap share with the page, and fills the heatmap; `own` are the file's
 * parameters beside them. Everything that is not right comes back together, in the one shape of errors.
 */
export function askedHeatmap(
	viewer: Viewer,
	query: URLSearchParams,
	own: readonly string[] = []
): { ok: true; asked: AskedHeatmap } | { ok: false; response: Response } {
	const code = query.get('round');
	const round = findRound(viewer, code);
	if (!round && code === null) {
		const response = errorResponse(404, 'not_found', 'No round has been published yet.');
		return { ok: false, response };
	}
	const unknown = unknownParameters(query, [
		'round',
		...heatmapParameters,
		...methodParameters,
		...own
	]);
	if (!round)
		return refused([...unknown, { path: 'round', message: `There is no public round "${code}".` }]);
	const { choice, issues } = heatmapChoice(viewer, query, round);
	const parsed = parseMethod(query, round.edition.chapters);
	const all = [...unknown, ...issues, ...parsed.issues];
	if (all.length > 0) return refused(all);
	const { method } = parsed;
	const heatmap = heatmapOf(viewer, round, method, choice);
	return {
		ok: true,
		asked: { round, method, choice, heatmap, methodText: describe(method, choice) }
	};
}

function unknownParameters(query: URLSearchParams, allowed: readonly string[]): Issue[] {
	const names = [...new Set(query.keys())];
	return names.flatMap((path) => {
		if (!allowed.includes(path))
			return [
				{ path, message: `"${path}" is not a parameter here. Known: ${allowed.join(', ')}.` }
			];
		return query.getAll(path).length > 1
			? [{ path, message: `"${path}" stands more than once.` }]
			: [];
	});
}

function refused(issues: Issue[]): { ok: false; response: Response } {
	return { ok: false, response: wrongParameters(issues) };
}

function describe(method: Method, { form, scope, bearer, kind }: HeatmapChoice): string {
	const narrowed = Object.entries({
		scope: form === 'category' && scope === 'own' ? scope : null,
		bearer,
		kind
	}).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
	const text = methodText(method);
	const isHeadline = text === methodText(headlineMethod);
	return [...(isHeadline && narrowed.length > 0 ? [] : [text]), ...narrowed].join('&');
}
