import { desc, eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { instrumentChanges, users } from './schema.ts';

export type InstrumentChangeRow = typeof instrumentChanges.$inferSelect;
export type NewInstrumentChange = Omit<InstrumentChangeRow, 'id'>;

export function add(db: Connection, change: NewInstrumentChange) {
	db.insert(instrumentChanges).values(change).run();
}

/** What was done to a country's list of instruments, the newest first, with the person's name. */
export function ofCountry(
	db: Connection,
	iso3: string
): (InstrumentChangeRow & { changedByName: string })[] {
	return db
		.select({ row: instrumentChanges, name: users.name })
		.from(instrumentChanges)
		.innerJoin(users, eq(users.id, instrumentChanges.changedBy))
		.where(eq(instrumentChanges.iso3, iso3))
		.orderBy(desc(instrumentChanges.id))
		.all()
		.map(({ row, name }) => ({ ...row, changedByName: name }));
}
