// The script of pages whose forms narrow a list and need no other: `LiveForms.svelte` puts it into a page. A form with
// `data-live="ID ID"` is sent by itself while somebody types, and only the elements with these ids take the answer's content.
// Without it the same form is sent by its button, and the server answers with the same page.

/** milliseconds without a key before a form is sent */
const pause = 200;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live]')) {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let request: AbortController | undefined;

	const send = async () => {
		clearTimeout(waiting);
		request?.abort();
		request = new AbortController();
		const address = addressOf(form);
		try {
			const answer = await fetch(address, { signal: request.signal });
			if (!answer.ok) throw new Error(answer.statusText);
			takeOver(form.dataset.live?.split(' ') ?? [], await answer.text());
			history.replaceState(history.state, '', address);
		} catch (error) {
			// a newer one is on its way, or the browser shows what went wrong
			if (!(error instanceof DOMException && error.name === 'AbortError')) form.submit();
		}
	};

	form.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => void send(), pause);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void send();
	});
}

/** The address that the form asks for, without what is left empty. */
function addressOf(form: HTMLFormElement): URL {
	const address = new URL(form.action);
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && value.trim()) address.searchParams.set(name, value);
	return address;
}

function takeOver(ids: readonly string[], html: string) {
	const answer = new DOMParser().parseFromString(html, 'text/html');
	for (const id of ids) {
		const content = answer.getElementById(id)?.childNodes ?? [];
		document.getElementById(id)?.replaceChildren(...content);
	}
}

/** Browsers that do not open what holds the target of an address by themselves are helped. */
function openTarget() {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	const holder = target?.closest('details:not([open])');
	if (!target || !holder) return;
	holder.setAttribute('open', '');
	target.scrollIntoView();
}
addEventListener('hashchange', openTarget);
openTarget();
