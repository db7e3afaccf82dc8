import { describe, expect, test, vi } from 'vitest';
import { type AnswerContent, emptyAnswer } from '#lib/domain/answer.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';
import { sendTo } from './send-answer.ts';

const url = '/api/v1/rounds/2026/countries/BRA/articles/IV.12';
const answer: AnswerContent = {
	...emptyAnswer,
	status: 'scored',
	level: 3,
	rationale: 'Section 4'
};
const stored: StoredAnswer = {
	...answer,
	round: '2026',
	iso3: 'BRA',
	article: 'IV.12',
	score: 75,
	version: 5,
	updated_at: '2026-03-01T10:00:00.000Z'
};

/** Sends the answer to a server that gives this response, or that cannot be reached. */
function send(response: Response | Error, content = answer) {
	const fetcher = vi.fn<typeof fetch>(async () => {
		if (response instanceof Error) throw response;
		return response;
	});
	const sent = sendTo(url, fetcher)(content, 4);
	return { sent, request: () => fetcher.mock.calls[0]?.[1], fetcher };
}
const error = (status: number, message: string, details: unknown = null) =>
	Response.json({ error: { status, code: 'code', message, details } }, { status });

describe('what is sent', () => {
	test('is one PUT of the answer and the version that it was made from', () => {
		const { fetcher } = send(Response.json(stored));
		expect(fetcher.mock.calls).toEqual([
			[
				url,
				{
					method: 'PUT',
					headers: { 'content-type': 'application/json', accept: 'application/json' },
					body: JSON.stringify({ ...answer, version: 4 }),
					keepalive: true
				}
			]
		]);
	});

	// browsers refuse a `keepalive` request of more than 64 KiB, and would do so at every attempt
	test.each([
		['a short text', 'x', true],
		['19000 characters of one byte', 'x'.repeat(19_000), true],
		['18000 characters of three bytes', '法'.repeat(18_000), true],
		['20000 characters of three bytes', '法'.repeat(20_000), false]
	])('with %s it may outlive the page: %s', (_what, rationale, keepalive) => {
		const { request } = send(Response.json(stored), { ...answer, rationale });
		expect(request()?.keepalive).toBe(keepalive);
	});

	test('many long quotations are sent without it', () => {
		const quotation = 'x'.repeat(20_000);
		const evidence = [1, 2, 3].map(() => ({ kind: 'search', quotation }));
		const { request } = send(Response.json(stored), { ...answer, evidence } as AnswerContent);
		expect(request()?.keepalive).toBe(false);
	});
});

describe('how it ends', () => {
	test('200 gives the stored answer with its new version', async () => {
		expect(await send(Response.json(stored)).sent).toEqual({ end: 'stored', answer: stored });
	});
	test('409 gives the one that is stored', async () => {
		const current = { ...stored, level: 1, version: 9 };
		expect(await send(error(409, 'Changed meanwhile.', { current })).sent).toEqual({
			end: 'conflict',
			current
		});
	});
	test('409 for another reason is a refusal', async () => {
		expect(await send(error(409, 'Busy.')).sent).toEqual({ end: 'refused', reasons: ['Busy.'] });
	});
	test('401 means that somebody has to sign in again', async () => {
		expect(await send(error(401, 'Sign in.')).sent).toEqual({ end: 'signed_out' });
	});
	test('400 gives every reason', async () => {
		const issues = [
			{ path: 'level', message: 'Level is missing.' },
			{ path: 'evidence.0.url', message: 'No address.' }
		];
		expect(await send(error(400, 'Not stored.', { issues })).sent).toEqual({
			end: 'refused',
			reasons: ['Level is missing.', 'No address.']
		});
	});
	test.each([403, 404, 413, 415, 429])('%d without details gives its message', async (status) => {
		expect(await send(error(status, 'This is why.')).sent).toEqual({
			end: 'refused',
			reasons: ['This is why.']
		});
	});
	test('a refusal in another shape still says something', async () => {
		const response = new Response('<h1>Too large</h1>', { status: 413 });
		expect(await send(response).sent).toEqual({ end: 'refused', reasons: ['HTTP 413'] });
	});
	test('no network means unreachable', async () => {
		expect(await send(new TypeError('Failed to fetch')).sent).toEqual({ end: 'unreachable' });
	});
	test.each([500, 502, 503])('%d means unreachable: it may work later', async (status) => {
		expect(await send(error(status, 'Oh.')).sent).toEqual({ end: 'unreachable' });
	});
	test.each([
		['a page of HTML', new Response('<h1>Welcome to the hotel</h1>')],
		['nothing', new Response(null, { status: 204 })],
		['other JSON', Response.json({ status: 'ok' })],
		['null', Response.json(null)]
	])('200 with %s is no sign that anything was stored', async (_what, response) => {
		expect(await send(response).sent).toEqual({ end: 'unreachable' });
	});
});
