import type { AnswerChoice } from '#lib/domain/answer-choice.ts';
import type { ArticleKind, Silence } from '#lib/domain/vocabulary.ts';
import { levelNames } from './common.ts';

/** Text of the pages of a chapter, an article and a category of people. */

const list = (codes: readonly string[]) => codes.join(', ');

export const unknownCode = {
	chapter: (code: string, known: readonly string[]) =>
		`There is no chapter "${code}" in this edition. Its chapters: ${list(known)}.`,
	category: (code: string, known: readonly string[]) =>
		`There is no category "${code}" in this edition. Its categories: ${list(known)}.`,
	article: (code: string, near: readonly string[]) =>
		`There is no article "${code}" in this edition. There are: ${list(near)}.`,
	answer: (found: string, known: readonly string[]) =>
		`answer: "${found}" is not one of ${list(known)}.`
};

/** Words that the three pages share. */
export const cataloguePages = {
	back: 'Heatmap',
	place: 'Where you are',
	neighbours: 'Before and after',
	distribution: 'How the countries are spread',
	countries: 'Countries',
	inRegion: (title: string, region: string | null) => (region ? `${title}, ${region}` : title),
	onlyRegion: (region: string) => `Only the countries of ${region} are counted and listed.`,
	countriesLead: 'By region and name, not by rank.',
	country: 'Country',
	score: 'Score',
	bin: 'Score',
	state: 'Answer',
	count: 'Countries',
	median: (score: string) => `Median of the rated countries: ${score}.`,
	noMedian: 'No median: fewer than five countries are rated.',
	rated: (rated: number, total: number) => `${rated} of ${total} countries are rated.`,
	notRated: (count: number) =>
		`${count} ${count === 1 ? 'is' : 'are'} not rated: too few articles answered.`,
	notAssessed: (count: number) => `${count} ${count === 1 ? 'is' : 'are'} not assessed yet.`,
	notApplicable: (count: number) =>
		`${count} ${count === 1 ? 'has' : 'have'} no article that applies.`,
	files: 'Files of this page',
	map: 'On the map',
	/** what stands at the end of a chart's bars that are no part of the scale */
	states: {
		no_provision: 'No provision found',
		not_rated: 'Not rated',
		not_assessed: 'Not assessed',
		not_applicable: 'Not applicable'
	},
	/** `Contrary (0)` */
	level: (level: number) => `${levelNames[level] ?? ''} (${level})`
};

export const chapterPageText = {
	title: (code: string, title: string) => `Chapter ${code}: ${title}`,
	kind: 'Chapter',
	lead: (articles: string, scored: number, total: number) =>
		`A chapter of ${articles}${scored === total ? ', all of them scored' : `, ${scored} of them scored`}. Its score is the mean of a country’s answered, applicable articles.`,
	counts: 'It counts in the overall score.',
	beside: 'It does not count in the overall score; its scores are shown beside it.',
	certainties: {
		sourced: 'The title of the chapter stands on a published source.',
		recollected: 'The title of the chapter is recollected wording, not verified.',
		inferred: 'The title of the chapter is inferred from a published list, not verified.'
	},
	chartTitle: (code: string, title: string) =>
		`Countries by their score in chapter ${code} ${title}`,
	chartLabel: 'Bar chart of how many countries have a score in each bin, and how many have none.',
	articles: 'Articles',
	articlesLead:
		'How many countries gave which answer. Each bar is all countries, from full to contrary, then those without a level.',
	article: 'Article',
	listedOnly: 'listed, not scored',
	spread: 'All countries'
};

