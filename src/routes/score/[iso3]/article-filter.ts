import type { WorkspaceEntry } from '#lib/server/workspace.ts';

/** What the list of articles can be narrowed to. */
export const articleFilters = [
	'all',
	'unanswered',
	'flagged',
	'without_evidence',
	'low_confidence',
	'carried'
] as const;
export type ArticleFilter = (typeof articleFilters)[number];

export function isArticleFilter(text: string | null): text is ArticleFilter {
	return articleFilters.some((filter) => filter === text);
}

/** Whether an article is in the narrowed list. `search`: words that its code or title must hold. */
export function isListed(entry: WorkspaceEntry, filter: ArticleFilter, search: string): boolean {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const text = `${entry.code} ${entry.title}`.toLowerCase();
	return words.every((word) => text.includes(word)) && passes(entry, filter);
}

function passes(entry: WorkspaceEntry, filter: ArticleFilter): boolean {
	const { scored, status, evidenceCount, confidence, flagged, carried } = entry;
	switch (filter) {
		case 'all':
			return true;
		case 'unanswered':
			return scored && status === 'not_assessed';
		case 'flagged':
			return flagged;
		case 'without_evidence':
			return (status === 'scored' || status === 'no_provision') && evidenceCount === 0;
		case 'low_confidence':
			return confidence === 'low';
		case 'carried':
			return carried;
	}
}
