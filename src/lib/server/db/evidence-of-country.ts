import { and, asc, eq, sql } from 'drizzle-orm';
import type { Evidence } from '#lib/domain/answer.ts';
import type { EvidenceOfAnswer } from './evidence.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, instruments, pinpoints } from './schema.ts';

/** The columns of evidence, as they are read. */
const columns = {
	kind: pinpoints.kind,
	instrument: instruments.title,
	rank: instruments.rank,
	jurisdiction: instruments.jurisdiction,
	provision: pinpoints.provision,
	quotation: pinpoints.quotation,
	language: pinpoints.language,
	translation: pinpoints.translation,
	translation_by: pinpoints.translationBy,
	url: pinpoints.url,
	archive_url: pinpoints.archiveUrl,
	enacted: instruments.enacted,
	in_force: instruments.inForce,
	repealed: instruments.repealed,
	version_date: pinpoints.versionDate,
	accessed: pinpoints.accessed,
	stance: pinpoints.stance,
	file: pinpoints.file
} satisfies Record<keyof Evidence, unknown>;
const names = Object.keys(columns);

const queries = new WeakMap<Connection, ReturnType<typeof prepared>>();

/**
 * The evidence of one country's answers in a round, each answer's in the coder's order: what `evidence.ofRound` gives,
 * by a statement that is prepared once and without drizzle's mapping, for files of millions of rows.
 */
export function evidenceOfCountry(db: Connection, round: string, iso3: string): EvidenceOfAnswer[] {
	const query = queries.get(db) ?? prepared(db);
	queries.set(db, query);
	return (query.values({ round, iso3 }) as [number, ...unknown[]][]).map(
		([answerId, ...values]) => {
			const evidence: Record<string, unknown> = {};
			for (const [at, name] of names.entries()) evidence[name] = values[at];
			return { answerId, evidence: evidence as unknown as Evidence };
		}
	);
}

function prepared(db: Connection) {
	return db
		.select({ answerId: answerPinpoints.answerId, ...columns })
		.from(answers)
		.innerJoin(answerPinpoints, eq(answerPinpoints.answerId, answers.id))
		.innerJoin(pinpoints, eq(pinpoints.id, answerPinpoints.pinpointId))
		.leftJoin(instruments, eq(instruments.id, pinpoints.instrumentId))
		.where(
			and(eq(answers.round, sql.placeholder('round')), eq(answers.iso3, sql.placeholder('iso3')))
		)
		.orderBy(asc(answerPinpoints.answerId), asc(answerPinpoints.position))
		.prepare();
}

/** How many pinpoints and search records the answers of a round, every coder's, rest on; counting ends at `most`. */
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
