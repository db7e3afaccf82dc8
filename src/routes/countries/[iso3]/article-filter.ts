import { holdsWords } from '#lib/domain/fold-text.ts';
import { answerStatuses, levels } from '#lib/domain/vocabulary.ts';
import type { CountryProfile, ProfileArticle } from '#lib/server/country-profile.ts';

/** What the articles of a page are narrowed to, as in its address; null and no words = all. */
export interface ArticleFilter {
	chapter: string | null;
	status: string | null;
	level: string | null;
	q: string;
}

/** What `status` and `level` may be in an address. */
export const filterChoices = {
	status: answerStatuses,
	level: levels.map(String)
};

export function isNarrowed({ chapter, status, level, q }: ArticleFilter): boolean {
	return Boolean(chapter ?? status ?? level ?? q.trim());
}

/** The chapters with the articles that match; chapters without any are left out. */
export function matchingArticles(
	chapters: CountryProfile['articles'],
	filter: ArticleFilter
): CountryProfile['articles'] {
	return chapters
		.filter(({ chapter }) => filter.chapter === null || filter.chapter === chapter)
		.map((group) => ({
			...group,
			articles: group.articles.filter((article) => matches(article, filter))
		}))
		.filter(({ articles }) => articles.length > 0);
}

function matches(article: ProfileArticle, { status, level, q }: ArticleFilter): boolean {
	const { answer, scored } = article;
	const found = scored ? (answer?.status ?? 'not_assessed') : null;
	return (
		(status === null || status === found) &&
		(level === null || (found === 'scored' && String(answer?.level) === level)) &&
		(q.trim() === '' || holdsWords(wordsOf(article), q))
	);
}

function wordsOf({ code, title, duty, answer }: ProfileArticle): string {
	const sources = answer?.evidence.flatMap(({ instrument, provision, quotation, translation }) => [
		instrument,
		provision,
		quotation,
		translation
	]);
	return [code, title, duty, ...(sources ?? [])].filter(Boolean).join('\n');
}
