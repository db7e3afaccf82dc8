import type { Issue } from '#lib/domain/answer.ts';
import { errorResponse } from './error-response.ts';
import type { Unknown } from './answer-place.ts';
import type { Recorded, StoredAnswer } from './record-answer.ts';

/** Largest body of an answer: 200 pieces of evidence with long quotations stay far below. */
const largestBody = 2 * 1024 * 1024;

type Json = { ok: true; value: unknown } | { ok: false; response: Response };

/** The JSON of a request, or the answer to say why it cannot be read. */
export async function readJson(request: Request): Promise<Json> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\b/i.test(type))
		return refused(
			415,
			'not_json',
			'Send the answer as JSON with "content-type: application/json".'
		);
	const announced = Number(request.headers.get('content-length') ?? 0);
	const text = announced > largestBody ? null : await request.text();
	if (text === null || text.length > largestBody)
		return refused(413, 'too_large', `An answer is at most ${largestBody} bytes.`);
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return refused(400, 'broken_json', `The body is not JSON: ${reason}. Nothing was stored.`);
	}
}

/** 400 with every fault by field. */
export function invalidAnswer(issues: Issue[]): Response {
	const lines = issues.map((issue) => `${issue.path}: ${issue.message}`).join(' ');
	return errorResponse(400, 'invalid_answer', `The answer was not stored. ${lines}`, { issues });
}

/** What reading or recording an answer came to, as a response. */
export function answerResponse(
	result: Recorded | { ok: true; answer: StoredAnswer } | Unknown
): Response {
	if (result.ok) return Response.json(result.answer, { headers: { 'cache-control': 'no-store' } });
	switch (result.why) {
		case 'unknown':
			return errorResponse(404, 'not_found', result.message);
		case 'forbidden':
			return errorResponse(403, 'forbidden', result.message);
		case 'invalid':
			return invalidAnswer(result.issues);
		case 'stale':
			return errorResponse(
				409,
				'stale_version',
				`The answer was changed meanwhile: it is at version ${result.current.version} now. Nothing was stored; both versions are yours to compare.`,
				{ current: result.current }
			);
	}
}

function refused(status: number, code: string, message: string): Json {
	return { ok: false, response: errorResponse(status, code, message) };
}
