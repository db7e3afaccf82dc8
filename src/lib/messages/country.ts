import type { ArticleKind } from '#lib/domain/vocabulary.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { articles } from './common.ts';

/** Text of a country's page and of the list of countries. */

export const kindNames: Record<ArticleKind, string> = {
	law: 'Law',
	policy: 'Policy and administration',
	international: 'International cooperation'
};

export const countryReport = {
	sections: 'On this page',
	profile: 'Chapter profile',
	profileLead:
		'The profile is what to read first. Medians are of the rated countries; there is none under five.',
	noMedian: 'no median',
	medianOf: (place: string) => `Median, ${place}`,
	world: 'world',
	bars: (name: string) => `${name}: scores of the chapters`,
	barsLabel: (name: string) =>
		`Bar chart of the chapter scores of ${name} with the medians of the region and the world; the table below has the same numbers.`,
	radar: (name: string, region: string) => `${name} and the medians of ${region} and the world`,
	radarLabel: (name: string) =>
		`Radar chart of the chapter scores of ${name} and of the medians of its region and the world, one axis a chapter.`,
	smallDifferences: 'Small differences mean little.',
	medians: (region: string, ofRegion: string, ofWorld: string) =>
		`Median of ${region}: ${ofRegion}; of the world: ${ofWorld}.`,
	gaps: 'Largest gaps in the duties owed',
	gapsLead:
		'The three assessed articles of each cumulative set that score lowest; of those with the same score the group’s own come first.',
	noGaps: 'none: every assessed duty is met in full',
	nothingKnown: 'nothing assessed',
	alsoTied: (count: number) => `and ${articles(count)} more with the same score`,
	parts: 'By duty-bearer and by kind',
	partsLead:
		'The overall score made anew of these articles alone. An article may be owed in several roles; every State is origin, transit and destination at once.',
	part: 'Articles owed by',
	kind: 'Kind of duty',
	articlesOf: 'Articles',
	standings: 'Strengths and gaps',
	standingsLead:
		'Articles at level 4 and articles at level 0 or 1 or without a provision. What is not assessed stands in neither list.',
	standing: {
		strength: 'Strengths',
		gap: 'Gaps'
	} satisfies Record<Standing, string>,
	standingCount: {
		strength: (count: number) => `${articles(count)} at level 4`,
		gap: (count: number) => `${articles(count)} at level 0 or 1, or no provision found`
	} satisfies Record<Standing, (count: number) => string>,
	changes: 'Change since the round before',
	noEarlier: 'No earlier round has answers for this country.',
	compared: (earlier: string, compared: number, differing: number) =>
		`Compared with ${earlier}: ${articles(compared)} answered in both rounds, ${differing} with another answer.`,
	lawChanged: 'Changes of law',
	otherChanges: 'Other answers that differ: no change of law',
	otherChangesLead:
		'The law did not change; an error was put right, the same law was read anew, or guidance changed.',
	noLawChange: 'No answer differs because the law changed.',
	before: 'Before',
	after: 'Now',
	reason: 'Reason',
	noReason: 'no reason given',
	article: 'Article',
	articlesLead:
		'Every article with its answer and the provisions behind it. Open a chapter, then an article for the duty, the reason and the words of the law.',
	details: 'Duty, reason and sources in full',
	pinpoints: 'Provisions',
	narrow: 'Narrow the articles',
	chapter: 'Chapter',
	allChapters: 'All chapters',
	status: 'Answer',
	allStatuses: 'Any answer',
	level: 'Level',
	allLevels: 'Any level',
	words: 'Words',
	wordsHint: 'in title, duty, law or quotation',
	show: 'Show',
	clear: 'Show all articles',
	found: (count: number, of: number) => `${count} of ${articles(of)} shown`,
	noneFound: 'No article matches.',
	open: (name: string) => `More on ${name}`,
	compare: 'Compare with other countries',
	whatIf: 'What if the law changed?',
	file: (name: string) => `Scores of ${name}`,
	printed: (day: string) => `Printed from MIMC Scorecard on ${day}`,
	chapterCount: (count: number) => articles(count)
};

export const countryList = {
	title: 'Countries',
	lead: 'Every country of the list, by region and name.',
	search: 'Country',
	searchHint: 'a part of the name, or an ISO code',
	show: 'Show',
	all: 'Show all countries',
	found: (count: number, of: number) =>
		count === of ? `${of} countries` : `${count} of ${of} countries`,
	none: 'No country matches.',
	subregion: 'Part of the region',
	links: 'More',
	notBegun: 'assessment not begun',
	compareWith: 'Compare',
	whatIf: 'What if'
};