export const articlePageText = {
	title: (code: string, title: string) => `${code} ${title}`,
	ownCode: 'The code and the wording are this edition’s own, not the Convention’s.',
	duty: 'Duty',
	guidance: 'What analysts look for',
	facts: 'Facts',
	bearers: 'Owed by',
	reach: 'Reaches',
	kind: 'Kind',
	kinds: {
		law: 'law: a rule is needed',
		policy: 'policy: an adopted plan or agreement counts as well',
		international: 'international: acceptance or pledge on record'
	} satisfies Record<ArticleKind, string>,
	silence: 'Silence of the law',
	silences: {
		no_provision: 'counts as “no provision found”',
		general_law: 'means the general rule: that is scored'
	} satisfies Record<Silence, string>,
	categories: 'Categories of people',
	inherited: 'inherited',
	existingLaw: 'In existing law',
	noExistingLaw: 'no provision of a treaty is known to us',
	bases: {
		read: 'read',
		general_knowledge: 'from general knowledge, not opened'
	},
	certainty: 'How sure it is that the Convention treats it',
	listedOnly:
		'This article is listed for completeness and is not scored: it holds a right of States, a duty of migrants or treaty machinery. No country has an answer to it.',
	chartTitle: (code: string, title: string) => `Countries by their answer to ${code} ${title}`,
	chartLabel: 'Bar chart of how many countries gave each answer.',
	answered: (answered: number, total: number) =>
		`${answered} of ${total} countries have an answer.`,
	models: 'Model provisions',
	modelsLead:
		'Provisions of countries whose law meets the duty in full (level 4), quoted. By name of the country.',
	noModels: 'No country at level 4 has quoted its provision yet.',
	modelsShown: (shown: number, total: number) =>
		shown === total ? `All ${total}.` : `The first ${shown} of ${total}.`,
	allModels: (total: number) => `Show all ${total}`,
	silent: 'No provision found',
	silentLead: (count: number) =>
		count === 0
			? 'In no country was the search for a provision in vain.'
			: `In ${count === 1 ? '1 country' : `${count} countries`} the law was searched and no binding rule was found. This counts 0.`,
	answers: 'Answers of all countries',
	answersLead: 'By region and name.',
	answer: 'Answer',
	anyAnswer: 'Any answer',
	answerNames: {
		4: '4 · Full',
		3: '3 · Substantial',
		2: '2 · Partial',
		1: '1 · Minimal',
		0: '0 · Contrary',
		no_provision: 'No provision found',
		not_applicable: 'Not applicable',
		not_assessed: 'Not assessed'
	} satisfies Record<AnswerChoice, string>,
	/** announced after filtering */
	found: (count: number) => (count === 1 ? '1 country.' : `${count} countries.`),
	noneFound: 'No country has this answer here.',
	pinpoints: (count: number) => (count === 1 ? '1 pinpoint' : `${count} pinpoints`),
	onMap: 'Answers on the map',
	source: (round: string) => `MIMC Scorecard, ${round}. Settled answers, no method in between.`
};

export const categoryPageText = {
	title: (title: string) => `Category of people: ${title}`,
	kind: 'Category of people',
	ownModel: 'Which articles apply to whom is this edition’s own working model.',
	structure: 'What is owed to this group',
	structureLead: (own: number, inherited: number, superseded: number, cumulative: number) =>
		`${own} of its own and ${inherited} inherited${superseded === 0 ? '' : `, ${superseded} of which a higher standard supersedes`}: ${cumulative} together.`,
	own: (count: number) => `Own articles (${count})`,
	from: 'Inherited from',
	inheritsFrom: 'Inherits from',
	heirs: 'Passes its articles on to',
	article: 'Article',
	supersededBy: 'Superseded by',
	noArticles: 'None.',
	notRanked: 'Duties owed to different groups differ, so groups are not ranked against each other.',
	ownScore: 'Own',
	cumulativeScore: 'Cumulative',
	scopes:
		'Own: the duties owed to this group alone. Cumulative: its own and the inherited ones, superseded duties out.',
	inheritanceOff:
		'The chosen method leaves inheritance out: cumulative scores are made of the own articles only.',
	chartTitle: (title: string) => `Countries by their score for ${title}`,
	chartLabel: 'Bar chart of how many countries have a score in each bin, own and cumulative.',
	medians: (own: string, cumulative: string) => `Median own ${own}, cumulative ${cumulative}.`
};
