import type { Article } from './edition.ts';
import {
	type AnswerStatus,
	type ChangeReason,
	type Confidence,
	type EvidenceKind,
	type InstrumentRank,
	type NotApplicableReason,
	type Stance,
	type TranslationMaker
} from './vocabulary.ts';

/** A pinpoint, or the record of a search that found nothing. Dates are `YYYY-MM-DD`. */
export interface Evidence {
	kind: EvidenceKind;
	instrument: string | null;
	rank: InstrumentRank | null;
	jurisdiction: string | null;
	provision: string | null;
	quotation: string | null;
	language: string | null;
	translation: string | null;
	translation_by: TranslationMaker | null;
	url: string | null;
	archive_url: string | null;
	enacted: string | null;
	in_force: string | null;
	repealed: string | null;
	version_date: string | null;
	accessed: string | null;
	stance: Stance | null;
	/** SHA-256 of an uploaded copy */
	file: string | null;
}

/** A pinpoint that says nothing yet. */
export const emptyEvidence: Evidence = {
	kind: 'provision',
	instrument: null,
	rank: null,
	jurisdiction: null,
	provision: null,
	quotation: null,
	language: null,
	translation: null,
	translation_by: null,
	url: null,
	archive_url: null,
	enacted: null,
	in_force: null,
	repealed: null,
	version_date: null,
	accessed: null,
	stance: null,
	file: null
};

/** What a coder says about one article; names as in the public interface. */
export interface AnswerContent {
	status: AnswerStatus;
	level: number | null;
	confidence: Confidence | null;
	rationale: string;
	/** how the law is applied; never part of the number */
	practice_note: string;
	/** the coder's own mark to come back to */
	flagged: boolean;
	/** why the answer differs from that of the round before */
	change_reason: ChangeReason | null;
	not_applicable_reason: NotApplicableReason | null;
	evidence: Evidence[];
}

/** No answer yet. */
export const emptyAnswer: AnswerContent = {
	status: 'not_assessed',
	level: null,
	confidence: null,
	rationale: '',
	practice_note: '',
	flagged: false,
	change_reason: null,
	not_applicable_reason: null,
	evidence: []
};

/** One saved version of an answer. */
export interface AnswerSnapshot extends AnswerContent {
	version: number;
}

/** A fault of an input, with the place where it is. */
export interface Issue {
	path: string;
	message: string;
}

/**
 * The coding rules that a single answer must keep, whatever its article's neighbours say.
 * Returns every fault; an empty list means the answer can be stored. A level without evidence is allowed (and marked).
 */
export function answerIssues(article: Article, answer: AnswerContent): Issue[] {
	const issues: Issue[] = [];
	const say = (path: string, message: string) => issues.push({ path, message });
	if (!article.scored)
		say(
			'article',
			`${article.code} is listed for completeness and is not scored; it takes no answer.`
		);
	if (answer.status === 'scored' && answer.level === null)
		say('level', 'Status "scored" needs a level from 0 to 4.');
	if (answer.status !== 'scored' && answer.level !== null)
		say('level', `A level goes with status "scored" only; send null with "${answer.status}".`);
	if (answer.status === 'not_applicable') reasonIssues(article, answer, say);
	else if (answer.not_applicable_reason !== null)
		say('not_applicable_reason', 'A reason goes with status "not_applicable" only; send null.');
	return issues;
}

function reasonIssues(
	article: Article,
	answer: AnswerContent,
	say: (path: string, message: string) => void
) {
	const allowed = article.naReasons;
	if (allowed.length === 0)
		say('status', `${article.code} applies to every State: "not applicable" is not allowed here.`);
	else if (answer.not_applicable_reason === null)
		say('not_applicable_reason', `"Not applicable" needs a reason: ${allowed.join(', ')}.`);
	else if (!allowed.includes(answer.not_applicable_reason))
		say(
			'not_applicable_reason',
			`"${answer.not_applicable_reason}" is not a reason that ${article.code} allows. Allowed: ${allowed.join(', ')}.`
		);
}
