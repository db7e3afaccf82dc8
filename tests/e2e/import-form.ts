import { setTimeout as pause } from 'node:timers/promises';

/** A file as a form carries it. */
export const csvFile = (content: BlobPart, name = 'x.csv') =>
	new File([content], name, { type: 'text/csv' });

/** Sends a form of the import page as a browser without JavaScript does. */
export async function sendForm(
	origin: string,
	cookie: string,
	action: 'check' | 'import',
	fields: Record<string, string | File>
): Promise<Response> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	// the form is made before anything is measured
	const form = new Response(body);
	return fetch(`${origin}/score/import?/${action}`, {
		method: 'POST',
		body: await form.arrayBuffer(),
		redirect: 'manual',
		headers: {
			accept: 'text/html',
			'content-type': form.headers.get('content-type') ?? '',
			cookie
		}
	});
}

/** The key under which a checked file waits, from the page that says what it would do. */
export const keyIn = (html: string) => /name="key" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';

/** How long others wait (milliseconds, the longest) who ask the server one after the other until the work is done. */
export async function longestWait<T>(
	ask: () => Promise<unknown>,
	work: () => Promise<T>
): Promise<{ done: T; longest: number; asked: number }> {
	const waits: number[] = [];
	let working = true;
	const others = (async () => {
		while (working) {
			const started = performance.now();
			await ask();
			waits.push(performance.now() - started);
			await pause(10);
		}
	})();
	const done = await work().finally(() => (working = false));
	await others;
	return { done, longest: Math.max(...waits), asked: waits.length };
}
