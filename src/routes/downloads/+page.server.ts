import { downloadsOf } from '#lib/server/download-sizes.ts';
import { findRound } from '#lib/server/round-access.ts';
import { readerChoice } from '#lib/server/reader-choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	// without a public round the catalogue can be had all the same
	if (!url.searchParams.has('round') && !findRound(locals, null))
		return { shown: null, downloads: [] };
	const { round, shown } = readerChoice(locals, url);
	return { shown, downloads: downloadsOf(locals, round) };
};
