import { and, eq } from 'drizzle-orm';
import type { FileType } from '#lib/domain/stored-file.ts';
import type { Connection } from './open.ts';
import { answerPinpoints, answers, files, pinpoints, rounds } from './schema.ts';

export type FileRow = Omit<typeof files.$inferSelect, 'type'> & { type: FileType };

export function find(db: Connection, sha256: string): FileRow | null {
	const row = db.select().from(files).where(eq(files.sha256, sha256)).get();
	// only `add` writes types
	return row ? (row as FileRow) : null;
}

/** Adds a file; one with the same bytes that is there already stays as it is. */
export function add(db: Connection, file: FileRow) {
	db.insert(files).values(file).onConflictDoNothing().run();
}

/** An answer, by its place and id. */
export interface CitingAnswer {
	answerId: number;
	round: string;
	iso3: string;
	article: string;
}

/** Answers of public rounds, anybody's, whose evidence carries a file. Not all of them count. */
export function publicAnswersCiting(db: Connection, sha256: string): CitingAnswer[] {
	return db
		.select({
			answerId: answers.id,
			round: answers.round,
			iso3: answers.iso3,
			article: answers.article
		})
		.from(pinpoints)
		.innerJoin(answerPinpoints, eq(answerPinpoints.pinpointId, pinpoints.id))
		.innerJoin(answers, eq(answers.id, answerPinpoints.answerId))
		.innerJoin(rounds, eq(rounds.code, answers.round))
		.where(and(eq(pinpoints.file, sha256), eq(rounds.public, true)))
		.groupBy(answers.id)
		.all();
}
