import type {
	EvidenceKind,
	InstrumentRank,
	Stance,
	TranslationMaker
} from '#lib/domain/vocabulary.ts';
import { changeReasonNames } from './common.ts';

/** Text of the pages where analysts work. */

export const scoreHome = {
	title: 'Your countries',
	lead: 'Progress is the share of articles with a finding. It says nothing about how well the law is aligned.',
	asOf: (day: string) => `Law in force on ${day}.`,
	closed: 'This round is not open: answers can be read, not changed.',
	country: 'Country',
	progress: 'Answered',
	of: (done: number, total: number) => `${done} of ${total} articles`,
	none: 'You have no country in this round yet.',
	start: 'Start a country',
	startHelp: 'Whoever starts a country becomes its coder in this round.',
	choose: 'Choose a country',
	startButton: 'Start',
	allTaken: 'Every country of this round has a coder.',
	noRound:
		'No round is open for scoring. An administrator opens one: npm run --silent mimc -- round open CODE.',
	unknownCountry: 'Choose a country from the list.'
};

export const workspace = {
	title: (country: string, article: string) => `${article} · ${country}`,
	list: 'Articles',
	showList: (done: number, total: number) => `Articles (${done} of ${total} answered)`,
	chapterProgress: (done: number, total: number) => `${done}/${total}`,
	chapterProgressWords: (done: number, total: number) => `${done} of ${total} answered`,
	notScored: 'not scored',
	toAnswer: 'Go to your answer',
	steps: 'Steps between articles',
	stepsBelow: 'Steps between articles, after the answer',
	returned: 'The reviewer sent this country back:',
	previous: 'Previous',
	next: 'Next',
	nextOpen: 'Next unanswered',
	law: 'Laws, sources and pinpoints',
	handIn: 'Check and hand in',
	history: 'History of this answer',
	undo: 'Undo last answer',
	keys: 'Keys',
	waiting: 'Answers of these articles are kept in this browser and not sent yet:',
	search: 'Search articles',
	filter: 'Show',
	filters: {
		all: 'all articles',
		unanswered: 'unanswered',
		flagged: 'flagged',
		without_evidence: 'without evidence',
		low_confidence: 'low confidence',
		carried: 'from the last round, unconfirmed'
	},
	applyFilter: 'Show',
	noneListed: 'No article matches.',
	flagged: 'flagged',
	carried: 'from the last round',
	previousRound: (round: string) => `Answer in round ${round}`,
	noPrevious: 'no answer',
	publicPage: 'Country page',
	duty: 'What the State must do',
	guidance: 'How to answer',
	facts: 'About this article',
	bearers: 'Owed by',
	reach: 'Persons',
	kind: 'Kind',
	kinds: {
		law: 'a rule of law is needed',
		policy: 'an adopted public plan or agreement counts as well',
		international: 'acceptance or pledge on record'
	},
	silence: 'Silence of migration law',
	silences: {
		no_provision: 'means “no provision found”',
		general_law: 'is not silence of the law: score the constitutional or general rule'
	},
	categories: 'Categories',
	existingLaw: 'Existing law',
	read: 'read',
	generalKnowledge: 'from general knowledge',
	certainty: 'In the Convention',
	rules: 'Coding rules',
	unassigned: 'Nobody has started this country. With your first answer you become its coder.'
};

export const keysHelp = {
	title: 'Keys',
	keys: [
		{ key: '0 – 4', does: 'set the level' },
		{ key: 'n', does: 'no provision found' },
		{ key: 'a', does: 'not applicable' },
		{ key: 'x', does: 'clear the answer' },
		{ key: 'r', does: 'write the rationale' },
		{ key: 'c', does: 'confidence: low, medium, high in turn' },
		{ key: 'e', does: 'add a pinpoint' },
		{ key: 'Esc', does: 'leave a field of the answer, back to the article' },
		{ key: 'j', does: 'next article' },
		{ key: 'k', does: 'previous article' },
		{ key: 'u', does: 'next unanswered article' },
		{ key: '/', does: 'search the list of articles' },
		{ key: '?', does: 'show these keys' }
	],
	notWhileTyping:
		'Keys do nothing while you type in a field. Each of them also has a button or a link.',
	on: 'Use these keys',
	close: 'Close'
};

