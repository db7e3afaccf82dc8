import { eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { settings } from './schema.ts';

/** A fact about this database file, or null. */
export function find(db: Connection, key: string): string | null {
	return db.select().from(settings).where(eq(settings.key, key)).get()?.value ?? null;
}

export function put(db: Connection, key: string, value: string) {
	db.insert(settings)
		.values({ key, value })
		.onConflictDoUpdate({ target: settings.key, set: { value } })
		.run();
}
