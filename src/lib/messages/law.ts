import type { SourceKind } from '#lib/domain/vocabulary.ts';
import { articles } from './common.ts';

/** Text of the page of a country's instruments, sources and pinpoints, and of uploaded files. */

export const lawMessages = {
	notYours: (iso3: string) =>
		`${iso3} is another coder's. Its laws and sources are seen by its coders and by reviewers.`,
	readOnly: (iso3: string) =>
		`You can read these lists, not change them: that is for the coders of ${iso3} who work on it in an open round, and for reviewers.`,
	unknownCountry: (iso3: string) =>
		`There is no country "${iso3}" in the list (ISO 3166-1 alpha-3, capitals).`,
	needed: 'must be filled in',
	noRow: 'must be one of the list',
	unknownInstrument: 'This instrument is not on the list any more. Somebody removed or merged it.',
	unknownSource: 'This source is not on the list any more. Somebody removed it.',
	same: (title: string) =>
		`The list has “${title}” with the same rank, jurisdiction and dates already. Merge the two instead.`,
	stale:
		'Somebody changed this instrument meanwhile. Nothing was stored; the form shows what you entered, the list what is stored. Save again to put yours in its place.',
	cited:
		'Answers cite this instrument, so it cannot be removed. Merge it into another one instead.',
	itself: 'Choose another instrument to merge into.'
};

export const lawPage = {
	title: (country: string) => `Laws, sources and pinpoints · ${country}`,
	heading: 'Laws, sources and pinpoints',
	back: 'Back to the answers',
	ownOnly:
		'Articles and pinpoints of your own answers are shown. Those of other coders stay hidden while the round is worked on; instruments and sources are shared.',
	allShown: 'Articles and pinpoints of all coders and rounds are shown.',
	instruments: 'Instruments',
	noInstruments: 'No instrument yet. Those that answers cite appear here by themselves.',
	sources: 'Sources',
	noSources: 'No source yet: note where the law is found, so that nobody searches twice.',
	pinpoints: 'Pinpoints',
	official: 'Official text',
	change: 'Change',
	remove: 'Remove from the list',
	cancel: 'Cancel',
	save: 'Save',
	add: 'Add to the list',
	addInstrument: 'Add an instrument',
	changeInstrument: (title: string) => `Change “${title}”`,
	changeHelp:
		'Every pinpoint into this instrument shows the change, in every round that is not closed. Pinpoints that carry its address get the new one. Closed rounds keep citing it as it was.',
	titleLabel: 'Title',
	addressHelp: 'Begins with http:// or https://',
	merge: 'Merge into',
	mergeHelp:
		'All pinpoints move to the instrument that you choose; this one leaves the list, with its dates and address. Closed rounds keep citing it as it was.',
	mergeButton: 'Merge',
	chooseInstrument: 'Choose an instrument',
	mergeOption: (title: string, facts: string) => (facts ? `${title} (${facts})` : title),
	addSource: 'Add a source',
	changeSource: (title: string) => `Change “${title}”`,
	kind: 'Kind',
	kinds: {
		gazette: 'Official gazette',
		constitution: 'Constitution',
		case_law: 'Case law',
		legislation: 'Legislation',
		other: 'Other'
	} satisfies Record<SourceKind, string>,
	url: 'Address (URL)',
	note: 'Note',
	noteHelp: 'What it covers, from when on, how to search it.',
	/** how often an instrument is cited */
	use: (pinpoints: number, codes: number) =>
		`${pinpoints === 1 ? '1 pinpoint' : `${pinpoints} pinpoints`} in ${articles(codes)}:`,
	unused: 'Cited by no answer.',
	usedByOthers: 'Cited by none of your answers, but by others.',
	search: 'Search pinpoints',
	searchHelp: 'Title, provision, quotation, translation.',
	searchButton: 'Search',
	showAll: 'Show all',
	found: (shown: number, total: number) =>
		shown === total ? `${total} found.` : `${total} found, the first ${shown} are shown.`,
	noneFound: 'No pinpoint holds these words.',
	noPinpoints: 'No pinpoint yet.',
	usedFor: 'For:',
	copy: 'Uploaded copy',
	changes: 'Changes of the list',
	changesHelp:
		'Who changed instruments by hand. Instruments that answers brought along stand in the history of those answers.',
	changed: {
		added: (after: string) => `${after} was put on the list.`,
		changed: (after: string) => `${after} was changed.`,
		merged: (before: string, after: string) => `${before} was merged into ${after}.`,
		removed: (before: string) => `${before} was taken off the list.`
	},
	before: 'Before:',
	after: 'After:'
};

export const pinpointPicker = {
	cancel: 'Cancel',
	title: 'Use a pinpoint again',
	search: 'Search your pinpoints of this country',
	help: 'Arrow keys go through the list, Enter takes one.',
	found: (shown: number, total: number) =>
		shown === total ? `${total} found.` : `${total} found, the first ${shown} are listed.`,
	none: 'No pinpoint holds these words.',
	empty: 'You have no pinpoint in this country yet.',
	searchRecord: 'Search record',
	usedFor: (codes: readonly string[]) => `for ${codes.join(', ')}`
};

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

export const fileMessages = {
	label: 'Copy of the source (PDF, HTML or text)',
	help: (limit: number) => `At most ${megabytes(limit)}.`,
	uploading: (name: string) => `Uploading ${name} …`,
	uploaded: (name: string) => `${name} is stored.`,
	stored: 'Stored copy',
	failed: 'The file could not be sent. Check the connection and choose it again.',
	remove: 'Do not use this copy',
	hash: 'SHA-256',
	noForm: 'Send a form (multipart/form-data) with the file in the field "file".',
	broken: 'The upload broke off. Nothing was stored; send it again.',
	empty: 'The file is empty.',
	tooLarge: (limit: number) => `The file is too large: at most ${megabytes(limit)}.`,
	wrongType: 'Only PDF, HTML and plain text can be stored.',
	wrongContent: (type: string) =>
		`The file says that it is ${type}, but does not begin like one. Nothing was stored.`,
	unknown: 'There is no such file.',
	lost: 'The file is known, but its copy is not on this machine any more. Upload it again, or restore a backup.',
	notUploaded: 'is not the SHA-256 of an uploaded file; upload the copy first'
};
