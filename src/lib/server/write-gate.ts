/**
 * SQLite has one write lock, and a large import holds it for seconds. Calls to SQLite are synchronous: a request that wrote
 * meanwhile would keep the whole server waiting. It waits here instead, before it is dealt with, and others are served.
 */
let open: Promise<void> = Promise.resolve();

/** Resolves when nobody holds the write lock for long. */
export function gateOpen(): Promise<void> {
	return open;
}

/** Keeps others from writing until the returned function is called. One at a time. */
export function closeGate(): () => void {
	let reopen = () => {};
	open = new Promise((resolve) => {
		reopen = resolve;
	});
	return reopen;
}
