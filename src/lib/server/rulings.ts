import { type Role, roles } from '#lib/domain/vocabulary.ts';
import { parseRulingText } from '#lib/exchange/ruling-text.ts';
import { rulingMessages } from '#lib/messages/rulings.ts';
import { editionOf } from './catalogue.ts';
import * as editionTable from './db/editions.ts';
import type { Connection } from './db/open.ts';
import * as rulingTable from './db/rulings.ts';
import * as userTable from './db/users.ts';

/** An article of an edition: what a question is about. */
export interface Subject {
	edition: string;
	article: string;
}

/** Whoever asks or rules. */
export interface Person {
	id: string;
	role: Role;
}

/** A ruling as every coder sees it: without names, since who asked tells who codes what. */
export interface Ruling {
	number: number;
	question: string;
	ruling: string;
	ruledAt: string;
}

export interface OpenQuestion {
	id: number;
	question: string;
	askedAt: string;
}

/** What stands with an article: rulings by number, and the open questions that this person may see. */
export interface ArticleRulings extends Subject {
	rulings: Ruling[];
	openQuestions: OpenQuestion[];
}

/** A question as reviewers see it. */
export interface QuestionForReview extends OpenQuestion, Subject {
	title: string;
	duty: string;
	/** name of the person who asked */
	askedBy: string;
}

type Refused<Why extends string> = { ok: false; why: Why; message: string };
export type Asked = { ok: true; id: number } | Refused<'unknown' | 'invalid'>;
export type Answered =
	{ ok: true; number: number } | Refused<'unknown' | 'invalid' | 'forbidden' | 'answered'>;

/** Keeps a question on an article for the reviewers; 10 to 4000 characters. */
export function ask(
	db: Connection,
	{ edition, article, question }: Subject & { question: unknown },
	{ id: askedBy }: Person,
	now: Date
): Asked {
	const parsed = parseRulingText(question);
	if (!parsed.ok) return refused('invalid', parsed.message);
	return db.transaction(
		(tx): Asked => {
			if (!articleOf(tx, { edition, article }))
				return refused('unknown', rulingMessages.unknownArticle(article, edition));
			const askedAt = now.toISOString();
			const row = { edition, article, question: parsed.text, askedBy, askedAt };
			return { ok: true, id: rulingTable.add(tx, row) };
		},
		{ behavior: 'immediate' }
	);
}

/** Answers an open question with the next number; 10 to 4000 characters, by reviewers and administrators. */
export function answer(
	db: Connection,
	id: number,
	ruling: unknown,
	by: Person,
	now: Date
): Answered {
	if (!mayRule(by)) return refused('forbidden', rulingMessages.reviewersOnly);
	const parsed = parseRulingText(ruling);
	if (!parsed.ok) return refused('invalid', parsed.message);
	return db.transaction(
		(tx): Answered => {
			const question = rulingTable.find(tx, id);
			if (!question) return refused('unknown', rulingMessages.unknownQuestion);
			if (question.number !== null)
				return refused('answered', rulingMessages.answered(question.number));
			const number = rulingTable.lastNumber(tx) + 1;
			const ruledAt = now.toISOString();
			rulingTable.give(tx, id, { number, ruling: parsed.text, ruledBy: by.id, ruledAt });
			return { ok: true, number };
		},
		// takes the write lock before reading: two rulings cannot get one number
		{ behavior: 'immediate' }
	);
}

/** The rulings on an article, and its open questions: one's own, or all for reviewers. */
export function rulingsOn(db: Connection, subject: Subject, person: Person): ArticleRulings {
	const { edition, article } = subject;
	return {
		edition,
		article,
		rulings: rulingTable
			.given(db, subject)
			.map(({ number, question, ruling, ruledAt }) => ({ number, question, ruling, ruledAt })),
		openQuestions: rulingTable
			.open(db, subject)
			.filter(({ askedBy }) => askedBy === person.id || mayRule(person))
			.map(({ id, question, askedAt }) => ({ id, question, askedAt }))
	};
}

/** Every open question, the oldest first. For reviewers. */
export function openQuestions(db: Connection): QuestionForReview[] {
	return rulingTable.open(db).map(({ id, edition, article, question, askedAt, askedBy }) => {
		const { title = '', duty = '' } = articleOf(db, { edition, article }) ?? {};
		const name = userTable.find(db, askedBy)?.name ?? '';
		return { id, edition, article, question, askedAt, title, duty, askedBy: name };
	});
}

/** Every ruling, the newest first. */
export function allRulings(db: Connection): (Ruling & Subject)[] {
	return rulingTable
		.given(db)
		.reverse()
		.map(({ edition, article, number, question, ruling, ruledAt }) => ({
			edition,
			article,
			number,
			question,
			ruling,
			ruledAt
		}));
}

function mayRule({ role }: Person): boolean {
	return roles.indexOf(role) >= roles.indexOf('reviewer');
}

function articleOf(db: Connection, { edition, article }: Subject) {
	if (editionTable.hashOf(db, edition) === null) return null;
	return editionOf(db, edition).articles.find(({ code }) => code === article) ?? null;
}

function refused<Why extends string>(why: Why, message: string): Refused<Why> {
	return { ok: false, why, message };
}
