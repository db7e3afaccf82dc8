import { redirect } from '@sveltejs/kit';
import { signOutHere } from '#lib/server/session-cookie.ts';
import type { RequestHandler } from './$types';

/** Signs out whoever asks. POST only: no link or picture of another site signs anybody out. */
export const POST: RequestHandler = async (event) => {
	await signOutHere(event);
	redirect(303, '/');
};
