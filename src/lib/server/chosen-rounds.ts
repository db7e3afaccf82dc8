import type { Issue } from '#lib/domain/answer.ts';
import type { Edition } from '#lib/domain/edition.ts';
import {
	type Viewer,
	type VisibleRound,
	findRound,
	releaseOf,
	visibleRounds
} from './round-access.ts';

/** How many rounds a table takes: those whose rows carry their round take several. */
export type RoundsTaken = 'one' | 'several';

/** The rounds that an address asks for, in its order, each once; without a choice the current one, or none. */
export function chosenRounds(
	viewer: Viewer,
	query: URLSearchParams,
	taken: RoundsTaken
): { rounds: VisibleRound[]; issues: Issue[] } {
	const text = query.get('round');
	const codes = text?.split(',').map((code) => code.trim()) ?? [];
	const issues = releaseIssues(viewer, query.get('release'));
	if (codes.length < 2) {
		const found = findRound(viewer, text);
		if (text !== null && !found) issues.push(unknownRound(text));
		return { rounds: found ? [found] : [], issues };
	}
	if (taken === 'one') {
		const message = `Choose one round here; "${text}" names ${codes.length}.`;
		return { rounds: [], issues: [...issues, { path: 'round', message }] };
	}
	const visible = new Map(visibleRounds(viewer).map((round) => [round.code, round]));
	const found = [...new Set(codes)].map((code) => visible.get(code) ?? unknownRound(code));
	const rounds = found.filter((round) => 'code' in round);
	issues.push(...found.filter((round) => 'path' in round));
	return { rounds, issues };
}

function releaseIssues({ kind }: Viewer, release: string | null): Issue[] {
	if (release === null || release === releaseOf(kind)) return [];
	return [{ path: 'release', message: `There is no release "${release}".` }];
}

/** A round that one may not see is for the asking person one that does not exist. */
function unknownRound(code: string): Issue {
	return { path: 'round', message: `There is no public round "${code}".` };
}

/** An edition with the rounds that were asked for under it. */
export interface EditionInRounds {
	edition: Edition;
	/** ` in round 2024`, for a fault; empty where one round is asked for */
	where: string;
}

/** The editions of several rounds, each once; for one round or none it is `usual`. */
export function editionsOf(rounds: readonly VisibleRound[], usual: Edition): EditionInRounds[] {
	if (rounds.length < 2) return [{ edition: usual, where: '' }];
	const byEdition = Map.groupBy(rounds, ({ edition }) => edition);
	return [...byEdition].map(([edition, group]) => {
		const codes = group.map(({ code }) => code).join(', ');
		return { edition, where: ` in ${group.length === 1 ? 'round' : 'rounds'} ${codes}` };
	});
}
