import type { AnswerContent } from '#lib/domain/answer.ts';
import type { Assessment } from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as carriedTable from './db/carried-answers.ts';
import * as evidenceTable from './db/evidence.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

/** An answer that takes the place of `version`. */
export interface AnswerWrite {
	article: string;
	answer: AnswerContent;
	version: number;
	/** the evidence is the stored one and need not be written again */
	keepsEvidence?: boolean;
}

/** SQLite takes 32,766 values in one statement; an answer has 16, a pinpoint as many. */
const atOnce = { answers: 200, pinpoints: 1000 };

/**
 * Stores answers of one coder and country, with evidence and history; raises their versions and the round's revision. To
 * be called inside a transaction that has checked what may be stored.
 */
export function writeAnswers(
	db: Connection,
	assessment: Assessment & { edition: string },
	writes: readonly AnswerWrite[],
	now: Date
) {
	for (const some of portions(writes)) writePortion(db, assessment, some, now.toISOString());
	roundTable.bumpRevision(db, assessment.round, assessment.iso3);
}

function writePortion(
	db: Connection,
	{ round, iso3, coder, edition }: Assessment & { edition: string },
	writes: readonly AnswerWrite[],
	updatedAt: string
) {
	const place = { round, iso3, coder, edition };
	const rows = writes.map(({ article, answer, version }) => {
		const columns = answerTable.columnsOf(answer);
		return { ...place, article, ...columns, version: version + 1, updatedAt };
	});
	const ids = answerTable.putAll(db, rows);
	// an answer takes the place of what was carried forward; a note or a flag without a finding does not
	const found = rows.filter(({ status }) => status !== 'not_assessed');
	carriedTable.remove(
		db,
		place,
		found.map(({ article }) => article)
	);
	const stored = writes.map((write) => ({ ...write, answerId: ids.get(write.article) ?? 0 }));
	const replaced = stored
		.filter(({ keepsEvidence }) => !keepsEvidence)
		.map(({ answerId, answer }) => ({ answerId, list: answer.evidence }));
	if (replaced.length > 0) evidenceTable.replaceAll(db, iso3, replaced);
	answerTable.addHistory(
		db,
		stored.map(({ answerId, answer, version }) => {
			const snapshot = { ...answer, version: version + 1 };
			return { answerId, version: version + 1, savedBy: coder, savedAt: updatedAt, snapshot };
		})
	);
}

/** Small enough for one statement each. */
function* portions(writes: readonly AnswerWrite[]): Generator<AnswerWrite[]> {
	let some: AnswerWrite[] = [];
	let pinpoints = 0;
	for (const write of writes) {
		const own = write.keepsEvidence ? 0 : write.answer.evidence.length;
		if (some.length === atOnce.answers || (some.length > 0 && pinpoints + own > atOnce.pinpoints)) {
			yield some;
			some = [];
			pinpoints = 0;
		}
		some.push(write);
		pinpoints += own;
	}
	if (some.length > 0) yield some;
}
