import { and, asc, eq, sql } from 'drizzle-orm';
import type { Evidence } from '#lib/domain/answer.ts';
import type { EvidenceOfAnswer } from './evidence.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, instruments, pinpoints } from './schema.ts';

/**
 * The evidence of one country's answers in a round, each answer's in the coder's order: what `evidence.ofRound` gives,
 * without drizzle's mapping, for files of millions of rows.
 */
export function evidenceOfCountry(db: Connection, round: string, iso3: string): EvidenceOfAnswer[] {
	const rows = db.all<Evidence & { answerId: number }>(sql`
		select ${answerPinpoints.answerId} as "answerId", ${pinpoints.kind}, ${instruments.title} as instrument,
			${instruments.rank}, ${instruments.jurisdiction}, ${pinpoints.provision}, ${pinpoints.quotation}, ${pinpoints.language},
			${pinpoints.translation}, ${pinpoints.translationBy}, ${pinpoints.url}, ${pinpoints.archiveUrl}, ${instruments.enacted},
			${instruments.inForce}, ${instruments.repealed}, ${pinpoints.versionDate}, ${pinpoints.accessed}, ${pinpoints.stance},
			${pinpoints.file}
		from ${answers}
		join ${answerPinpoints} on ${eq(answerPinpoints.answerId, answers.id)}
		join ${pinpoints} on ${eq(pinpoints.id, answerPinpoints.pinpointId)}
		left join ${instruments} on ${eq(instruments.id, pinpoints.instrumentId)}
		where ${and(eq(answers.round, round), eq(answers.iso3, iso3))}
		order by ${asc(answerPinpoints.answerId)}, ${asc(answerPinpoints.position)}`);
	return rows.map(({ answerId, ...evidence }) => ({ answerId, evidence }));
}

/** Whether the answers of a round, every coder's, rest on more than `most` pinpoints and search records together. */
export function countEvidence(db: Connection, round: string, most: number): number {
	const counted = db
		.select({ answerId: answerPinpoints.answerId })
		.from(answers)
		.innerJoin(answerPinpoints, eq(answerPinpoints.answerId, answers.id))
		.where(eq(answers.round, round))
		.limit(most)
		.as('counted');
	return (
		db
			.select({ rows: sql<number>`count(*)` })
			.from(counted)
			.get()?.rows ?? 0
	);
}
