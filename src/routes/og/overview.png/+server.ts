import { error } from '@sveltejs/kit';
import { readerMessages as text } from '#lib/messages/reader.ts';
import { pictureResponse } from '#lib/server/picture-response.ts';
import { findRound } from '#lib/server/round-access.ts';
import { overviewPicture } from '#lib/server/share-pictures.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const code = url.searchParams.get('round');
	const round = findRound(locals, code);
	if (!round) error(404, code === null ? text.noRound : text.unknownRound(code));
	return pictureResponse(await overviewPicture(locals, round), round.public);
};
