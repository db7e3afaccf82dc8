/** What every JSON error says; `details` holds what a program can act on, such as the name of a parameter. */
export interface ErrorBody {
	error: { status: number; code: string; message: string; details: unknown };
}

/** Codes for errors that nobody gave a more exact one. */
const codes: Record<number, string> = {
	400: 'bad_request',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not_found',
	405: 'method_not_allowed',
	409: 'conflict',
	410: 'gone',
	413: 'too_large',
	415: 'unsupported_media_type',
	429: 'too_many_requests'
};

/** The one shape of JSON errors: `{"error":{"status","code","message","details"}}`. */
export function errorResponse(
	status: number,
	code: string,
	message: string,
	details: unknown = null,
	headers: Record<string, string> = {}
): Response {
	const body: ErrorBody = { error: { status, code, message, details } };
	return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

export function codeOf(status: number): string {
	return codes[status] ?? (status >= 500 ? 'internal_error' : 'error');
}

/** Brings an error that the framework made (`{"message"}`, text or HTML) into the shape; leaves everything else. */
export async function inErrorShape(response: Response): Promise<Response> {
	if (response.status < 400) return response;
	const type = response.headers.get('content-type') ?? '';
	const body: unknown = type.startsWith('application/json') ? await response.clone().json() : null;
	if (has(body, 'error')) return response;
	const { status } = response;
	const message = has(body, 'message') ? String(body.message) : plainMessage(status);
	const details = has(body, 'id') ? { id: body.id } : null;
	const shaped = errorResponse(status, codeOf(status), message, details);
	const allow = response.headers.get('allow');
	if (allow) shaped.headers.set('allow', allow);
	for (const cookie of response.headers.getSetCookie()) shaped.headers.append('set-cookie', cookie);
	return shaped;
}

/** `method_not_allowed` → "Method not allowed." */
function plainMessage(status: number): string {
	const words = codeOf(status).replaceAll('_', ' ');
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
	return typeof value === 'object' && value !== null && key in value;
}
