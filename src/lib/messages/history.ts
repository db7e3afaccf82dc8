import type { Evidence } from '#lib/domain/answer.ts';
import type { AnswerChange, ChangingField } from '#lib/domain/answer-changes.ts';
import { confidenceNames, levelNames, statusNames } from './common.ts';
import { countryPage } from './reading.ts';
import { answerForm, evidenceForm } from './scoring.ts';

/** Text of the page with every version of an answer. */
export const historyPage = {
	title: (article: string, country: string) => `History of ${article} · ${country}`,
	lead: 'Every version of your answer as it was saved, the newest first. Nothing is ever taken out of it.',
	instruments: 'Who changed or merged instruments that it cites stands with the country’s laws.',
	back: 'Back to the article',
	none: 'You have not answered this article yet.',
	noArticle: 'Name the article: ?article=CODE.',
	version: (version: number) => `Version ${version}`,
	unchanged: 'Saved without a change.',
	before: 'Before',
	now: 'Now',
	added: 'Added',
	removed: 'Removed',
	evidence: evidenceForm.title,
	empty: 'nothing',
	file: 'Uploaded copy (SHA-256)'
};

export const changeNames: Record<ChangingField, string> = {
	status: 'Finding',
	level: 'Level',
	not_applicable_reason: 'Reason for “not applicable”',
	confidence: answerForm.confidence,
	rationale: answerForm.rationale,
	practice_note: answerForm.practiceNote,
	change_reason: answerForm.changeReason,
	flagged: 'Flag'
};

/** The two sides of a changed field in words; empty text = nothing. */
export function changeWords(change: Exclude<AnswerChange, { field: 'evidence' }>): {
	from: string;
	to: string;
} {
	switch (change.field) {
		case 'status':
			return sides(change, (status) => statusNames[status]);
		case 'level':
			return sides(change, (level) => `${level} · ${levelNames[level] ?? ''}`);
		case 'not_applicable_reason':
			return sides(change, (reason) => countryPage.reason[reason]);
		case 'confidence':
			return sides(change, (confidence) => confidenceNames[confidence]);
		case 'change_reason':
			return sides(change, (reason) => answerForm.changeReasons[reason]);
		case 'flagged':
			return sides(change, (flagged) => (flagged ? 'flagged' : 'not flagged'));
		case 'rationale':
		case 'practice_note':
			return sides(change, (text) => text);
	}
}

function sides<Value>(
	{ from, to }: { from: Value | null; to: Value | null },
	words: (value: Value) => string
): { from: string; to: string } {
	const side = (value: Value | null) => (value === null ? '' : words(value));
	return { from: side(from), to: side(to) };
}

const evidenceLabels: Record<keyof Evidence, string> = {
	kind: evidenceForm.kind,
	instrument: evidenceForm.instrument,
	rank: evidenceForm.rank,
	jurisdiction: evidenceForm.jurisdiction,
	provision: evidenceForm.provision,
	quotation: evidenceForm.quotation,
	language: evidenceForm.language,
	translation: evidenceForm.translation,
	translation_by: evidenceForm.translationBy,
	url: evidenceForm.url,
	archive_url: evidenceForm.archiveUrl,
	enacted: evidenceForm.enacted,
	in_force: evidenceForm.inForce,
	repealed: evidenceForm.repealed,
	version_date: evidenceForm.versionDate,
	accessed: evidenceForm.accessed,
	stance: evidenceForm.stance,
	file: historyPage.file
};

/** All that a piece of evidence says, field by field. */
export function evidenceFacts(item: Evidence): { label: string; words: string }[] {
	const named: Partial<Record<keyof Evidence, string | null>> = {
		kind: evidenceForm.kinds[item.kind],
		rank: item.rank && evidenceForm.ranks[item.rank],
		translation_by: item.translation_by && evidenceForm.makers[item.translation_by],
		stance: item.stance && evidenceForm.stances[item.stance]
	};
	const fields = Object.keys(evidenceLabels) as (keyof Evidence)[];
	return fields
		.map((field) => ({ label: evidenceLabels[field], words: named[field] ?? item[field] ?? '' }))
		.filter((fact) => fact.words !== '');
}
