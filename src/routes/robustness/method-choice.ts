import type { Chapter } from '#lib/domain/edition.ts';
import type { Method } from '#lib/domain/method.ts';
import { type ParsedMethod, parseMethod, parseShare } from '#lib/exchange/method-query.ts';
import { methodPanel } from '#lib/messages/method.ts';

/** The method as the controls of the page hold it; an empty weight is null. */
export interface MethodChoice {
	nesting: string;
	mean: string;
	missing: string;
	coverage: string;
	inherit: string;
	weights: Record<string, number | null>;
}

type Weighted = Pick<Chapter, 'code' | 'weight'>;

/** The controls that stand for a method. */
export function choiceOf(method: Method, chapters: readonly Weighted[]): MethodChoice {
	const coverage = Object.keys(methodPanel.coverages).find(
		(share) => Math.abs((parseShare(share) ?? -1) - method.coverage) < 1e-9
	);
	return {
		nesting: method.nesting === 'flat' ? 'flat' : 'chapters',
		mean: method.mean,
		missing: method.missing,
		coverage: coverage ?? String(method.coverage),
		inherit: method.inherit ? 'on' : 'off',
		weights: Object.fromEntries(
			chapters.map(({ code, weight }) => [code, method.weights[code] ?? weight])
		)
	};
}

/** The method that the controls stand for, read as an address is: with the same faults. */
export function methodOf(choice: MethodChoice, chapters: readonly Weighted[]): ParsedMethod {
	const { weights, ...others } = choice;
	const query = new URLSearchParams(others);
	const parts = Object.entries(weights).map(([code, weight]) => `${code}:${weight ?? ''}`);
	query.set('weights', parts.join(','));
	return parseMethod(query, chapters);
}
