/** Words of the page on the method: only that page loads them. */

export const methodPage = {
	title: 'How the numbers are made',
	lead: 'Every score on these pages and in the files is made by this method, from answers that each rest on a provision. It measures alignment of law with a model convention that binds nobody.',
	contents: 'On this page',
	sections: {
		headline: 'The headline method, mimc-1',
		nothing: 'Four kinds of nothing',
		example: 'A worked example',
		alternatives: 'Other methods',
		weights: 'Effective weights',
		rules: 'Coding rules',
		reliability: 'Ranks and reliability',
		catalogue: 'The catalogue'
	},
	headline: [
		'An article scores its level × 25: 0 contrary, 25 minimal, 50 partial, 75 substantial, 100 full. “No provision found” counts 0.',
		'A chapter is the arithmetic mean of its answered, applicable articles, each with the same weight. It is not rated when fewer than two thirds of its applicable articles are answered.',
		'Overall is the arithmetic mean of the chapters that have a weight, each with the same one. A chapter on duties between States weighs 0 and is shown beside it. Overall is rated, and ranked, only when every applicable chapter with a weight is rated; otherwise the range is shown that is possible if every gap were 0 or 100.',
		'A category of people is the mean of its articles, twice: its own ones, and own and inherited ones without those that a higher standard supersedes. It is rated only when both sets are answered far enough. Groups are not ranked against each other: the duties owed to them differ.',
		'Ranks are made from unrounded scores, the highest first; countries that tie share the best rank, and who is not rated has none.'
	],
	nothing: [
		{
			word: 'No provision found',
			meaning:
				'Searched, and no binding rule found. A finding: counts 0, and is drawn as its own answer.'
		},
		{
			word: 'Not applicable',
			meaning:
				'For a reason of the closed list the article cannot apply. Leaves the count altogether, above and below the line.'
		},
		{ word: 'Not assessed', meaning: 'Nothing was answered yet. Lowers coverage and is never 0.' },
		{
			word: 'Not rated',
			meaning:
				'A chapter, category or country with too few answers for a score. Has no number, no colour and no rank.'
		}
	],
	alternativesLead:
		'The heatmap, the pages of countries and their files can be read under other methods. What differs stands in the address, in the files’ column “method” and on the page.',
	alternatives: [
		{
			word: 'nesting=flat',
			meaning:
				'All articles in one group, so that a chapter counts by its number of articles; weights of chapters play no part.'
		},
		{
			word: 'mean=geometric, mean=harmonic',
			meaning:
				'High scores make up less for low ones. Scores are first moved to 1 + 0.99 × score, as COINr does, and the result stays on that scale from 1 to 100.'
		},
		{
			word: 'missing=zero',
			meaning:
				'Unanswered, applicable articles count 0. Coverage still says what was answered and must still be reached; a country without any answer has no score.'
		},
		{
			word: 'coverage=1/2',
			meaning: 'Share of applicable articles that must be answered; 0 for no limit.'
		},
		{ word: 'weights=I:2,VIII:1', meaning: 'Weights of chapters in the overall score.' },
		{ word: 'inherit=off', meaning: 'Categories by their own articles only.' }
	],
	weightsLead:
		'Since chapters weigh the same and differ in length, an article of a short chapter moves the overall score more than one of a long chapter. These are the shares when every article is answered.',
	rulesLead:
		'Five tests for each article: is there a binding rule, whom does it cover, does it contain what the duty asks, what do its exceptions leave, who applies it and what remedy is there.',
	reasons: 'Reasons for “not applicable”',
	reliability: [
		{
			word: 'Agreement between coders',
			meaning:
				'Percent agreement, Krippendorff’s alpha with a bootstrap interval over countries, Cohen’s kappa and Gwet’s AC1 and AC2. An alpha of at least 0.800 is called reliable, from 0.667 tentative (Krippendorff). What is not defined is said to be so, never 0 or 1.'
		},
		{
			word: 'Robustness of ranks',
			meaning:
				'Weights of chapters are drawn at random, by default any mixture as likely as any other, and every country is ranked again. The interval from 5 to 95 % of its ranks says how firm a rank is. “Ahead in 87 % of weightings” is no probability that a law is better.'
		},
		{
			word: 'With your own data',
			meaning:
				'The commands mimc aggregate, mimc agreement and mimc robustness do the same for any framework and any scores; the README says how.'
		}
	],
	chapter: 'Chapter',
	article: 'Article',
	articles: 'Articles',
	weight: 'Weight',
	share: 'Share of overall',
	shareEach: 'Each article',
	everyArticle: 'Effective weight of every article',
	effectiveWeight: 'Effective weight',
	level: 'Level',
	descriptor: 'Descriptor',
	exampleLead:
		'An imagined country, scored by the same code as real ones. Its answers repeat one pattern through the catalogue; one article in eight is left open.',
	answer: 'Answer',
	points: 'Counts',
	none: 'nothing',
	overall: 'Overall',
	levelOf: (score: number) => `level ${score / 25}`,
	exampleChapter: (answered: number, applicable: number, coverage: string, score: string) =>
		`${answered} of ${applicable} applicable articles are answered: coverage ${coverage}. The mean of what they count is ${score}.`,
	exampleOverall: (chapters: string, score: string) =>
		`Overall is the mean of ${chapters}: ${score}. Were one of them rated too little, there would be a range instead of a score, and no rank.`
};
