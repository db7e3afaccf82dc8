import type { Edition } from '#lib/domain/edition.ts';
import { effectiveWeights } from '#lib/domain/effective-weights.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import { type WorkedExample, workedExample } from './worked-example.ts';

/** Effective weights of one chapter's articles in the overall score. */
export interface ChapterWeights {
	code: string;
	title: string;
	/** of the chapter, under the method */
	weight: number;
	/** share of the whole chapter, 0–1 */
	share: number;
	articles: { code: string; title: string; share: number }[];
}

export interface MethodPage {
	weights: ChapterWeights[];
	example: WorkedExample;
	codingRules: Pick<Edition['text'], 'levels' | 'statuses' | 'naReasons' | 'codingRules'>;
	edition: { title: string; caveats: string[] };
}

/** What `/method` shows of an edition under a method. */
export function methodPage(edition: Edition, method: Method): MethodPage {
	const shares = new Map(
		effectiveWeights(frameworkOf(edition), method).map(({ item, weight }) => [item, weight])
	);
	const { levels, statuses, naReasons, codingRules, caveats } = edition.text;
	return {
		weights: edition.chapters.map(({ code, title, weight }) => {
			const articles = edition.articles
				.filter((article) => article.scored && article.chapter === code)
				.map((article) => ({
					code: article.code,
					title: article.title,
					share: shares.get(article.code) ?? 0
				}));
			const share = articles.reduce((sum, article) => sum + article.share, 0);
			return { code, title, weight: method.weights[code] ?? weight, share, articles };
		}),
		example: workedExample(edition, method),
		codingRules: { levels, statuses, naReasons, codingRules },
		edition: { title: edition.title, caveats }
	};
}
