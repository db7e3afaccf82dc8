import type { Method } from '#lib/domain/method.ts';

/** Words for the method panel; those of the page on the method stand in method-page.ts. */

export const methodPanel = {
	title: 'Method',
	headline: 'headline method mimc-1',
	changed: 'changed',
	nesting: 'Nesting',
	nestings: { chapters: 'chapters, then overall', flat: 'all articles at once' },
	mean: 'Mean',
	means: { arithmetic: 'arithmetic', geometric: 'geometric', harmonic: 'harmonic' },
	missing: 'Unanswered articles',
	missings: { exclude: 'left out', zero: 'count 0' },
	coverage: 'Least coverage',
	coverages: {
		'0': 'none',
		'1/2': 'one half',
		'2/3': 'two thirds',
		'4/5': 'four fifths',
		'1': 'all'
	},
	inherit: 'Inheritance of categories',
	inherits: { on: 'own and inherited', off: 'own only' },
	weights: 'Weights of chapters',
	help: 'What each choice does',
	reset: 'Back to the headline method',
	differs: 'This page does not use the headline method. What differs:'
};

const meanWords: Record<Method['mean'], string> = {
	arithmetic: '',
	geometric:
		'means are geometric: a low score is made up for less by a high one. Scores run from 1 to 100, since a geometric mean cannot hold a 0',
	harmonic:
		'means are harmonic: a low score is hardly made up for by a high one. Scores run from 1 to 100, since a harmonic mean cannot hold a 0'
};

/** What differs from the headline method, one sentence each. `share` writes a coverage, `chapters` the weights in words. */
export function methodChanges(
	method: Method,
	headline: Method,
	share: (part: number) => string
): string[] {
	const weights = Object.entries(method.weights).map(
		([code, weight]) => `${code} counts ${weight}`
	);
	return [
		method.nesting !== headline.nesting &&
			'all articles stand in one group: chapters with more articles count more, weights of chapters play no part, and those beside the overall score count, too',
		method.mean !== headline.mean && meanWords[method.mean],
		method.missing !== headline.missing &&
			'unanswered articles count 0; coverage still says what was answered, and the least coverage still holds',
		method.coverage !== headline.coverage &&
			(method.coverage === 0
				? 'no least coverage: a single answer makes a score'
				: `a score needs ${share(method.coverage)} of its applicable articles answered, instead of ${share(headline.coverage)}`),
		weights.length > 0 && `chapters are weighed otherwise: ${weights.join(', ')}`,
		method.inherit !== headline.inherit &&
			'categories are scored by their own articles only, without what they inherit'
	].filter((words) => typeof words === 'string');
}

/** The page `/method`. */
