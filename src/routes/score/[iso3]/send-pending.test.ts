import { expect, test } from 'vitest';
import { emptyAnswer } from '#lib/domain/answer.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';
import type { DraftStore, StoredDraft } from './draft-store.ts';
import type { Sent } from './send-answer.ts';
import { sendPending } from './send-pending.ts';

const draft = (article: string): StoredDraft => ({ article, content: emptyAnswer, version: 1 });
const stored = (article: string) => ({ ...emptyAnswer, article, version: 2 }) as StoredAnswer;

test('drafts of other articles are sent; what cannot be stored waits, and none is lost', async () => {
	const kept = new Map(['I.1', 'I.2', 'I.3', 'I.4'].map((article) => [article, draft(article)]));
	const drafts: DraftStore = {
		load: (article) => kept.get(article) ?? null,
		save: () => {},
		remove: (article) => void kept.delete(article),
		list: () => [...kept.values()]
	};
	const ends: Record<string, Sent> = {
		'I.2': { end: 'stored', answer: stored('I.2') },
		'I.3': { end: 'unreachable' },
		'I.4': { end: 'conflict', current: stored('I.4') }
	};
	const asked: string[] = [];
	const saved: string[] = [];
	const waiting = await sendPending(
		drafts,
		'I.1',
		(article) => async () => {
			asked.push(article);
			return ends[article]!;
		},
		({ article }) => saved.push(article)
	);
	expect(asked).toEqual(['I.2', 'I.3', 'I.4']);
	expect(saved).toEqual(['I.2']);
	expect(waiting).toEqual(['I.3', 'I.4']);
	expect([...kept.keys()]).toEqual(['I.1', 'I.3', 'I.4']);
});
