import { largestImport } from '#lib/exchange/import-text.ts';
import { importPage as words } from '#lib/messages/import.ts';

export type ImportUpload =
	| { ok: true; round: string; name: string; bytes: Uint8Array }
	| { ok: false; status: 400 | 413 | 415; round: string; message: string };

/** What a form is larger than the file in it. */
const formAround = 64 * 1024;

/** The round and the file of the form that is to be checked, or why there is none. */
export async function readImportUpload(request: Request): Promise<ImportUpload> {
	const refused = (status: 400 | 413 | 415, message: string, round = ''): ImportUpload => ({
		ok: false,
		status,
		round,
		message
	});
	if (Number(request.headers.get('content-length') ?? 0) > largestImport + formAround)
		return refused(413, words.tooLarge);
	const form = await request.formData().catch((error: unknown) => {
		// the server ends bodies that grow past its own limit
		return error instanceof Error && 'status' in error && error.status === 413 ? 413 : 415;
	});
	if (form === 413) return refused(413, words.tooLarge);
	if (form === 415) return refused(415, words.noForm);
	const round = String(form.get('round') ?? '');
	const file = form.get('file');
	if (!(file instanceof File) || (file.size === 0 && file.name === ''))
		return refused(400, words.chooseFile, round);
	if (file.size > largestImport) return refused(413, words.tooLarge, round);
	if (round === '') return refused(400, words.chooseRound);
	const bytes = new Uint8Array(await file.arrayBuffer());
	return { ok: true, round, name: file.name, bytes };
}
