import type { Issue } from '#lib/domain/answer.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { methodText, parseMethod } from '#lib/exchange/method-query.ts';
import type { EditionInRounds } from './chosen-rounds.ts';

export interface ChosenMethod {
	method: Method;
	/** `mimc-1`, or what differs from it (a narrowed set of articles included) */
	methodText: string;
}

type Narrowed = Record<'bearer' | 'kind', string[] | null>;

/** The method under each edition; only what it says of chapters may be wrong in one and right in another. */
export function methodsAsked(
	query: URLSearchParams,
	editions: readonly EditionInRounds[],
	narrowed: Narrowed,
	issues: Issue[]
): Map<Edition, ChosenMethod> {
	const methods = new Map<Edition, ChosenMethod>();
	for (const { edition, where } of editions) {
		const { method, issues: found } = parseMethod(query, edition.chapters);
		const told = found.filter(({ path }) => path === 'weights' || methods.size === 0);
		for (const { path, message } of told)
			issues.push({
				path,
				message: path === 'weights' ? message.replace(/\.$/, `${where}.`) : message
			});
		methods.set(edition, { method, methodText: describeMethod(method, narrowed) });
	}
	return methods;
}

function describeMethod(method: Method, narrowed: Narrowed): string {
	const parts = Object.entries(narrowed).flatMap(([name, values]) =>
		values ? [`${name}=${values.join(',')}`] : []
	);
	if (parts.length === 0) return methodText(method);
	const text = methodText(method);
	return [...(text === methodText(headlineMethod) ? [] : [text]), ...parts].join('&');
}
