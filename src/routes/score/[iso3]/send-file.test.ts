import { expect, test, vi } from 'vitest';
import { largestFile } from '#lib/domain/stored-file.ts';
import { fileMessages } from '#lib/messages/law.ts';
import { sendFile } from './send-file.ts';

const law = new File(['%PDF-1.7'], 'law.pdf', { type: 'application/pdf' });
const answering = (response: () => Response | Promise<Response>) =>
	vi.fn<typeof fetch>(async () => response());

test('sends the file in a form and gives back what was stored', async () => {
	const send = answering(() => Response.json({ sha256: 'ab', name: 'law.pdf' }));
	expect(await sendFile(send, '/score/BRA/files', law)).toEqual({
		ok: true,
		file: { sha256: 'ab', name: 'law.pdf' }
	});
	const [address, { method, body } = {}] = send.mock.calls[0]!;
	expect([address, method]).toEqual(['/score/BRA/files', 'POST']);
	expect((body as FormData).get('file')).toEqual(law);
});

test.each([
	[
		'our error',
		() => Response.json({ error: { message: 'Not a PDF.' } }, { status: 400 }),
		'Not a PDF.'
	],
	[
		'an error of the framework',
		() => Response.json({ message: 'Sign in.' }, { status: 401 }),
		'Sign in.'
	],
	['a page', () => new Response('<html>', { status: 502 }), fileMessages.failed],
	['nothing', () => Promise.reject(new TypeError('fetch failed')), fileMessages.failed]
])('%s comes back in words', async (_case, response, message) => {
	expect(await sendFile(answering(response), '/x', law)).toEqual({ ok: false, message });
});

test('what is too large is not sent', async () => {
	const send = answering(() => Response.json({}));
	const large = new File([new Uint8Array(largestFile + 1)], 'law.pdf');
	expect(await sendFile(send, '/x', large)).toEqual({
		ok: false,
		message: 'The file is too large: at most 15 MB.'
	});
	expect(send).not.toHaveBeenCalled();
});
