import type { StoredAnswer } from '#lib/server/record-answer.ts';
import type { DraftStore } from './draft-store.ts';
import type { Send } from './send-answer.ts';

/**
 * Sends the drafts of other articles that an earlier page could not. Returns the articles whose draft still waits: the
 * network is gone, or what is stored was changed meanwhile and the person has to choose.
 */
export async function sendPending(
	drafts: DraftStore,
	current: string,
	sendFor: (article: string) => Send,
	onStored: (answer: StoredAnswer) => void
): Promise<string[]> {
	const waiting: string[] = [];
	for (const { article, content, version } of drafts.list()) {
		if (article === current) continue;
		const sent = await sendFor(article)(content, version);
		if (sent.end === 'stored') {
			drafts.remove(article);
			onStored(sent.answer);
		} else waiting.push(article);
	}
	return waiting;
}
