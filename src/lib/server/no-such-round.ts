import { readerMessages as text } from '#lib/messages/reader.ts';
import { errorResponse } from './error-response.ts';

/** The answer of a page's file where its round does not exist, or none is public. */
export function noSuchRound(code: string | null): Response {
	return errorResponse(404, 'not_found', code === null ? text.noRound : text.unknownRound(code));
}
