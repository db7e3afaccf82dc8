import { type Issue, answerIssues } from '#lib/domain/answer.ts';
import {
	type Assessment,
	type Forbidden,
	type Unknown,
	becomeCoder,
	findAssessment,
	writeRefusal
} from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import type { Connection } from './db/open.ts';
import { fileIssues } from './file-issues.ts';
import { type AnswerWrite, writeAnswers } from './write-answers.ts';

export type RecordedAll =
	| { ok: true }
	| Unknown
	| Forbidden
	/** the first answer that breaks a rule, or whose version is not the stored one */
	| { ok: false; why: 'invalid'; article: string; issues: Issue[] }
	| { ok: false; why: 'stale'; article: string };

/**
 * `recordAnswer` for many answers of one coder and country, each article once: the same rules, all or nothing, in a
 * fraction of the time. Inside a transaction a refusal leaves nothing behind either.
 */
export function recordAnswers(
	db: Connection,
	assessment: Assessment,
	writes: readonly AnswerWrite[],
	now: Date
): RecordedAll {
	return db.transaction(
		(tx): RecordedAll => {
			const found = findAssessment(tx, assessment);
			if (!found.ok) return found;
			const message = writeRefusal(tx, assessment, found.round);
			if (message) return { ok: false, why: 'forbidden', message };
			const articles = new Map(found.edition.articles.map((article) => [article.code, article]));
			const rows = answerTable.ofCoder(tx, assessment);
			const versions = new Map(rows.map(({ article, version }) => [article, version]));
			for (const { article: code, answer, version } of writes) {
				const article = articles.get(code);
				if (!article)
					return { ok: false, why: 'unknown', message: `There is no article "${code}".` };
				const issues = [...answerIssues(article, answer), ...fileIssues(tx, answer.evidence)];
				if (issues.length > 0) return { ok: false, why: 'invalid', article: code, issues };
				if ((versions.get(code) ?? 0) !== version)
					return { ok: false, why: 'stale', article: code };
			}
			becomeCoder(tx, assessment, now);
			writeAnswers(tx, { ...assessment, edition: found.edition.id }, writes, now);
			return { ok: true };
		},
		// takes the write lock before reading, as for a single answer
		{ behavior: 'immediate' }
	);
}
