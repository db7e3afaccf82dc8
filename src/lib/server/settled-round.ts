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

const cache = new WeakMap<Connection, Map<string, SettledRound>>();

/** The settled answers of a round, kept until the round's revision rises. */
export function settledRound(db: Connection, round: string): SettledRound {
	const rounds = cache.get(db) ?? new Map<string, SettledRound>();
	cache.set(db, rounds);
	const revision = roundTable.find(db, round)?.revision ?? 0;
	const known = rounds.get(round);
	if (known?.revision === revision) return known;
	const settled = settledFrom(settledCountries(db, round), revision);
	rounds.set(round, settled);
	return settled;
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
