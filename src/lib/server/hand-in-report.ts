import { type AnswerCheck, checksOf } from '#lib/domain/answer-checks.ts';
import type { Article, Country } from '#lib/domain/edition.ts';
import { type UniformChapter, uniformChapters } from '#lib/domain/uniform-chapters.ts';
import { handInMessages as text } from '#lib/messages/hand-in.ts';
import {
	type Assessment,
	type Forbidden,
	type FoundAssessment,
	type Unknown,
	findAssessment
} from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as carriedTable from './db/carried-answers.ts';
import * as evidenceTable from './db/evidence.ts';
import type { Connection } from './db/open.ts';
import type { RoundRow } from './db/rounds.ts';
import { previousAnswers } from './previous-answer.ts';

type NamedArticle = Pick<Article, 'code' | 'title'>;

/** What a coder should know before handing a country in. Articles come in the order of the edition. */
export interface HandInReport {
	country: Country;
	round: Pick<RoundRow, 'code' | 'title' | 'asOf' | 'status'>;
	state: assignmentTable.HandInState;
	/** number of scored articles */
	total: number;
	/** scored articles without a finding; `carried` = an earlier answer waits to be confirmed */
	openArticles: (NamedArticle & { carried: boolean })[];
	/** articles whose answer something was found in */
	checked: (NamedArticle & { checks: AnswerCheck[] })[];
	uniform: (UniformChapter & { title: string })[];
	/** whether it can be handed in now: not while something stops; with a reason for gaps while articles are open */
	possible: 'no' | 'with_gaps' | 'yes';
}

export type FoundReport = { ok: true; report: HandInReport } | Unknown | Forbidden;

/** The checks of a coder's own answers. Nobody else may ask: answers of colleagues are not seen before all have handed in. */
export function handInReport(db: Connection, assessment: Assessment): FoundReport {
	const found = findAssessment(db, assessment);
	if (!found.ok) return found;
	const assignment = assignmentTable.find(db, assessment);
	if (!assignment) {
		const { iso3, round } = assessment;
		const isFree = assignmentTable.codersOf(db, round, iso3).length === 0;
		const message = isFree ? text.notStarted(iso3, round) : text.notCoder(iso3, round);
		return { ok: false, why: 'forbidden', message };
	}
	return { ok: true, report: reportOf(db, assessment, found, assignment) };
}

function reportOf(
	db: Connection,
	assessment: Assessment,
	{ country, round, edition }: FoundAssessment,
	{ handedInAt, gapsNote, returnedNote }: assignmentTable.AssignmentRow
): HandInReport {
	const scored = edition.articles.filter((article) => article.scored);
	const answers = answersOf(db, assessment);
	const carried = new Set(carriedTable.ofCoder(db, assessment).map(({ article }) => article));
	const openArticles = scored
		.filter(({ code }) => (answers.get(code)?.status ?? 'not_assessed') === 'not_assessed')
		.map(({ code, title }) => ({ code, title, carried: carried.has(code) }));
	const previous = previousAnswers(db, assessment);
	const checked = scored.flatMap((article) => {
		const { code, title } = article;
		const answer = answers.get(code);
		if (!answer) return [];
		const context = { asOf: round.asOf, previous: previous.get(code)?.answer ?? null };
		const checks = checksOf(article, answer, context);
		return checks.length > 0 ? [{ code, title, checks }] : [];
	});
	const isStopped = checked.some(({ checks }) =>
		checks.some(({ severity }) => severity === 'stops')
	);
	const mayHandIn = round.status === 'open' && handedInAt === null && !isStopped;
	const titles = new Map(edition.chapters.map(({ code, title }) => [code, title]));
	return {
		country,
		round: { code: round.code, title: round.title, asOf: round.asOf, status: round.status },
		state: { handedInAt, gapsNote, returnedNote },
		total: scored.length,
		openArticles,
		checked,
		uniform: uniformChapters(edition, answers).map((found) => ({
			...found,
			title: titles.get(found.chapter) ?? ''
		})),
		possible: mayHandIn ? (openArticles.length > 0 ? 'with_gaps' : 'yes') : 'no'
	};
}

/** A coder's answers by article, with their evidence. */
function answersOf(db: Connection, assessment: Assessment) {
	const evidence = Map.groupBy(
		evidenceTable.ofRound(db, assessment.round, assessment.iso3),
		({ answerId }) => answerId
	);
	return new Map(
		answerTable.ofCoder(db, assessment).map((row) => {
			const list = (evidence.get(row.id) ?? []).map((found) => found.evidence);
			return [row.article, answerTable.contentOf(row, list)];
		})
	);
}
