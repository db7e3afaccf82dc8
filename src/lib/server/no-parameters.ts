import { unknownParameters } from './filters.ts';
import { wrongParameters } from './table-response.ts';

/** The answer to parameters where none are taken; null where there are none. */
export function noParameters(query: URLSearchParams): Response | null {
	const issues = unknownParameters(query, []);
	return issues.length > 0 ? wrongParameters(issues) : null;
}
