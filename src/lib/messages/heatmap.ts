import type { CellState } from '#lib/domain/cell-state.ts';
import type { HeatmapForm } from '#lib/domain/heatmap.ts';
import type { ChangeState } from '#lib/domain/law-change.ts';
import type { ArticleKind, ChangeReason } from '#lib/domain/vocabulary.ts';
import { articles, cellSigns, cellWords } from './common.ts';

/** Text of the heatmap in all its forms, and of its files. */
export const heatmap = {
	rankNote: 'and 5–95 % of weightings',
	forms: 'Columns',
	formNames: { chapter: 'Chapters', category: 'Categories of people', article: 'All articles' },
	scopeNames: { cumulative: 'own and inherited articles', own: 'own articles only' },
	scopes: 'Articles of each category',
	scopeHelp:
		'Duties owed to different groups differ: read down a column, not across. Groups are not ranked against each other.',
	more: (chosen: readonly string[]) =>
		`Narrow the articles: ${chosen.length > 0 ? chosen.join(', ') : 'all count'}`,
	bearer: 'Duty-bearer',
	anyBearer: 'All roles',
	kind: 'Kind of duty',
	anyKind: 'All kinds',
	search: 'Country',
	searchHint: 'name or code',
	against: 'Compare with',
	noComparison: 'No other round',
	round: (code: string) => `Round ${code}`,
	sort: 'Order',
	usualOrder: 'Region and name',
	keepRegions: 'Keep regions together',
	similarity: 'Similarity',
	columnsGroup: 'By column, highest first',
	lowestFirst: (name: string) => `${name}, reversed`,
	reverse: 'Reverse the order',
	/** after the number of a column's articles: where that link leads */
	columnPage: (column: string) => `: page of ${column}`,
	notEarlier: 'That round is not an earlier one of the same edition, so nothing is compared.',
	/** `articles` is their number */
	narrowed: (count: number, parts: readonly string[]) =>
		`Only ${articles(count)} count here: ${parts.join(', ')}. These are not the headline scores, and groups without such an article are left out.`,
	bearerPart: (bearer: string) => `owed by the ${bearer}`,
	kindPart: (kind: string) => `kind ${kind}`,
	loading: 'Drawing the heatmap …',
	noScript: 'Without JavaScript the heatmap of all articles is shown as a picture.',
	changes: 'Changes of law',
	revisions: 'Revised',
	medianOf: 'of the differences shown',
	download: 'Download this heatmap',
	downloadMore: 'Download the data behind it',
	files: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
	fileOf: 'this heatmap',
	source: (round: string, method: string) => `MIMC Scorecard, ${round}, method ${method}.`,
	madeOn: (day: string) => `Picture made on ${day}.`,
	pngFailed: 'The picture could not be made. The SVG holds the same.'
};

export const kindNames: Record<ArticleKind, string> = {
	law: 'law',
	policy: 'policy (adopted plans)',
	international: 'international (pledges)'
};

export const comparing = {
	shown: (earlier: string, later: string) =>
		`Differences: round ${later} minus round ${earlier}, as far as the law changed.`,
	more: 'More on the method'
};

export const emptyList = {
	title: (search: string) => `No country here has “${search}” in its name or as its ISO code.`,
	elsewhere: (region: string) => `Only ${region} is shown; the search in all regions:`,
	allRegions: 'search all regions',
	list: (countries: number) =>
		`The country list has ${countries} entries: the members of the United Nations and its two observer States. What is not in it is “not in the country list”: nobody assessed it, and that says nothing about its law or its status.`,
	listFile: 'The country list as CSV',
	withoutSearch: 'Show all countries'
};

type CellStates = (CellState | ChangeState)['state'];

/** What a cell shows where it shows no number. */
export const stateSigns: Record<Exclude<CellStates, 'score' | 'changed'>, string> = {
	...cellSigns,
	same: '=',
	revised: 'r',
	one_round: '·'
};

export const stateWords: Record<Exclude<CellStates, 'score' | 'changed'>, string> = {
	...cellWords,
	same: 'no difference',
	revised: 'revised, no change of law',
	one_round: 'a number in one of the rounds only'
};

export const changeReasonWords: Record<ChangeReason, string> = {
	law_changed: 'the law changed',
	correction: 'corrected, no change of law',
	new_reading: 'read anew, no change of law',
	new_guidance: 'new guidance, no change of law'
};
export const noChangeReason = 'no reason given, not counted as a change of law';

export const changeWords = {
	/** `difference` is signed, such as +12 */
	changed: (difference: string, changes: number) =>
		`${difference} by ${changes === 1 ? '1 change of law' : `${changes} changes of law`}`,
	revisions: (count: number) =>
		count === 1
			? '1 answer revised, no change of law'
			: `${count} answers revised, no change of law`,
	bins: {
		article: ['−50 and less', '−25', '0', '+25', '+50 and more'],
		group: ['−5 and less', '−1 to −4', '0', '+1 to +4', '+5 and more']
	},
	scale: 'Scale of differences'
};

/** The sentence above the table that says what it shows; read out when it changes. */
export const shownWords = {
	countries: (count: number) => (count === 1 ? '1 country' : `${count} countries`),
	columns: (form: HeatmapForm, count: number) =>
		({
			chapter: count === 1 ? '1 chapter' : `${count} chapters`,
			category: count === 1 ? '1 category of people' : `${count} categories of people`,
			article: articles(count)
		})[form],
	usual: 'by region and name, not by rank',
	similarity:
		'by similarity: countries with alike columns stand together; what has no number comes last',
	sorted: (what: string, descending: boolean) =>
		`by ${what}, ${descending ? 'highest' : 'lowest'} first`,
	byName: (descending: boolean) => `by name, ${descending ? 'Z to A' : 'A to Z'}`,
	rank: (descending: boolean) =>
		`by rank, the ${descending ? 'last' : 'first'} one first; small differences mean little`,
	withinRegions: 'within regions',
	sentence: (parts: readonly string[]) => `${parts.join(', ')}.`
};
