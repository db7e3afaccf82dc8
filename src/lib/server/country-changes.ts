import type { AnswerContent } from '#lib/domain/answer.ts';
import { differsFrom } from '#lib/domain/answer-checks.ts';
import type { Method } from '#lib/domain/method.ts';
import type { ChangeReason } from '#lib/domain/vocabulary.ts';
import { settledContents } from './previous-answer.ts';
import { type Viewer, type VisibleRound, visibleRounds } from './round-access.ts';
import { type ScoreChange, scoreChanges } from './score-changes.ts';
import { settledRound } from './settled-round.ts';

type Found = Pick<AnswerContent, 'status' | 'level'>;

/** An answer that differs from the one of the round before. */
export interface CountryChange {
	article: string;
	title: string;
	before: Found;
	after: Found;
	/** null: nobody said why */
	reason: ChangeReason | null;
}

export interface CountryChanges {
	/** the round that is compared with */
	earlier: Pick<VisibleRound, 'code' | 'title' | 'asOf'>;
	/** code of the round that is looked at */
	later: string;
	/** in the order of the edition; only those with reason `law_changed` are changes of law */
	changes: CountryChange[];
	/** articles that both rounds answer */
	compared: number;
	/** overall first, then the chapters */
	scores: ScoreChange[];
}

/**
 * What differs in a country's answers and scores from the latest earlier round of the same edition that the viewer may see and that has answers
 * for it; null where there is none. An article that only one of the rounds answers has not changed: it is not compared.
 */
export function countryChanges(
	viewer: Viewer,
	round: VisibleRound,
	iso3: string,
	method: Method
): CountryChanges | null {
	const { db } = viewer;
	const earlier = visibleRounds(viewer).find(
		(other) =>
			other.asOf < round.asOf &&
			other.edition.id === round.edition.id &&
			settledRound(db, other.code).answers.has(iso3)
	);
	if (!earlier) return null;
	const before = settledRound(db, earlier.code).answers.get(iso3) ?? new Map<string, Found>();
	const now = settledContents(db, round.code, iso3);
	const both = round.edition.articles.flatMap(({ code, title }) => {
		const [old, found] = [before.get(code), now.get(code)];
		return old && found ? [{ code, title, old, found }] : [];
	});
	return {
		earlier: { code: earlier.code, title: earlier.title, asOf: earlier.asOf },
		later: round.code,
		compared: both.length,
		scores: scoreChanges(db, earlier, round, iso3, method),
		changes: both
			.filter(({ old, found }) => differsFrom(old, found))
			.map(({ code, title, old, found }) => ({
				article: code,
				title,
				before: { status: old.status, level: old.level },
				after: { status: found.status, level: found.level },
				reason: found.change_reason
			}))
	};
}
