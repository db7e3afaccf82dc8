import type { Edition } from '#lib/domain/edition.ts';

/** What the map is coloured by. */
export type Shown =
	| { kind: 'overall' }
	| { kind: 'chapter'; code: string }
	| { kind: 'article'; code: string }
	| { kind: 'category'; code: string; scope: Scope };

export const scopes = ['own', 'cumulative'] as const;
export type Scope = (typeof scopes)[number];

/** Reads `show=chapter:IV`; null where the edition has no such thing, or the article is not scored. Nothing = overall. */
export function parseShown(text: string | null, scope: Scope, edition: Edition): Shown | null {
	const [kind = '', code = '', ...more] = (text || 'overall').split(':');
	const known = (list: readonly { code: string }[]) =>
		more.length === 0 && list.some((entry) => entry.code === code);
	if (kind === 'overall') return code === '' && more.length === 0 ? { kind } : null;
	if (kind === 'chapter') return known(edition.chapters) ? { kind, code } : null;
	if (kind === 'category') return known(edition.categories) ? { kind, code, scope } : null;
	const scored = edition.articles.filter((article) => article.scored);
	return kind === 'article' && known(scored) ? { kind, code } : null;
}

/** What is shown as it stands in the address; null = as usual. */
export function shownQuery(shown: Shown): { show: string | null; scope: Scope | null } {
	if (shown.kind === 'overall') return { show: null, scope: null };
	const show = `${shown.kind}:${shown.code}`;
	return { show, scope: shown.kind === 'category' && shown.scope === 'own' ? 'own' : null };
}
