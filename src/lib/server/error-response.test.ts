import { describe, expect, test } from 'vitest';
import { codeOf, errorResponse, inErrorShape } from './error-response.ts';

describe('errorResponse', () => {
	test('has the one shape of errors', async () => {
		const response = errorResponse(400, 'wrong_parameter', 'Wrong.', { parameter: 'by' });
		expect(response.status).toBe(400);
		expect(response.headers.get('content-type')).toBe('application/json');
		expect(await response.json()).toEqual({
			error: {
				status: 400,
				code: 'wrong_parameter',
				message: 'Wrong.',
				details: { parameter: 'by' }
			}
		});
	});

	test('says null where there are no details, and takes headers', async () => {
		const response = errorResponse(429, 'x', 'y', null, { 'retry-after': '60' });
		expect(response.headers.get('retry-after')).toBe('60');
		expect((await response.json()).error.details).toBeNull();
	});
});

describe('inErrorShape', () => {
	const shaped = async (response: Response) => (await inErrorShape(response)).json();

	test('turns the JSON of the framework into the shape', async () => {
		expect(await shaped(Response.json({ message: 'Sign in first.' }, { status: 401 }))).toEqual({
			error: { status: 401, code: 'unauthorized', message: 'Sign in first.', details: null }
		});
	});

	test('keeps the number by which an unexpected error is found', async () => {
		const body = { message: 'Something went wrong.', id: 'abc' };
		expect((await shaped(Response.json(body, { status: 500 }))).error).toEqual({
			status: 500,
			code: 'internal_error',
			message: 'Something went wrong.',
			details: { id: 'abc' }
		});
	});

	test('turns text and pages into it, and keeps allowed methods and cookies', async () => {
		const headers = new Headers({ allow: 'GET, HEAD', 'content-type': 'text/plain' });
		headers.append('set-cookie', 'a=1');
		headers.append('set-cookie', 'b=2');
		const response = await inErrorShape(new Response('no', { status: 405, headers }));
		expect(response.headers.get('allow')).toBe('GET, HEAD');
		expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
		expect((await response.json()).error).toMatchObject({
			code: 'method_not_allowed',
			message: 'Method not allowed.'
		});
	});

	test('leaves what has the shape already, and what is no error', async () => {
		const own = errorResponse(404, 'not_found', 'No such round.');
		const fine = Response.json({ message: 'hello' });
		expect(await inErrorShape(own)).toBe(own);
		expect(await inErrorShape(fine)).toBe(fine);
	});
});

test('every status has a code', () => {
	expect([400, 401, 403, 404, 409, 418, 429, 500, 503].map(codeOf)).toEqual([
		'bad_request',
		'unauthorized',
		'forbidden',
		'not_found',
		'conflict',
		'error',
		'too_many_requests',
		'internal_error',
		'internal_error'
	]);
});
