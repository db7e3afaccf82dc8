import { error, redirect } from '@sveltejs/kit';
import type { Method } from '#lib/domain/method.ts';
import { readerMessages as text } from '#lib/messages/reader.ts';
import { chosenMethod } from './chosen-method.ts';
import { type Viewer, type VisibleRound, findRound, visibleRounds } from './round-access.ts';

/** What every page of results is about: a round that the reader may see, and a method. */
export interface ReaderChoice {
	round: VisibleRound;
	method: Method;
	/** for the page: what it says of the round and of its edition, and the rounds to choose from */
	shown: {
		round: Pick<VisibleRound, 'code' | 'title' | 'asOf'>;
		rounds: Pick<VisibleRound, 'code' | 'title'>[];
		method: Method;
		edition: { title: string; description: string; caveats: readonly string[] };
	};
}

/**
 * The round and the method of a page's address; without a round the current one. An unknown round is 404, a wrong method
 * 400, and the address of a sent form goes on to the shortest address of the same page.
 */
export function readerChoice(viewer: Viewer, url: URL): ReaderChoice {
	const code = url.searchParams.get('round');
	const round = findRound(viewer, code);
	if (!round) error(404, code === null ? text.noRound : text.unknownRound(code));
	const { method, issues, canonical } = chosenMethod(url, round.edition);
	if (canonical) redirect(303, canonical);
	if (issues.length > 0)
		error(400, issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
	const { title, text: words } = round.edition;
	return {
		round,
		method,
		shown: {
			round: { code: round.code, title: round.title, asOf: round.asOf },
			rounds: visibleRounds(viewer).map((known) => ({ code: known.code, title: known.title })),
			method,
			edition: { title, description: words.description, caveats: words.caveats }
		}
	};
}

/** The value of a parameter that is one of a list, or null when it is absent; anything else is 400, with the list. */
export function chosenFrom(url: URL, name: string, allowed: readonly string[]): string | null {
	const found = url.searchParams.get(name);
	if (!found) return null;
	if (!allowed.includes(found)) error(400, text.notOneOf(name, found, allowed));
	return found;
}
