import type { Edition } from '#lib/domain/edition.ts';
import { editionOf } from './catalogue.ts';
import type { Connection, DatabaseKind } from './db/open.ts';
import * as roundTable from './db/rounds.ts';

/** A round that the asking person may see, with its edition and the release that its rows carry. */
export interface VisibleRound {
	code: string;
	title: string;
	asOf: string;
	status: string;
	public: boolean;
	revision: number;
	edition: Edition;
	/** `DEMO` in a demonstration; null for working data */
	release: string | null;
}

export interface Viewer {
	db: Connection;
	kind: DatabaseKind;
	/** anybody signed in has a role, and may see what is not public */
	user: object | null;
}

/** The release that rows of a demonstration carry. */
export const demoRelease = 'DEMO';

export function releaseOf(kind: DatabaseKind): string | null {
	return kind === 'demo' ? demoRelease : null;
}

/** All rounds that the person may see, latest as-of date first. */
export function visibleRounds({ db, kind, user }: Viewer): VisibleRound[] {
	return roundTable
		.list(db)
		.filter((round) => round.public || user !== null)
		.sort((a, b) => b.asOf.localeCompare(a.asOf))
		.map((round) => ({
			...round,
			edition: editionOf(db, round.edition),
			release: releaseOf(kind)
		}));
}

/** The round named by `code`, or without one the current round: the public one with the latest as-of date. */
export function findRound(viewer: Viewer, code: string | null): VisibleRound | null {
	const rounds = visibleRounds(viewer);
	const found =
		code === null
			? rounds.find((round) => round.public)
			: rounds.find((round) => round.code === code);
	return found ?? null;
}
