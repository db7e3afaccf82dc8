import { and, count, eq, sql } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, articles, carriedAnswers } from './schema.ts';

// Counts over the answers of one coder, made by the database: a coder may have thousands.

/** What one coder has in one chapter of one country. */
export interface ChapterTally {
	iso3: string;
	chapter: string;
	/** answers with any finding */
	findings: number;
	/** levels without a pinpoint, and "no provision" without a search record */
	withoutEvidence: number;
	flagged: number;
}

/** By country and chapter; chapters without an answer are absent. */
export function byChapter(db: Connection, round: string, coder: string): ChapterTally[] {
	const sum = (condition: ReturnType<typeof sql>) => sql<number>`sum(${condition})`.mapWith(Number);
	const needsEvidence = sql`${answers.status} in ('scored', 'no_provision')`;
	const hasEvidence = sql`exists (select 1 from ${answerPinpoints} where ${answerPinpoints.answerId} = ${answers.id})`;
	return db
		.select({
			iso3: answers.iso3,
			chapter: articles.chapter,
			findings: sum(sql`${answers.status} <> 'not_assessed'`),
			withoutEvidence: sum(sql`${needsEvidence} and not ${hasEvidence}`),
			flagged: sum(sql`${answers.flagged}`)
		})
		.from(answers)
		.innerJoin(
			articles,
			and(eq(articles.edition, answers.edition), eq(articles.code, answers.article))
		)
		.where(and(eq(answers.round, round), eq(answers.coder, coder)))
		.groupBy(answers.iso3, articles.chapter)
		.all();
}

/** How many carried answers wait for the coder, by country. Countries without one are absent. */
export function carriedByCountry(
	db: Connection,
	round: string,
	coder: string
): Map<string, number> {
	const rows = db
		.select({ iso3: carriedAnswers.iso3, waiting: count() })
		.from(carriedAnswers)
		.where(and(eq(carriedAnswers.round, round), eq(carriedAnswers.coder, coder)))
		.groupBy(carriedAnswers.iso3)
		.all();
	return new Map(rows.map(({ iso3, waiting }) => [iso3, waiting]));
}
