import type { Evidence, Issue } from '#lib/domain/answer.ts';
import { fileMessages } from '#lib/messages/law.ts';
import * as fileTable from './db/files.ts';
import type { Connection } from './db/open.ts';

/** Faults of evidence that names files which were never uploaded; the database would refuse it without a reason. */
export function fileIssues(db: Connection, list: readonly Evidence[]): Issue[] {
	return list.flatMap(({ file }, i) =>
		file === null || fileTable.find(db, file)
			? []
			: [{ path: `evidence.${i}.file`, message: fileMessages.notUploaded }]
	);
}
