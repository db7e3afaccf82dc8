import * as settingsTable from './db/settings.ts';
import type { Connection } from './db/open.ts';

/** Whether the database answers a query. */
export function answers(db: Connection): boolean {
	try {
		return settingsTable.find(db, 'kind') !== null;
	} catch {
		return false;
	}
}
