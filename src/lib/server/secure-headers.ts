/** Headers of every answer. The content security policy is the framework's, which knows its own scripts. */
const always = {
	'x-content-type-options': 'nosniff',
	// not `no-referrer`: browsers would then send `Origin: null` with our own forms
	'referrer-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'
};
const oneYear = 365 * 24 * 60 * 60;

/**
 * What was made for a signed-in person is kept by nobody's cache, unless the answer says otherwise itself. A page that is
 * made to be embedded may be framed by every site; all others by ourselves alone.
 */
export function addSecureHeaders(
	headers: Headers,
	url: URL,
	signedIn: boolean,
	{ embeddable = false } = {}
) {
	for (const [name, value] of Object.entries(always)) headers.set(name, value);
	if (embeddable) letBeFramed(headers);
	if (url.protocol === 'https:') headers.set('strict-transport-security', `max-age=${oneYear}`);
	if (signedIn && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}

/** `X-Frame-Options` knows no "everybody": it goes, and the policy's own word stays. */
function letBeFramed(headers: Headers) {
	headers.delete('x-frame-options');
	const policy = headers.get('content-security-policy');
	if (policy)
		headers.set(
			'content-security-policy',
			policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *')
		);
}
