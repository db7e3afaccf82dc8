import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { assignments } from './schema.ts';

export interface Assignment {
	round: string;
	iso3: string;
	coder: string;
	assignedAt: string;
}

/** The coders of one country in a round, earliest first. */
export function codersOf(db: Connection, round: string, iso3: string): string[] {
	return db
		.select({ coder: assignments.coder })
		.from(assignments)
		.where(and(eq(assignments.round, round), eq(assignments.iso3, iso3)))
		.orderBy(asc(assignments.assignedAt), asc(assignments.coder))
		.all()
		.map((row) => row.coder);
}

/** Every assignment of a round, by country. */
export function ofRound(db: Connection, round: string): Assignment[] {
	return db
		.select()
		.from(assignments)
		.where(eq(assignments.round, round))
		.orderBy(asc(assignments.iso3))
		.all();
}

/** Every assignment of one coder. */
export function ofCoder(db: Connection, coder: string): Assignment[] {
	return db
		.select()
		.from(assignments)
		.where(eq(assignments.coder, coder))
		.orderBy(asc(assignments.round), asc(assignments.iso3))
		.all();
}

export function add(db: Connection, assignment: Assignment) {
	db.insert(assignments).values(assignment).run();
}
