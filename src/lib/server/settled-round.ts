import {
	type CoderAnswer,
	type SettledAnswer,
	settledAnswers
} from '#lib/domain/settled-answer.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as evidenceTable from './db/evidence.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

export type SettledWithEvidence = SettledAnswer & { evidenceCount: number };

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
	const settled = readSettledRound(db, round, revision);
	rounds.set(round, settled);
	return settled;
}

function readSettledRound(db: Connection, round: string, revision: number): SettledRound {
	const coders = groupBy(assignmentTable.ofRound(db, round));
	const counts = evidenceTable.counts(db, round);
	const answers: SettledRound['answers'] = new Map();
	let updatedAt: string | null = null;
	for (const [iso3, rows] of groupBy<CoderAnswer & { iso3: string }>(
		answerTable.ofRound(db, round)
	)) {
		const assigned = (coders.get(iso3) ?? []).map((assignment) => assignment.coder);
		const settled = settledAnswers(assigned, rows);
		if (settled.size === 0) continue;
		const country = new Map<string, SettledWithEvidence>();
		for (const [article, answer] of settled) {
			country.set(article, { ...answer, evidenceCount: counts.get(answer.id) ?? 0 });
			if (updatedAt === null || answer.updatedAt > updatedAt) updatedAt = answer.updatedAt;
		}
		answers.set(iso3, country);
	}
	const numbers = new Map([...coders].map(([iso3, assigned]) => [iso3, assigned.length]));
	return { revision, answers, coders: numbers, updatedAt };
}

function groupBy<T extends { iso3: string }>(rows: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const group = groups.get(row.iso3);
		if (group) group.push(row);
		else groups.set(row.iso3, [row]);
	}
	return groups;
}
