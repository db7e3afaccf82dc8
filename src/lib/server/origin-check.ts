/** Methods that change nothing and that browsers send from other sites as a matter of course. */
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** `localhost` and the addresses behind it: people type either, the server knows itself by one. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request may change something: the session cookie alone does not show that the person wanted it, since a
 * browser sends it along with forms of other sites. Covers every method and content type. Browsers say where a request
 * comes from (Sec-Fetch-Site, Origin); scripts say nothing, and nobody can make them send another person's cookie.
 */
export function isOwnRequest(request: Pick<Request, 'method' | 'headers'>, url: URL): boolean {
	if (safeMethods.includes(request.method)) return true;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return false;
	const origin = request.headers.get('origin');
	if (origin === null) return true;
	const from = hostOf(origin);
	if (from === null) return false;
	// behind a proxy the URL carries the configured origin, the Host header what the browser asked for
	const own = [url.host, request.headers.get('host')];
	return own.some((host) => host !== null && sameHost(from, host.toLowerCase()));
}

/** `host:port` of an Origin header; null for `null` (sandboxed or hidden origins) and for what is no origin. */
function hostOf(origin: string): string | null {
	const url = URL.parse(origin);
	return url && ['http:', 'https:'].includes(url.protocol) ? url.host : null;
}

function sameHost(a: string, b: string): boolean {
	return a === b || (isLoopback(a) && isLoopback(b) && portOf(a) === portOf(b));
}

function isLoopback(host: string): boolean {
	return loopback.includes(host.replace(/:\d+$/, ''));
}

function portOf(host: string): string {
	return /:(\d+)$/.exec(host)?.[1] ?? '';
}
