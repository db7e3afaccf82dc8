import type { Evidence } from '#lib/domain/answer.ts';
import type { Article, Country, Edition, EditionText } from '#lib/domain/edition.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { resolveCategories } from '#lib/domain/inheritance.ts';
import type { AnswerStatus, Confidence } from '#lib/domain/vocabulary.ts';
import {
	type Assessment,
	type Forbidden,
	type FoundAssessment,
	type Unknown,
	findAssessment,
	writeRefusal
} from './answer-place.ts';
import { type CarriedAnswer, carriedOf } from './carry-forward.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as evidenceTable from './db/evidence.ts';
import * as instrumentTable from './db/instruments.ts';
import type { Connection } from './db/open.ts';
import { type PreviousAnswer, previousAnswer } from './previous-answer.ts';
import { type StoredAnswer, storedAnswer } from './record-answer.ts';

/** One line of the workspace's list. */
export interface WorkspaceEntry extends Pick<Article, 'code' | 'title' | 'scored'> {
	status: AnswerStatus;
	level: number | null;
	confidence: Confidence | null;
	/** the coder's own mark */
	flagged: boolean;
	/** an answer of an earlier round waits to be confirmed */
	carried: boolean;
	evidenceCount: number;
}

/** An instrument that the country has already, as the fields of a pinpoint that cites it. */
export type KnownInstrument = Pick<
	Evidence,
	'rank' | 'jurisdiction' | 'url' | 'enacted' | 'in_force' | 'repealed' | 'version_date'
> & { instrument: string };

/** Everything that the coder of a country needs to answer one article. */
export interface Workspace {
	/** id of the person who works here: drafts in the browser are theirs alone */
	coder: string;
	country: Country;
	round: { code: string; title: string; asOf: string };
	/** id of the edition that the round scores */
	edition: string;
	/** why nothing can be saved, or null */
	readOnly: string | null;
	/** what the reviewer wrote when the country was sent back, or null */
	returnedNote: string | null;
	/** nobody is the coder yet: the first answer makes this person it */
	unassigned: boolean;
	chapters: { code: string; title: string; articles: WorkspaceEntry[] }[];
	article: Article;
	/** titles of the categories that the article applies to */
	categories: string[];
	answer: StoredAnswer;
	/** an answer of an earlier round that waits to be confirmed, changed or dropped; null once there is a finding */
	carried: CarriedAnswer | null;
	/** what counted for the article in an earlier round */
	previous: PreviousAnswer | null;
	/** the country's instruments, to choose from */
	instruments: KnownInstrument[];
}

export type OpenedWorkspace =
	{ ok: true; workspace: Workspace; rules: EditionText } | Unknown | Forbidden;

/**
 * The workspace of one coder, at `article` or at the first one without an answer. Another coder's country is refused:
 * nobody sees a colleague's answers before all have handed in.
 */
export function openWorkspace(
	db: Connection,
	assessment: Assessment,
	article: string | null
): OpenedWorkspace {
	const found = findAssessment(db, assessment);
	if (!found.ok) return found;
	const coders = assignmentTable.codersOf(db, assessment.round, assessment.iso3);
	const readOnly = writeRefusal(db, assessment, found.round);
	if (readOnly && !coders.includes(assessment.coder))
		return { ok: false, why: 'forbidden', message: readOnly };
	const carried = carriedOf(db, assessment);
	const entries = entriesOf(db, assessment, found.edition, carried);
	const chosen = article ?? firstOpen(entries);
	const current = found.edition.articles.find(({ code }) => code === chosen);
	if (!current)
		return {
			ok: false,
			why: 'unknown',
			message: `There is no article "${chosen}" in edition ${found.edition.id}.`
		};
	const unassigned = coders.length === 0;
	const described = describe(db, assessment, found, entries, current);
	const waiting = carried.get(current.code) ?? null;
	const workspace = { ...described, carried: waiting, readOnly, unassigned };
	return { ok: true, workspace, rules: found.edition.text };
}

function describe(
	db: Connection,
	assessment: Assessment,
	{ country, round, edition }: FoundAssessment,
	entries: WorkspaceEntry[],
	article: Article
): Omit<Workspace, 'carried' | 'readOnly' | 'unassigned'> {
	const place = { ...assessment, article: article.code };
	const belongs = resolveCategories(frameworkOf(edition)).filter(({ cumulative }) =>
		cumulative.includes(article.code)
	);
	return {
		coder: assessment.coder,
		country,
		round: { code: round.code, title: round.title, asOf: round.asOf },
		edition: edition.id,
		returnedNote: assignmentTable.find(db, { ...assessment })?.returnedNote ?? null,
		chapters: edition.chapters.map(({ code, title }) => ({
			code,
			title,
			articles: entries.filter((_, i) => edition.articles[i]?.chapter === code)
		})),
		article,
		categories: edition.categories
			.filter(({ code }) => belongs.some((category) => category.code === code))
			.map(({ title }) => title),
		answer: storedAnswer(db, place),
		previous: previousAnswer(db, place),
		instruments: instrumentTable.ofCountry(db, country.iso3).map(knownInstrument)
	};
}

/** Every article of the edition, in its order, with the coder's own answer. */
function entriesOf(
	db: Connection,
	assessment: Assessment,
	edition: Edition,
	carried: ReadonlyMap<string, CarriedAnswer>
): WorkspaceEntry[] {
	const answers = new Map(
		answerTable.ofCoder(db, assessment).map((answer) => [answer.article, answer])
	);
	const counts = evidenceTable.counts(db, assessment.round, assessment.iso3);
	return edition.articles.map(({ code, title, scored }) => {
		const answer = answers.get(code);
		return {
			code,
			title,
			scored,
			status: answer?.status ?? 'not_assessed',
			level: answer?.level ?? null,
			confidence: answer?.confidence ?? null,
			flagged: answer?.flagged ?? false,
			carried: carried.has(code),
			evidenceCount: answer ? (counts.get(answer.id) ?? 0) : 0
		};
	});
}

function knownInstrument(row: instrumentTable.InstrumentRow): KnownInstrument {
	const { title: instrument, rank, jurisdiction, url, enacted, repealed } = row;
	const dates = { enacted, in_force: row.inForce, repealed, version_date: row.versionDate };
	return { instrument, rank, jurisdiction, url, ...dates };
}

function firstOpen(entries: WorkspaceEntry[]): string | null {
	const scored = entries.filter((entry) => entry.scored);
	return (scored.find(({ status }) => status === 'not_assessed') ?? scored[0])?.code ?? null;
}
