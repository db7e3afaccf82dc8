import { describe, expect, test } from 'vitest';
import { emptyAnswer } from '#lib/domain/answer.ts';
import { browserDrafts } from './draft-store.ts';

/** The part of the browser's storage that drafts use. */
function storage(full = false): Storage {
	const items = new Map<string, string>();
	return {
		get length() {
			return items.size;
		},
		key: (i: number) => [...items.keys()][i] ?? null,
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (full) throw new DOMException('full', 'QuotaExceededError');
			items.set(key, value);
		},
		removeItem: (key: string) => void items.delete(key),
		clear: () => items.clear()
	};
}
const draft = { article: 'I.1', content: { ...emptyAnswer, rationale: 'Because' }, version: 2 };

describe('drafts in the browser', () => {
	test('come back as they were, until they are removed', () => {
		const drafts = browserDrafts(storage(), 'ana 2026 BRA');
		expect(drafts.load('I.1')).toBeNull();
		drafts.save(draft);
		expect(drafts.load('I.1')).toEqual(draft);
		expect(drafts.list()).toEqual([draft]);
		drafts.remove('I.1');
		expect(drafts.list()).toEqual([]);
	});

	test('are seen by their owner only', () => {
		const shared = storage();
		browserDrafts(shared, 'ana 2026 BRA').save(draft);
		expect(browserDrafts(shared, 'bo 2026 BRA').list()).toEqual([]);
		expect(browserDrafts(shared, 'ana 2026 DEU').load('I.1')).toBeNull();
	});

	test('that cannot be read or stored are no error', () => {
		const broken = storage();
		broken.setItem('mimc-draft ana I.1', '{half');
		broken.setItem('mimc-draft ana I.2', '7');
		expect(browserDrafts(broken, 'ana').list()).toEqual([]);
		expect(() => browserDrafts(storage(true), 'ana').save(draft)).not.toThrow();
	});
});
