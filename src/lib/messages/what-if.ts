import type { ReformRefusal } from '#lib/domain/what-if.ts';

/** Text of the page that tries out reforms. */

export const whatIfPage = {
	title: (name: string) => `What if the law of ${name} changed?`,
	lead: 'Tick articles and the levels that reforms would raise them to; the scores follow.',
	constant:
		'All other countries are held constant, and law is not practice: a higher score is a law on paper that is closer to the Convention, no forecast of what would happen to anybody.',
	back: (name: string) => `Back to ${name}`,
	reforms: 'Reforms tried out',
	none: 'No reform chosen yet.',
	clear: 'Take all reforms back',
	takeBack: (article: string) => `Take ${article} back`,
	from: (now: string, then: string) => `${now} → ${then}`,
	refusals: {
		not_assessed: 'is not assessed: nobody knows from where it would be raised',
		not_applicable: 'does not apply to this country',
		not_higher: 'is at this level already, or above it'
	} satisfies Record<ReformRefusal, string>,
	outcome: 'What would change',
	overall: 'Overall score',
	rank: 'Rank',
	rankOf: (rank: string, of: number) => `${rank} of ${of} rated countries`,
	smallDifferences: 'Small differences mean little.',
	notRated: 'not rated',
	chapters: 'Chapters',
	categories: 'Categories of people (cumulative)',
	chapter: 'Chapter',
	category: 'Category',
	now: 'Now',
	then: 'Then',
	difference: 'Difference',
	best: 'What raises a score most',
	bestLead:
		'The five articles that add most to a score when each of them alone is raised to level 4, from where it stands now; ties in the order of the edition. Articles that are not assessed are left out.',
	bestOf: 'Score',
	bestNone: 'Choose …',
	bestOverall: 'Overall',
	bestFind: 'Find',
	bestEmpty:
		'Nothing can raise it: it is not rated, or every assessed article in it is at level 4.',
	gain: 'Adds',
	tryIt: (article: string) => `Try ${article}`,
	tried: 'tried',
	tryAll: 'Try all of them',
	article: 'Article',
	choose: 'Choose reforms',
	newLevel: 'Raise newly ticked articles to',
	levelOf: (article: string) => `Level of ${article}`,
	chapterCount: (count: number, ticked: number) =>
		ticked > 0 ? `${count} can be raised, ${ticked} ticked` : `${count} can be raised`,
	nothing: 'nothing to raise',
	apply: 'Show the scores',
	permalink: 'Permalink to these reforms',
	files: (name: string) => `Scores of ${name} now and then`
};
