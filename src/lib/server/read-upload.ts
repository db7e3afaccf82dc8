import { largestFile } from '#lib/domain/stored-file.ts';
import { fileMessages } from '#lib/messages/law.ts';
import type { Upload } from './stored-files.ts';

/** What a form is larger than the file in it: names, headers, borders of its parts. */
const formAround = 64 * 1024;

export type ReadUpload =
	{ ok: true; file: Upload } | { ok: false; status: number; code: string; message: string };

/** The file in the field `file` of a form (multipart/form-data), or why there is none. */
export async function readUpload(request: Request): Promise<ReadUpload> {
	if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
		return refused(415, 'no_form', fileMessages.noForm);
	const announced = Number(request.headers.get('content-length') ?? 0);
	if (announced > largestFile + formAround) return tooLarge();
	let form: FormData;
	try {
		form = await request.formData();
	} catch (error) {
		// the server ends bodies that grow past its own limit
		const grew = error instanceof Error && 'status' in error && error.status === 413;
		return grew ? tooLarge() : refused(400, 'broken_form', fileMessages.broken);
	}
	const file = form.get('file');
	if (!(file instanceof File)) return refused(415, 'no_form', fileMessages.noForm);
	if (file.size > largestFile) return tooLarge();
	const bytes = new Uint8Array(await file.arrayBuffer());
	return { ok: true, file: { name: file.name, type: file.type, bytes } };
}

const tooLarge = () => refused(413, 'too_large', fileMessages.tooLarge(largestFile));

function refused(status: number, code: string, message: string): ReadUpload {
	return { ok: false, status, code, message };
}
