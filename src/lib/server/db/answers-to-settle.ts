import { and, asc, eq, sql } from 'drizzle-orm';
import type { CoderAnswer } from '#lib/domain/settled-answer.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers } from './schema.ts';

/** One coder's answer, as far as settling and the files of settled answers need it. */
export interface AnswerToSettle extends CoderAnswer {
	iso3: string;
	/** pinpoints and search records */
	evidenceCount: number;
}

const evidenceCount = sql`(select count(*) from ${answerPinpoints} where ${eq(answerPinpoints.answerId, answers.id)})`;

/**
 * All answers of a round or of one country in it, every coder's, by country and article. The columns come as SQLite has
 * them, without drizzle's mapping, which takes five times as long: a whole round is tens of thousands of answers.
 */
export function answersToSettle(db: Connection, round: string, iso3?: string): AnswerToSettle[] {
	const chosen = and(eq(answers.round, round), iso3 ? eq(answers.iso3, iso3) : undefined);
	return db.all<AnswerToSettle>(sql`
		select ${answers.id}, ${answers.iso3}, ${answers.coder}, ${answers.article}, ${answers.status}, ${answers.level},
			${answers.notApplicableReason} as "notApplicableReason", ${answers.confidence}, ${answers.rationale},
			${answers.changeReason} as "changeReason", ${answers.updatedAt} as "updatedAt", ${evidenceCount} as "evidenceCount"
		from ${answers} where ${chosen} order by ${asc(answers.iso3)}, ${asc(answers.article)}`);
}
