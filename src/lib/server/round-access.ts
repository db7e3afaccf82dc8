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
export function visibleRounds(viewer: Viewer): VisibleRound[] {
	const editions = new Map<string, Edition>();
	return roundTable
		.list(viewer.db)
		.filter((round) => maySee(viewer, round))
		.sort((a, b) => b.asOf.localeCompare(a.asOf))
		.map((round) => {
			const edition = editions.get(round.edition) ?? editionOf(viewer.db, round.edition);
			editions.set(round.edition, edition);
			return { ...round, edition, release: releaseOf(viewer.kind) };
		});
}

/** The round named by `code`, or without one the current round: the public one with the latest as-of date. */
export function findRound(viewer: Viewer, code: string | null): VisibleRound | null {
	const { db, kind } = viewer;
	const round = code === null ? roundTable.currentPublicRound(db) : roundTable.find(db, code);
	if (!round || !maySee(viewer, round)) return null;
	return { ...round, edition: editionOf(db, round.edition), release: releaseOf(kind) };
}

function maySee({ user }: Viewer, round: { public: boolean }): boolean {
	return round.public || user !== null;
}
