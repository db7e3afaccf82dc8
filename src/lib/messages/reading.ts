import { binStarts } from '#lib/domain/cell-state.ts';

/** Text of the pages that readers see: heatmap and country. */

export const licence =
	'Scores show alignment of national law with a model convention that binds nobody; they are not findings of compliance. Data: CC BY 4.0.';

export const errorPage = {
	title: (status: number) =>
		status === 404 ? 'Not found' : status < 500 ? 'Not possible' : 'Something went wrong',
	id: (id: string) => `If you report this, name the error ${id}.`,
	back: 'Back to the heatmap',
	/** where an address leads nowhere: what the server says is no more than that */
	noPage:
		'There is no page at this address. It may have been mistyped, or it belongs to another edition.',
	instead: 'You may be looking for:',
	pages: {
		countries: 'a country: the list of all countries',
		map: 'the world map',
		method: 'how the numbers are made'
	}
};

export const overview = {
	title: 'How far national law meets the Model International Mobility Convention',
	lead: 'Each country’s law in force, compared with the duties of the Convention, chapter by chapter: 0 = law contrary to the duties, 100 = every element met.',
	asOf: (day: string) => `Law in force on ${day}.`,
	noRound: 'No round has been published yet.',
	noRoundHelp:
		'Scores appear here once an administrator has published a round (npm run --silent mimc -- round publish CODE). The catalogue and the country list can be downloaded already.',
	filter: 'Choose what to show',
	round: 'Round',
	region: 'Region',
	allRegions: 'All regions',
	apply: 'Show',
	country: 'Country',
	overall: 'Overall',
	coverage: 'Coverage',
	rank: 'Rank',
	median: 'Median',
	medianOf: 'of the rated countries shown',
	noMedian: 'no median: fewer than five rated countries',
	beside: 'not in overall',
	range: (low: string, high: string) => `${low}–${high}`,
	rangeWords: (low: string, high: string) =>
		`not rated; possible range ${low} to ${high} if every gap were 0 or 100`,
	sortBy: (what: string) => `Sort by ${what}`,
	usualOrder: 'Back to the order by region and name',
	methodTitle: 'What the numbers are',
	/** `counted` and `beside`: codes of the chapters that count in overall, and of those that do not */
	method: (counted: string, beside: string) => [
		`An article scores its level × 25 (level 0 = contrary, 4 = full; “no provision found” counts 0). A chapter is the mean of its answered, applicable articles and is not rated when fewer than two thirds of them are answered. Overall is the mean of the chapters ${counted}; a country with an unrated chapter has no overall score and no rank, only the range that is possible.${beside && ` Duties between States (${beside}) are shown beside it.`} This is the method mimc-1.`,
		'What is missing never counts as 0, and what does not apply never counts. Ranks are made from unrounded scores; small differences mean little.'
	],
	moreOnMethod: 'The method in full, with effective weights, coding rules and an example',
	catalogueTitle: 'What the catalogue is, and is not',
	downloads: 'Download',
	scale: 'Scale',
	partial: 'not every applicable article is answered',
	legendRange: 'range that is possible for a country that is not rated'
};

/** `0–19`, `20–39` …: whole numbers, as they are shown in cells. */
export function binLabel(bin: number): string {
	const next = binStarts[bin + 1];
	return `${binStarts[bin]}–${next === undefined ? 100 : next - 1}`;
}

export const downloadNames = {
	heatmap: 'Heatmap',
	aggregates: 'Scores of chapters and categories',
	scores: 'Answers by article',
	evidence: 'Evidence',
	articles: 'Catalogue of articles',
	categories: 'Categories',
	countries: 'Country list',
	rounds: 'Rounds'
};

export const countryPage = {
	title: (name: string) => `${name}: law and the Model International Mobility Convention`,
	back: 'All countries',
	notBegun: (round: string) => `The assessment of this country has not begun in round ${round}.`,
	overall: 'Overall score',
	possible: (low: string, high: string) =>
		`Not rated. Possible range: ${low} to ${high}, depending on what the unanswered articles turn out to be.`,
	notRated: 'Not rated',
	rank: (rank: number, of: number) => `Rank ${rank} of ${of} rated countries`,
	counted: 'in the chapters that count',
	noRank: 'No rank: at least one chapter is not rated.',
	chapters: 'Chapters',
	chapter: 'Chapter',
	score: 'Score',
	answered: 'Answered',
	applicable: 'Applicable',
	notApplicable: 'Not applicable',
	chartLabel: (name: string) =>
		`Bar chart of the chapter scores of ${name}; the table beside it has the same numbers.`,
	categories: 'Categories of people',
	categoriesLead:
		'Own: the duties owed to this group alone. Cumulative: its own and the inherited ones, superseded duties out. Duties owed to different groups differ, so groups are not ranked against each other.',
	category: 'Category',
	own: 'Own',
	cumulative: 'Cumulative',
	articles: 'Articles',
	articlesLead: 'Every article with its answer, the reason and the provision behind it.',
	listedOnly: 'Listed for completeness, not scored.',
	evidence: (count: number) =>
		count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`,
	withoutEvidence: 'without evidence',
	search: 'Search record',
	duty: 'Duty',
	rationale: 'Rationale',
	reason: {
		no_object: 'the thing does not exist in law',
		geography: 'no coast and no flag registry',
		competence: 'no law of the State governs it'
	},
	original: 'official text',
	archived: 'archived copy',
	saved: (day: string) => `Answer saved ${day}`
};

export const evidenceWords = {
	ranks: {
		constitution: 'constitution',
		statute: 'statute',
		regulation: 'regulation',
		case_law: 'case law',
		agreement: 'agreement',
		policy: 'policy'
	},
	stances: {
		supports: 'supports the duty',
		limits: 'limits the duty',
		contradicts: 'contradicts the duty'
	},
	translators: {
		official: 'official translation',
		human: 'translated by a person',
		machine: 'machine translation'
	},
	enacted: (day: string) => `enacted ${day}`,
	inForce: (day: string) => `in force ${day}`,
	repealed: (day: string) => `repealed ${day}`,
	version: (day: string) => `version of ${day}`,
	accessed: (day: string) => `read ${day}`
};
