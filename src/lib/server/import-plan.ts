import { type AnswerContent, type Evidence, answerIssues } from '#lib/domain/answer.ts';
import type { Article, Edition } from '#lib/domain/edition.ts';
import { sameAnswer } from '#lib/domain/same-answer.ts';
import type { ImportFaults } from '#lib/exchange/import-fault.ts';
import type { ImportKind } from '#lib/exchange/import-kinds.ts';
import type { ImportedAnswer } from '#lib/exchange/imported-answer.ts';
import { importPlaceFaults as words } from '#lib/messages/import-faults.ts';
import { contentAfter } from './imported-content.ts';
import { type ImportOrigin, claimFault } from './import-claims.ts';
import type { ImportPlace, Stored } from './import-places.ts';

/** A row that is left, because the stored answer is newer than the file. */
export interface ImportConflict {
	row: number;
	iso3: string;
	article: string;
	/** when the stored answer was saved, ISO 8601 */
	storedAt: string;
	/** what the file says of that; null = never saved */
	fileAt: string | null;
}

/** What an import does with one answer. */
export type Outcome =
	| { is: 'faulty' }
	| { is: 'unchanged' }
	| { is: 'conflict'; conflict: ImportConflict }
	| { is: 'write'; answer: AnswerContent; version: number; storedAt: string | null };

/** What answers of a file are judged by. */
export interface Judge {
	kind: ImportKind;
	/** the parts of a pinpoint that the file has columns for */
	parts: readonly (keyof Evidence)[];
	edition: Edition;
	articles: ReadonlyMap<string, Article>;
	origin: ImportOrigin;
	placeOf: (iso3: string) => ImportPlace | null;
	faults: ImportFaults;
}

/** What becomes of one answer of a file. Every fault is told. */
export function outcomeOf(imported: ImportedAnswer, judge: Judge): Outcome {
	const { iso3, article: code, row } = imported;
	const { faults } = judge;
	const place = judge.placeOf(iso3);
	const article = judge.articles.get(code);
	// where cells are missing, those that are there may stand in the wrong columns
	if (imported.misplaced) return { is: 'faulty' };
	if (!place && iso3 !== '') faults.add(row, 'iso3', iso3, words.country);
	if (!article && code !== '') faults.add(row, 'article', code, words.article(judge.edition.id));
	if (!place || !article) return { is: 'faulty' };
	const claimed = { country: place.name, chapter: article.chapter };
	const wrong = imported.claims.filter((claim) => {
		const why = claimFault(claim, judge.origin, claimed);
		if (why !== null) faults.add(claim.row, claim.column, claim.found, why);
		return why !== null;
	});
	if (!imported.valid || wrong.length > 0) return { is: 'faulty' };
	const stored = place.stored(code);
	const answer = contentAfter(stored.content, imported, judge.parts);
	if (sameAnswer(answer, stored.content) || saysWhatCounts(imported, judge, place))
		return { is: 'unchanged' };
	if (place.refusal !== null) {
		faults.add(row, 'iso3', iso3, place.refusal);
		return { is: 'faulty' };
	}
	const issues = answerIssues(article, answer);
	for (const { path, message } of issues) faults.add(row, path, null, message);
	if (issues.length > 0) return { is: 'faulty' };
	const conflict = conflictOf(imported, stored);
	if (conflict) return { is: 'conflict', conflict };
	return { is: 'write', answer, version: stored.version, storedAt: stored.updatedAt };
}

/**
 * Exported rows hold what counts for a country, also for countries of other coders and where several coders agreed. As
 * long as that is so, importing them changes nobody's answer. It tells nobody more than the file that they hold.
 */
function saysWhatCounts(
	imported: ImportedAnswer,
	{ kind, parts }: Judge,
	place: ImportPlace
): boolean {
	if (kind === 'simple') return false;
	const settled = place.settled(imported.article);
	return sameAnswer(contentAfter(settled, imported, parts), settled);
}

function conflictOf(
	{ row, iso3, article, updatedAt }: ImportedAnswer,
	stored: Stored
): ImportConflict | null {
	if (updatedAt === undefined || stored.updatedAt === null) return null;
	// both as toISOString writes them: their order is that of time
	if (updatedAt !== null && stored.updatedAt <= updatedAt) return null;
	return { row, iso3, article, storedAt: stored.updatedAt, fileAt: updatedAt };
}
