import type { AnswerContent } from '#lib/domain/answer.ts';
import type { Assessment, Place } from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as evidenceTable from './db/evidence.ts';
import type { Connection } from './db/open.ts';
import * as roundTable from './db/rounds.ts';
import { settledRound } from './settled-round.ts';

/** What counted for an article of a country in an earlier round. */
export interface PreviousAnswer {
	round: Pick<roundTable.RoundRow, 'code' | 'title' | 'asOf'>;
	/** with its evidence; a coder's own mark is nobody else's: never flagged */
	answer: AnswerContent;
}

/**
 * The settled answer to an article in the latest earlier round (by as-of date, of the same edition) that has one and that
 * the person may see: a public round, or one in which the country was theirs.
 */
export function previousAnswer(db: Connection, place: Place): PreviousAnswer | null {
	for (const round of earlierRounds(db, place)) {
		const settled = settledRound(db, round.code).answers.get(place.iso3);
		if (!settled?.has(place.article)) continue;
		const answer = settledContents(db, round.code, place.iso3, place.article).get(place.article);
		if (answer) return { round: named(round), answer };
	}
	return null;
}

/** The previous answers of a country by article, each as `previousAnswer` gives it. */
export function previousAnswers(
	db: Connection,
	assessment: Assessment
): Map<string, PreviousAnswer> {
	const found = new Map<string, PreviousAnswer>();
	for (const round of earlierRounds(db, assessment))
		for (const [article, answer] of settledContents(db, round.code, assessment.iso3))
			if (!found.has(article)) found.set(article, { round: named(round), answer });
	return found;
}

/** Rounds before this one, of the same edition, whose answers for the country the person may see; the latest first. */
export function earlierRounds(
	db: Connection,
	{ round: code, iso3, coder }: Assessment
): roundTable.RoundRow[] {
	const current = roundTable.find(db, code);
	if (!current) return [];
	return roundTable
		.list(db)
		.filter(({ asOf, edition }) => asOf < current.asOf && edition === current.edition)
		.filter(
			(round) => round.public || assignmentTable.codersOf(db, round.code, iso3).includes(coder)
		)
		.reverse();
}

/** What counts for a country in a round, by article, with all that was written; optionally of one article only. */
export function settledContents(
	db: Connection,
	round: string,
	iso3: string,
	article?: string
): Map<string, AnswerContent> {
	const settled = [...(settledRound(db, round).answers.get(iso3)?.values() ?? [])].filter(
		(answer) => article === undefined || answer.article === article
	);
	const [only] = settled;
	if (only === undefined) return new Map();
	const rows = new Map(
		assignmentTable
			.codersOf(db, round, iso3)
			.flatMap((coder) => answerTable.ofCoder(db, { round, iso3, coder }))
			.map((row) => [row.id, row])
	);
	const evidenceOf = article === undefined ? ofCountry(db, round, iso3) : ofOne(db, only.id);
	return new Map(
		settled.flatMap(({ id, article: code, status, level, confidence, rationale }) => {
			const row = rows.get(id);
			if (!row) return [];
			const counts = { status, level, confidence, rationale, flagged: false };
			return [[code, { ...answerTable.contentOf(row, evidenceOf(id)), ...counts }] as const];
		})
	);
}

function ofOne(db: Connection, answerId: number) {
	const list = evidenceTable.ofAnswer(db, answerId);
	return () => list;
}

function ofCountry(db: Connection, round: string, iso3: string) {
	const lists = Map.groupBy(evidenceTable.ofRound(db, round, iso3), ({ answerId }) => answerId);
	return (id: number) => (lists.get(id) ?? []).map(({ evidence }) => evidence);
}

function named({ code, title, asOf }: roundTable.RoundRow): PreviousAnswer['round'] {
	return { code, title, asOf };
}
