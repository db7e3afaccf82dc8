import type { AnswerContent } from '#lib/domain/answer.ts';

/** What was entered and not stored yet, with the version that it was entered on. */
export interface StoredDraft {
	article: string;
	content: AnswerContent;
	version: number;
}

/** Keeps drafts of one coder, round and country where they outlast the page. */
export interface DraftStore {
	load(article: string): StoredDraft | null;
	save(draft: StoredDraft): void;
	remove(article: string): void;
	/** every article that has a draft */
	list(): StoredDraft[];
}

/**
 * Drafts in the browser's own storage. Another person on the same browser has another `owner` and sees none of them. What
 * cannot be stored (private mode, full disk) is kept by the page alone.
 */
export function browserDrafts(storage: Storage, owner: string): DraftStore {
	const prefix = `mimc-draft ${owner} `;
	const read = (key: string): StoredDraft | null => {
		try {
			const draft: unknown = JSON.parse(storage.getItem(key) ?? 'null');
			return isDraft(draft) ? draft : null;
		} catch {
			return null;
		}
	};
	return {
		load: (article) => read(prefix + article),
		save(draft) {
			try {
				storage.setItem(prefix + draft.article, JSON.stringify(draft));
			} catch {
				// the page still holds it, and says so when it cannot be sent
			}
		},
		remove: (article) => storage.removeItem(prefix + article),
		list: () =>
			Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
				.filter((key) => key.startsWith(prefix))
				.flatMap((key) => read(key) ?? [])
	};
}

function isDraft(value: unknown): value is StoredDraft {
	return (
		typeof value === 'object' &&
		value !== null &&
		'article' in value &&
		'content' in value &&
		'version' in value &&
		typeof value.version === 'number'
	);
}

/** Keeps nothing: for tests and for the server. */
export const noDrafts: DraftStore = {
	load: () => null,
	save: () => {},
	remove: () => {},
	list: () => []
};
