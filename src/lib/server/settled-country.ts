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
}

/**
 * The countries of a round in which somebody is assigned, by iso3, each read when it is asked for: nothing is kept, no
 * statement stays open between two. Only in a snapshot are they of one moment.
 */
export function* settledCountries(
	db: Connection,
	round: string,
	isWanted: (iso3: string) => boolean = () => true
): Generator<SettledCountry> {
	const assigned = Map.groupBy(assignmentTable.ofRound(db, round), ({ iso3 }) => iso3);
	for (const [iso3, coders] of assigned)
		if (isWanted(iso3)) yield settledCountry(iso3, coders, answersToSettle(db, round, iso3));
}

function settledCountry(
	iso3: string,
	assigned: readonly { coder: string }[],
	answers: readonly AnswerToSettle[]
): SettledCountry {
	const coders = assigned.map(({ coder }) => coder);
	return { iso3, answers: settledAnswers(coders, answers), coders: coders.length };
}
