import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import {
	type SettledCountry,
	type SettledWithEvidence,
	settledCountries
} from './settled-country.ts';

/** What counts in a round: settled answers by country, then by article. Countries whose assessment has not begun are absent. */
export interface SettledRound {
	revision: number;
	answers: Map<string, Map<string, SettledWithEvidence>>;
	/** number of coders assigned, by country */
	coders: Map<string, number>;
	/** when the newest settled answer was saved, ISO 8601; null when there is none */
	updatedAt: string | null;
}

interface Kept {
	settled: SettledRound;
	countries: ReadonlyMap<string, SettledCountry>;
}
const cache = new WeakMap<Connection, Map<string, Kept>>();

/** A round of all countries takes 13 MB; pages show one or two at a time, and few people work on older ones. */
export const mostRounds = 6;

/**
 * The settled answers of a round, kept until the round's revision rises; then only the countries that changed are read
 * again. Of more than `mostRounds` those that nobody asked for longest go.
 */
export function settledRound(db: Connection, round: string): SettledRound {
	const rounds = cache.get(db) ?? new Map<string, Kept>();
	cache.set(db, rounds);
	const revision = roundTable.find(db, round)?.revision ?? 0;
	const known = rounds.get(round);
	const kept = known?.settled.revision === revision ? known : readRound(db, round, revision, known);
	rounds.delete(round);
	rounds.set(round, kept);
	const [oldest] = rounds.keys();
	if (rounds.size > mostRounds && oldest !== undefined) rounds.delete(oldest);
	return kept.settled;
}

function readRound(db: Connection, round: string, revision: number, before?: Kept): Kept {
	const read = [...settledCountries(db, round, { known: before?.countries })];
	const countries = new Map(read.map((country) => [country.iso3, country]));
	return { settled: settledFrom(read, revision), countries };
}

/** A round of its countries. */
export function settledFrom(countries: Iterable<SettledCountry>, revision: number): SettledRound {
	const answers: SettledRound['answers'] = new Map();
	const coders: SettledRound['coders'] = new Map();
	let updatedAt: string | null = null;
	for (const country of countries) {
		coders.set(country.iso3, country.coders);
		if (country.answers.size > 0) answers.set(country.iso3, country.answers);
		for (const answer of country.answers.values())
			if (updatedAt === null || answer.updatedAt > updatedAt) updatedAt = answer.updatedAt;
	}
	return { revision, answers, coders, updatedAt };
}
