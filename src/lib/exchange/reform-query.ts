import type { Issue } from '#lib/domain/answer.ts';
import type { Article } from '#lib/domain/edition.ts';
import { levels } from '#lib/domain/vocabulary.ts';

/** A change of law that is tried out: an article raised to a level. */
export interface RaisedArticle {
	article: string;
	level: number;
}

/** Level 0 is no reform. */
export const raisedLevels = levels.filter((level) => level > 0);

/** Reads `raise=IV.12:4,I.3:3`. Every part that cannot be read is a fault. */
export function parseRaises(
	text: string | null,
	articles: readonly Pick<Article, 'code' | 'scored'>[]
): { raises: RaisedArticle[]; issues: Issue[] } {
	const scored = new Set(articles.filter((article) => article.scored).map(({ code }) => code));
	const raises = new Map<string, number>();
	const issues: Issue[] = [];
	for (const part of text?.split(',').filter(Boolean) ?? []) {
		const [article = '', found = '', ...more] = part.split(':');
		const level = raisedLevels.find((known) => String(known) === found);
		const say = (expected: string) =>
			issues.push({ path: 'raise', message: `"${part}" is not allowed; expected ${expected}.` });
		if (!scored.has(article)) say('the code of a scored article, such as IV.12:4');
		else if (level === undefined || more.length > 0)
			say(`article:level with a level of ${raisedLevels.join(', ')}`);
		else if (raises.has(article)) say('each article once');
		else raises.set(article, level);
	}
	return { raises: [...raises].map(([article, level]) => ({ article, level })), issues };
}

/** The parameter that says which articles are raised; null = none. */
export function raiseText(raises: readonly RaisedArticle[]): string | null {
	return raises.map(({ article, level }) => `${article}:${level}`).join(',') || null;
}

/** Fields of the form: a ticked article, the level of one that was ticked before, and the level of those ticked now. */
export const tickField = 'tick';
export const newLevelField = 'to';
export const levelFieldOf = (article: string) => `${newLevelField}.${article}`;

/** Whether parameters come from the form, and not from a link. */
export function isRaiseForm(query: URLSearchParams): boolean {
	return query.has(newLevelField);
}

/** The form's fields as the one parameter of a link; what is not right stays to be named. */
export function fromRaiseForm(query: URLSearchParams): URLSearchParams {
	const ticked = query.getAll(tickField).map((article) => {
		const level = query.get(levelFieldOf(article)) ?? query.get(newLevelField);
		return `${article}:${level}`;
	});
	const others = [...query].filter(
		([name]) => name !== tickField && name !== 'raise' && name.split('.')[0] !== newLevelField
	);
	const result = new URLSearchParams(others.filter(([, value]) => value !== ''));
	if (ticked.length > 0) result.set('raise', ticked.join(','));
	return result;
}
