import { and, asc, countDistinct, eq, inArray } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { assignments } from './schema.ts';

export type AssignmentRow = typeof assignments.$inferSelect;
export type AssignmentKey = Pick<AssignmentRow, 'round' | 'iso3' | 'coder'>;
export type Assignment = AssignmentKey & Pick<AssignmentRow, 'assignedAt'>;
/** Where the work on a country stands between coder and reviewer. */
export type HandInState = Pick<AssignmentRow, 'handedInAt' | 'gapsNote' | 'returnedNote'>;

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

/** The assignments of one country in a round. */
export function ofCountry(db: Connection, round: string, iso3: string): AssignmentRow[] {
	return db
		.select()
		.from(assignments)
		.where(and(eq(assignments.round, round), eq(assignments.iso3, iso3)))
		.all();
}

/** Every assignment of a round, by country. */
export function ofRound(db: Connection, round: string): AssignmentRow[] {
	return db
		.select()
		.from(assignments)
		.where(eq(assignments.round, round))
		.orderBy(asc(assignments.iso3))
		.all();
}

/** In how many of the given countries somebody is assigned, by round; rounds without one are absent. */
export function countCountries(
	db: Connection,
	rounds: readonly string[],
	iso3s: readonly string[]
): Map<string, number> {
	const rows = db
		.select({ round: assignments.round, countries: countDistinct(assignments.iso3) })
		.from(assignments)
		.where(and(inArray(assignments.round, [...rounds]), inArray(assignments.iso3, [...iso3s])))
		.groupBy(assignments.round)
		.all();
	return new Map(rows.map(({ round, countries }) => [round, countries]));
}

/** Every assignment of one coder. */
export function ofCoder(db: Connection, coder: string): AssignmentRow[] {
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

export function find(db: Connection, key: AssignmentKey): AssignmentRow | null {
	return db.select().from(assignments).where(matches(key)).get() ?? null;
}

/** Writes what of the state is given; the rest stays. */
export function setHandIn(db: Connection, key: AssignmentKey, state: Partial<HandInState>) {
	db.update(assignments).set(state).where(matches(key)).run();
}

function matches({ round, iso3, coder }: AssignmentKey) {
	return and(
		eq(assignments.round, round),
		eq(assignments.iso3, iso3),
		eq(assignments.coder, coder)
	);
}
