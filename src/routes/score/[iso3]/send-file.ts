import { largestFile } from '#lib/domain/stored-file.ts';
import { fileMessages as text } from '#lib/messages/law.ts';

export type SentFile =
	{ ok: true; file: { sha256: string; name: string } } | { ok: false; message: string };

/** Sends a file to be stored. What is too large is not sent at all; every failure comes back in words. */
export async function sendFile(send: typeof fetch, address: string, file: File): Promise<SentFile> {
	if (file.size > largestFile) return { ok: false, message: text.tooLarge(largestFile) };
	const body = new FormData();
	body.set('file', file);
	try {
		const headers = { accept: 'application/json' };
		const response = await send(address, { method: 'POST', headers, body });
		const answer: unknown = await response.json();
		if (response.ok) return { ok: true, file: answer as { sha256: string; name: string } };
		return { ok: false, message: messageOf(answer) ?? text.failed };
	} catch {
		return { ok: false, message: text.failed };
	}
}

/** Of our own errors (`error.message`), or of those that the framework makes (`message`). */
function messageOf(answer: unknown): string | null {
	const { error, message } = answer as { error?: { message?: string }; message?: string };
	return error?.message ?? message ?? null;
}
