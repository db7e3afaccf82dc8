import type { AnswerContent } from './answer.ts';
import type { Edition } from './edition.ts';

/** A chapter whose answers are all the same. */
export interface UniformChapter extends Pick<AnswerContent, 'status' | 'level'> {
	chapter: string;
	/** how many answers it is */
	answered: number;
}

/** Fewer equal answers than this happen by themselves. */
export const fewestUniform = 5;

/**
 * The chapters with at least five answered articles that all have the same status and level. It may be right, and deserves a
 * look: the coding rules ("Levels") have five things tested for each article.
 */
export function uniformChapters(
	edition: Pick<Edition, 'chapters' | 'articles'>,
	answers: ReadonlyMap<string, Pick<AnswerContent, 'status' | 'level'>>
): UniformChapter[] {
	return edition.chapters.flatMap(({ code: chapter }) => {
		const found = edition.articles
			.filter((article) => article.chapter === chapter && article.scored)
			.map(({ code }) => answers.get(code))
			.filter((answer) => answer !== undefined && answer.status !== 'not_assessed');
		const [first] = found;
		if (first === undefined || found.length < fewestUniform) return [];
		const { status, level } = first;
		const isUniform = found.every((answer) => answer?.status === status && answer.level === level);
		return isUniform ? [{ chapter, status, level, answered: found.length }] : [];
	});
}