export const answerForm = {
	title: 'Your answer',
	finding: 'Finding',
	level: (level: number, name: string) => `${level} · ${name}`,
	noProvision: 'No provision found',
	notApplicable: 'Not applicable',
	notApplicableRefused: 'This article applies to every State.',
	clear: 'Clear answer',
	reason: 'Reason',
	chooseReason: 'Choose a reason to save.',
	confidence: 'Confidence in the reading',
	confidences: { low: 'Low', medium: 'Medium', high: 'High' },
	rationale: 'Rationale',
	rationaleHelp:
		'Why this level and not the one below or above. **bold**, *italic*, lists and [links](https://…) are shown as such.',
	practiceNote: 'Practice note',
	practiceHelp: 'How the law is applied. Kept apart, never part of the score.',
	flagged: 'Flag this article to come back to it',
	changeReason: 'Why the answer differs from the last round',
	changeReasons: changeReasonNames,
	noChangeReason: 'no reason given',
	notScored: 'This article is listed for completeness and takes no answer.'
};

export const saveStates = {
	unchanged: 'Answers are saved as you work.',
	saving: 'Saving …',
	saved: (time: string) => `Saved at ${time}`,
	incomplete: 'Not saved yet:',
	refused: 'Not saved:',
	unreachable:
		'Offline: the server cannot be reached. Your answer is kept in this browser and sent when it is back.',
	retry: 'Save again',
	conflictTitle: 'This answer was changed meanwhile',
	conflict:
		'Somebody, or you in another window, saved another answer to this article. Nothing is lost: choose which one stays.',
	mine: 'Yours',
	theirs: 'Stored',
	keepMine: 'Keep mine',
	keepBoth: 'Keep mine, with both rationales',
	takeTheirs: 'Take the stored one',
	signedOut: 'You are signed out. Sign in again in another window, then save again.',
	leave: 'An answer is not saved yet. OK leaves it as it is, Cancel stays here.',
	offlineStep:
		'You are offline: other articles cannot be loaded now. What you enter here is kept in this browser.',
	toConflict: 'Choose which one stays'
};

export const evidenceForm = {
	title: 'Evidence',
	none: 'No evidence yet.',
	add: 'Add a pinpoint',
	addSearch: 'Add a search record',
	useAgain: 'Use a pinpoint again',
	copy: 'Uploaded copy',
	save: 'Add to the answer',
	change: 'Keep changes',
	edit: 'Edit',
	remove: 'Remove',
	cancel: 'Cancel',
	kind: 'Kind',
	kinds: {
		provision: 'Provision',
		case: 'Case law',
		search: 'Search record'
	} satisfies Record<EvidenceKind, string>,
	instrument: 'Instrument',
	instrumentHelp:
		'Title of the law, judgment or plan, such as “Law No. 13.445 of 2017 (Migration Law)”.',
	provision: 'Provision',
	provisionHelp: 'Article, section, paragraph.',
	searched: 'What was searched',
	searchedHelp: 'Sources, terms, instruments read, and when.',
	quotation: 'Quotation in the original language',
	language: 'Language of the quotation',
	languageHelp: 'Code such as pt, fr, ar.',
	translation: 'Translation',
	translationBy: 'Translated by',
	url: 'Official address (URL)',
	archiveUrl: 'Address of an archived copy',
	more: 'Rank, stance, dates, copies',
	corrections: (count: number) =>
		count === 1 ? 'One field needs a correction.' : `${count} fields need a correction.`,
	rank: 'Rank',
	ranks: {
		constitution: 'Constitution',
		statute: 'Statute',
		regulation: 'Regulation',
		case_law: 'Case law',
		agreement: 'Agreement',
		policy: 'Policy'
	} satisfies Record<InstrumentRank, string>,
	jurisdiction: 'Jurisdiction',
	jurisdictionHelp: 'national, or the name of the unit',
	enacted: 'Enacted',
	inForce: 'In force from',
	repealed: 'Repealed',
	versionDate: 'Version of',
	accessed: 'Accessed',
	stance: 'Stance',
	stances: {
		supports: 'Supports the duty',
		limits: 'Limits the duty',
		contradicts: 'Contradicts the duty'
	} satisfies Record<Stance, string>,
	makers: {
		official: 'Official translation',
		human: 'A person',
		machine: 'A machine'
	} satisfies Record<TranslationMaker, string>,
	unknown: '–'
};
