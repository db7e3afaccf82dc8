import type { Issue } from '#lib/domain/answer.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Method } from '#lib/domain/method.ts';
import {
	fromMethodForm,
	isMethodForm,
	methodParameters,
	methodQuery,
	parseMethod
} from '#lib/exchange/method-query.ts';
import { withQuery } from '#lib/exchange/query-string.ts';

export interface ChosenMethod {
	method: Method;
	issues: Issue[];
	/** the shortest address of the same page, when the address is that of a sent form; null for a link */
	canonical: string | null;
}

/** The method that the address of a page chooses. */
export function chosenMethod(url: URL, { chapters }: Edition): ChosenMethod {
	const isForm = isMethodForm(url.searchParams);
	const query = isForm ? fromMethodForm(url.searchParams) : url.searchParams;
	const { method, issues } = parseMethod(query, chapters);
	const names: readonly string[] = methodParameters;
	const others = [...query].filter(([name]) => !names.includes(name));
	const parameters = { ...Object.fromEntries(others), ...methodQuery(method) };
	return {
		method,
		issues,
		canonical: isForm && issues.length === 0 ? withQuery(url.pathname, parameters) : null
	};
}
