import { type AnswerContent, type Evidence, emptyAnswer } from '#lib/domain/answer.ts';
import {
	type Assessment,
	type FoundAssessment,
	findAssessment,
	writeRefusal
} from './answer-place.ts';
import * as answerTable from './db/answers.ts';
import * as assignmentTable from './db/assignments.ts';
import * as evidenceTable from './db/evidence.ts';
import type { Connection } from './db/open.ts';
import { settledRound } from './settled-round.ts';

/** An answer as it is stored. */
export interface Stored {
	content: AnswerContent;
	/** 0 = none */
	version: number;
	updatedAt: string | null;
}

/** A country as the import of one coder finds it. */
export interface ImportPlace {
	name: string;
	/** why the coder may not answer for it; null = may */
	refusal: string | null;
	/** the coder's own answer */
	stored: (article: string) => Stored;
	/** what counts for the country, and is exported */
	settled: (article: string) => AnswerContent;
}

const nothing: Stored = { content: emptyAnswer, version: 0, updatedAt: null };

/** Looks countries up, each once, with all its answers at once. Null = there is no such country. */
export function importPlaces(
	db: Connection,
	{ round, coder }: Pick<Assessment, 'round' | 'coder'>
): (iso3: string) => ImportPlace | null {
	const places = new Map<string, ImportPlace | null>();
	return (iso3) => {
		const known = places.get(iso3);
		if (known !== undefined) return known;
		const found = findAssessment(db, { round, iso3 });
		const place = found.ok ? placeOf(db, { round, iso3, coder }, found) : null;
		places.set(iso3, place);
		return place;
	};
}

function placeOf(
	db: Connection,
	assessment: Assessment,
	{ round, country }: FoundAssessment
): ImportPlace {
	const { iso3 } = assessment;
	const isAssigned = assignmentTable.codersOf(db, round.code, iso3).length > 0;
	const rows = isAssigned ? answerTable.ofCoder(db, assessment) : [];
	const answers = new Map(rows.map((row) => [row.article, row]));
	const evidence = once(() => evidenceByAnswer(db, round.code, iso3));
	const settled = once(() => settledRound(db, round.code).answers.get(iso3));
	return {
		name: country.name,
		refusal: writeRefusal(db, assessment, round),
		stored: (article) => {
			const row = answers.get(article);
			if (!row) return nothing;
			const content = answerTable.contentOf(row, evidence().get(row.id) ?? []);
			return { content, version: row.version, updatedAt: row.updatedAt };
		},
		settled: (article) => {
			const answer = settled()?.get(article);
			if (!answer) return emptyAnswer;
			const { status, level, confidence, rationale } = answer;
			return {
				...emptyAnswer,
				...{ status, level, confidence, rationale },
				not_applicable_reason: answer.notApplicableReason,
				evidence: evidence().get(answer.id) ?? []
			};
		}
	};
}

function evidenceByAnswer(db: Connection, round: string, iso3: string): Map<number, Evidence[]> {
	const found = evidenceTable.ofRound(db, round, iso3);
	const lists = Map.groupBy(found, ({ answerId }) => answerId);
	return new Map([...lists].map(([id, list]) => [id, list.map(({ evidence }) => evidence)]));
}

function once<T>(read: () => T): () => T {
	let known: { value: T } | undefined;
	return () => (known ??= { value: read() }).value;
}
