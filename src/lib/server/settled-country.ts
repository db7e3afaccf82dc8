import { type Settled, settledAnswers } from '#lib/domain/settled-answer.ts';
import { type AnswerToSettle, answersToSettle } from './db/answers-to-settle.ts';
import * as assignmentTable from './db/assignments.ts';
import type { Connection } from './db/open.ts';

export type SettledWithEvidence = Omit<Settled<AnswerToSettle>, 'iso3'>;

/** What counts of one country in a round. */
export interface SettledCountry {
	iso3: string;
	/** by article; empty: the assessment has not begun, or nothing counts yet */
	answers: Map<string, SettledWithEvidence>;
	/** number of coders assigned */
	coders: number;
	/** changes with everything that the answers follow from */
	stamp: string;
}

/**
 * The countries of a round in which somebody is assigned, by iso3, each read when it is asked for: nothing is kept, no
 * statement stays open between two. Only in a snapshot are they of one moment. A country that is `known` as it still
 * stands is not read again.
 */
export function* settledCountries(
	db: Connection,
	round: string,
	{ isWanted = () => true, known }: Reading = {}
): Generator<SettledCountry> {
	const assigned = Map.groupBy(assignmentTable.ofRound(db, round), ({ iso3 }) => iso3);
	for (const [iso3, coders] of assigned) {
		if (!isWanted(iso3)) continue;
		const stamp = coders.map(({ coder, revision }) => `${coder} ${revision}`).join();
		const before = known?.get(iso3);
		yield before?.stamp === stamp ? before : read(db, round, iso3, coders, stamp);
	}
}

interface Reading {
	isWanted?: (iso3: string) => boolean;
	known?: ReadonlyMap<string, SettledCountry>;
}

function read(
	db: Connection,
	round: string,
	iso3: string,
	assigned: readonly { coder: string }[],
	stamp: string
): SettledCountry {
	const coders = assigned.map(({ coder }) => coder);
	const answers = settledAnswers(coders, answersToSettle(db, round, iso3));
	return { iso3, answers, coders: coders.length, stamp };
}
