import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AnswerContent, emptyAnswer } from '#lib/domain/answer.ts';
import type { Article } from '#lib/domain/edition.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';
import { AnswerDraft } from './answer-draft.svelte.ts';
import type { DraftStore, StoredDraft } from './draft-store.ts';
import type { Sent } from './send-answer.ts';

const article: Article = {
	code: 'IV.12',
	position: 72,
	chapter: 'IV',
	title: 'Equal pay',
	duty: 'Equal pay.',
	guidance: ['Test 1'],
	bearers: ['destination'],
	kind: 'law',
	reach: 'any',
	silence: 'no_provision',
	naReasons: ['geography'],
	existingLaw: [],
	certainty: 'sourced',
	facts: [],
	scored: true,
	officialNo: ''
};
const nothing = emptyAnswer;
const at = (version: number) => `2026-03-01T10:00:0${version}.000Z`;
const storedAs = (content: AnswerContent, version: number): StoredAnswer => ({
	...content,
	round: '2026',
	iso3: 'BRA',
	article: 'IV.12',
	score: null,
	version,
	updated_at: version === 0 ? null : at(version)
});
const scored = (level: number) => ({ status: 'scored', level }) as const;

/** A draft before a server whose answers the test gives, one after the other. */
function open(stored = storedAs(nothing, 0), drafts?: DraftStore) {
	const requests: { content: AnswerContent; version: number; end: (sent: Sent) => void }[] = [];
	const onStored = vi.fn<(answer: StoredAnswer, before: AnswerContent) => void>();
	const draft = new AnswerDraft(
		article,
		stored,
		(content, version) =>
			new Promise<Sent>((end) => {
				requests.push({ content, version, end });
			}),
		{ onStored, drafts }
	);
	/** Ends the oldest request that is open; the server stores what it was sent. */
	let ended = 0;
	const end = async (sent?: Sent) => {
		const request = requests[ended];
		if (!request) throw new Error('nothing was sent');
		ended += 1;
		const answer = storedAs(request.content, request.version + 1);
		request.end(sent ?? { end: 'stored', answer });
		await vi.advanceTimersByTimeAsync(0);
	};
	const sent = () =>
		requests.map(({ content, version }) => [content.level, content.rationale, version]);
	return { draft, requests, onStored, end, sent };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a draft that nobody touched', () => {
	test('shows the stored answer, and nothing of where it is stored', () => {
		const content: AnswerContent = { ...nothing, ...scored(2), rationale: 'Section 4' };
		const { draft } = open(storedAs(content, 3));
		expect(draft.content).toEqual(content);
		expect(draft.state).toEqual({ is: 'unchanged' });
		expect(draft.unsaved).toBe(false);
	});
	test('sends nothing', async () => {
		const { draft, requests } = open();
		await draft.flush();
		expect(requests).toEqual([]);
		expect(draft.state).toEqual({ is: 'unchanged' });
	});
});

describe('choosing', () => {
	test('saves at once, with the version that was read', async () => {
		const { draft, requests, end } = open(storedAs(nothing, 3));
		void draft.choose(scored(4));
		expect(requests).toMatchObject([{ content: { ...nothing, ...scored(4) }, version: 3 }]);
		expect(draft.state).toEqual({ is: 'saving' });
		expect(draft.unsaved).toBe(true);
		await end();
		expect(draft.state).toEqual({ is: 'saved', at: at(4) });
		expect(draft.unsaved).toBe(false);
	});
	test('resolves when it is saved', async () => {
		const { draft, end } = open();
		const done = vi.fn();
		void draft.choose(scored(1)).then(done);
		await vi.advanceTimersByTimeAsync(5_000);
		expect(done).not.toHaveBeenCalled();
		await end();
		expect(done).toHaveBeenCalledOnce();
	});
	test('tells what was stored, for the list of articles', async () => {
		const { draft, onStored, end } = open();
		void draft.choose(scored(1));
		await end();
		expect(onStored.mock.calls).toEqual([[storedAs({ ...nothing, ...scored(1) }, 1), nothing]]);
	});
	test('keeps what was entered before', async () => {
		const { draft, end } = open(storedAs({ ...nothing, rationale: 'Section 4' }, 1));
		void draft.choose({ confidence: 'low' });
		await end();
		expect(draft.content).toEqual({ ...nothing, rationale: 'Section 4', confidence: 'low' });
	});
});

describe('typing', () => {
	test('saves after a pause of 800 milliseconds', async () => {
		const { draft, sent } = open();
		draft.type({ rationale: 'S' });
		expect(draft.unsaved).toBe(true);
		await vi.advanceTimersByTimeAsync(799);
		expect(sent()).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(sent()).toEqual([[null, 'S', 0]]);
	});
	test('starts the pause again with every key, and sends the last text once', async () => {
		const { draft, sent, end } = open();
		for (const rationale of ['S', 'Se', 'Sec']) {
			draft.type({ rationale });
			await vi.advanceTimersByTimeAsync(700);
		}
		expect(sent()).toEqual([]);
		await vi.advanceTimersByTimeAsync(100);
		await end();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(sent()).toEqual([[null, 'Sec', 0]]);
	});
	test('does not wait any longer when the field is left', async () => {
		const { draft, sent, end } = open();
		draft.type({ rationale: 'S' });
		void draft.flush();
		expect(sent()).toEqual([[null, 'S', 0]]);
		await end();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(sent()).toHaveLength(1);
	});
	test('goes along with a choice that is made meanwhile', async () => {
		const { draft, sent, end } = open();
		draft.type({ rationale: 'S' });
		void draft.choose(scored(2));
		await end();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(sent()).toEqual([[2, 'S', 0]]);
	});
	test('keeps the text as it was typed, although the server stores it without idle space', async () => {
		const { draft, requests, end } = open();
		draft.type({ rationale: 'Section ' });
		void draft.flush();
		const trimmed = { ...requests[0]!.content, rationale: 'Section' };
		await end({ end: 'stored', answer: storedAs(trimmed, 1) });
		expect(draft.content.rationale).toBe('Section ');
		expect(draft.unsaved).toBe(false);
	});
});

describe('while a save is on its way', () => {
	test('there is no second one; what changed is sent next, with the new version', async () => {
		const { draft, sent, end } = open();
		void draft.choose(scored(1));
		void draft.choose(scored(2));
		void draft.choose(scored(3));
		await vi.advanceTimersByTimeAsync(5_000);
		expect(sent()).toEqual([[1, '', 0]]);
		await end();
		expect(sent()).toEqual([
			[1, '', 0],
			[3, '', 1]
		]);
		expect(draft.state).toEqual({ is: 'saving' });
		await end();
		expect(draft.state).toEqual({ is: 'saved', at: at(2) });
		expect(sent()).toHaveLength(2);
	});
	test('what is typed is not lost to the answer that comes back', async () => {
		const { draft, sent, end } = open();
		void draft.choose(scored(1));
		draft.type({ rationale: 'typed meanwhile' });
		await end();
		expect(draft.content).toMatchObject({ ...scored(1), rationale: 'typed meanwhile' });
		expect(draft.unsaved).toBe(true);
		await end();
		expect(draft.unsaved).toBe(false);
		expect(sent()).toEqual([
			[1, '', 0],
			[1, 'typed meanwhile', 1]
		]);
	});
	test('every choice resolves only when the last one is saved', async () => {
		const { draft, end } = open();
		const done = vi.fn();
		void draft.choose(scored(1)).then(done);
		void draft.choose(scored(2)).then(done);
		await end();
		expect(done).not.toHaveBeenCalled();
		await end();
		expect(done).toHaveBeenCalledTimes(2);
	});
	test('a later choice starts a save of its own', async () => {
		const { draft, sent, end } = open();
		void draft.choose(scored(1));
		await end();
		void draft.choose(scored(2));
		expect(sent()).toEqual([
			[1, '', 0],
			[2, '', 1]
		]);
	});
});

describe('an answer that breaks a rule', () => {
	test('is not sent; it says why, and is kept', async () => {
		const { draft, sent } = open();
		await draft.choose({ status: 'not_applicable' });
		expect(sent()).toEqual([]);
		expect(draft.state).toEqual({
			is: 'incomplete',
			issues: [
				{
					path: 'not_applicable_reason',
					message: '"Not applicable" needs a reason: geography.'
				}
			]
		});
		expect(draft.unsaved).toBe(true);
		expect(draft.content.status).toBe('not_applicable');
	});
	test('is sent once it does not', async () => {
		const { draft, requests, end } = open();
		await draft.choose({ status: 'not_applicable' });
		void draft.choose({ not_applicable_reason: 'geography' });
		expect(requests.map(({ content }) => content)).toEqual([
			{ ...nothing, status: 'not_applicable', not_applicable_reason: 'geography' }
		]);
		await end();
		expect(draft.state).toEqual({ is: 'saved', at: at(1) });
	});
	test('is refused by the shape of its parts as well', async () => {
		const { draft, sent } = open();
		await draft.choose({ rationale: 'x'.repeat(20_001) });
		expect(sent()).toEqual([]);
		expect(draft.state).toEqual({
			is: 'incomplete',
			issues: [{ path: 'rationale', message: 'must not be longer than 20000 characters' }]
		});
	});
	test('made while a save is on its way waits, and does not undo what was saved', async () => {
		const { draft, sent, end } = open();
		void draft.choose(scored(1));
		void draft.choose({ level: null });
		await end();
		expect(draft.state).toMatchObject({ is: 'incomplete' });
		expect(draft.unsaved).toBe(true);
		void draft.choose({ level: 2 });
		expect(sent()).toEqual([
			[1, '', 0],
			[2, '', 1]
		]);
	});
});

describe('a server that does not store', () => {
	test.each<[what: string, sent: Sent, state: object]>([
		['cannot be reached', { end: 'unreachable' }, { is: 'unreachable' }],
		['has signed the person out', { end: 'signed_out' }, { is: 'signed_out' }],
		[
			'refuses',
			{ end: 'refused', reasons: ['The round is closed.'] },
			{ is: 'refused', reasons: ['The round is closed.'] }
		]
	])(
		'because it %s leaves the answer on the page, to be sent again',
		async (_what, sent, state) => {
			const { draft, requests, onStored, end } = open();
			void draft.choose({ ...scored(3), rationale: 'long work' });
			await end(sent);
			expect(draft.state).toEqual(state);
			expect(draft.unsaved).toBe(true);
			expect(draft.content).toMatchObject({ ...scored(3), rationale: 'long work' });
			expect(onStored).not.toHaveBeenCalled();
			void draft.flush();
			expect(requests[1]).toMatchObject({ content: draft.content, version: 0 });
			await end();
			expect(draft.state).toEqual({ is: 'saved', at: at(1) });
			expect(draft.unsaved).toBe(false);
		}
	);
	test('is not asked again and again by itself', async () => {
		const { draft, requests, end } = open();
		draft.type({ rationale: 'typed just before' });
		void draft.choose(scored(3));
		void draft.choose(scored(4));
		await end({ end: 'unreachable' });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(requests).toHaveLength(1);
		expect(draft.content.level).toBe(4);
	});
});

describe('a conflict', () => {
	const theirs = storedAs({ ...nothing, ...scored(0), rationale: 'theirs' }, 7);
	async function conflict() {
		const opened = open();
		void opened.draft.choose({ ...scored(4), rationale: 'mine' });
		await opened.end({ end: 'conflict', current: theirs });
		return opened;
	}

	test('keeps both answers', async () => {
		const { draft, onStored } = await conflict();
		expect(draft.state).toEqual({ is: 'conflict', current: theirs });
		expect(draft.content).toMatchObject({ ...scored(4), rationale: 'mine' });
		expect(draft.unsaved).toBe(true);
		expect(onStored).not.toHaveBeenCalled();
	});
	test('sends nothing before it is settled, whatever is entered meanwhile', async () => {
		const { draft, requests } = await conflict();
		await draft.choose({ confidence: 'high' });
		draft.type({ rationale: 'mine, longer' });
		await vi.advanceTimersByTimeAsync(5_000);
		await draft.flush();
		expect(requests).toHaveLength(1);
		expect(draft.state).toEqual({ is: 'conflict', current: theirs });
		expect(draft.content).toMatchObject({ confidence: 'high', rationale: 'mine, longer' });
	});
	test('ends with mine: sent over the stored version', async () => {
		const { draft, sent, end } = await conflict();
		void draft.keepMine();
		expect(sent()[1]).toEqual([4, 'mine', 7]);
		expect(draft.state).toEqual({ is: 'saving' });
		await end();
		expect(draft.state).toEqual({ is: 'saved', at: at(8) });
		expect(draft.content).toMatchObject({ ...scored(4), rationale: 'mine' });
		expect(draft.unsaved).toBe(false);
	});
	test('ends with mine only when nobody was faster again', async () => {
		const { draft, end } = await conflict();
		const again = { ...theirs, version: 8, rationale: 'again' };
		void draft.keepMine();
		await end({ end: 'conflict', current: again });
		expect(draft.state).toEqual({ is: 'conflict', current: again });
		expect(draft.content.rationale).toBe('mine');
	});
	test('ends with theirs: nothing is sent, and the next change builds on it', async () => {
		const { draft, requests, onStored, sent } = await conflict();
		draft.takeTheirs();
		expect(draft.content).toEqual({ ...nothing, ...scored(0), rationale: 'theirs' });
		expect(draft.state).toEqual({ is: 'saved', at: at(7) });
		expect(draft.unsaved).toBe(false);
		expect(onStored.mock.calls.map(([answer]) => answer)).toEqual([theirs]);
		await draft.flush();
		expect(requests).toHaveLength(1);
		void draft.choose(scored(2));
		expect(sent()[1]).toEqual([2, 'theirs', 7]);
	});
	test('with theirs, what was typed just before is not sent after all', async () => {
		const { draft, requests } = await conflict();
		draft.type({ rationale: 'still typing' });
		draft.takeTheirs();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(requests).toHaveLength(1);
		expect(draft.content.rationale).toBe('theirs');
	});
	test('may end with an answer that is none any more, and then claims no time of saving', async () => {
		const { draft, end } = open(storedAs({ ...nothing, ...scored(1) }, 3));
		void draft.choose(scored(4));
		await end({ end: 'conflict', current: storedAs(nothing, 0) });
		draft.takeTheirs();
		expect(draft.content).toEqual(nothing);
		expect(draft.state).toEqual({ is: 'unchanged' });
	});
	test('is the only thing that taking theirs or keeping mine can end', async () => {
		const { draft, requests } = open();
		draft.type({ rationale: 'typed' });
		draft.takeTheirs();
		expect(draft.content.rationale).toBe('typed');
		expect(draft.unsaved).toBe(true);
		void draft.keepMine();
		expect(requests).toMatchObject([{ version: 0, content: { rationale: 'typed' } }]);
	});
});

describe('a draft in the browser', () => {
	/** Drafts of one person, as the browser would keep them. */
	function keeping(...kept: StoredDraft[]): DraftStore & { kept: Map<string, StoredDraft> } {
		const drafts = new Map(kept.map((draft) => [draft.article, draft]));
		return {
			kept: drafts,
			load: (code) => drafts.get(code) ?? null,
			save: (draft) => void drafts.set(draft.article, draft),
			remove: (code) => void drafts.delete(code),
			list: () => [...drafts.values()]
		};
	}
	const mine = { ...nothing, ...scored(4), rationale: 'mine' };

	test('stands there until the server has it', async () => {
		const drafts = keeping();
		const { draft, end } = open(storedAs(nothing, 0), drafts);
		void draft.choose(scored(4));
		expect(drafts.list()).toEqual([
			{ article: 'IV.12', content: { ...nothing, ...scored(4) }, version: 0 }
		]);
		draft.type({ rationale: 'more' });
		await end();
		expect(drafts.list()).toMatchObject([{ version: 1, content: { rationale: 'more' } }]);
		await end();
		expect(drafts.list()).toEqual([]);
	});

	test('stays when the network is gone, and is sent when it is back', async () => {
		const drafts = keeping();
		const { draft, end, sent } = open(storedAs(nothing, 0), drafts);
		void draft.choose(scored(4));
		await end({ end: 'unreachable' });
		expect(drafts.list()).toHaveLength(1);
		void draft.flush();
		await end();
		expect(drafts.list()).toEqual([]);
		expect(sent()).toEqual([
			[4, '', 0],
			[4, '', 0]
		]);
	});

	test('is taken up by the next page, and sent on the version that it was entered on', async () => {
		const drafts = keeping({ article: 'IV.12', content: mine, version: 3 });
		const { draft, end, sent } = open(storedAs({ ...nothing, ...scored(1) }, 3), drafts);
		expect(draft.content).toEqual(mine);
		expect(sent()).toEqual([[4, 'mine', 3]]);
		await end();
		expect(drafts.list()).toEqual([]);
	});

	test('meets what was stored meanwhile: both are shown, neither is lost', () => {
		const drafts = keeping({ article: 'IV.12', content: mine, version: 3 });
		const current = storedAs({ ...nothing, ...scored(1) }, 5);
		const { draft, requests } = open(current, drafts);
		expect(draft.state).toEqual({ is: 'conflict', current });
		expect(draft.content).toEqual(mine);
		expect(requests).toEqual([]);
	});
});

test('a save whose answer got lost on the way back is no conflict', async () => {
	const { draft, end } = open();
	void draft.choose({ ...scored(2), rationale: ' text ' });
	await end({ end: 'unreachable' });
	void draft.flush();
	await end({
		end: 'conflict',
		current: storedAs({ ...nothing, ...scored(2), rationale: 'text' }, 1)
	});
	expect(draft.state).toEqual({ is: 'saved', at: at(1) });
	expect(draft.unsaved).toBe(false);
});

test('a conflict may end with mine and both rationales', async () => {
	const { draft, end, sent } = open(storedAs(nothing, 1));
	void draft.choose({ ...scored(3), rationale: 'mine' });
	await end({
		end: 'conflict',
		current: storedAs({ ...nothing, ...scored(1), rationale: 'theirs' }, 2)
	});
	void draft.keepMine({ withTheirNote: true });
	expect(sent()[1]).toEqual([3, 'theirs\n\nmine', 2]);
});

test('says what an answer was before, so that it can be undone', async () => {
	const { draft, onStored, end } = open(storedAs({ ...nothing, ...scored(1) }, 1));
	void draft.choose(scored(2));
	await end();
	void draft.choose(scored(3));
	await end();
	expect(onStored.mock.calls.map(([, before]) => before.level)).toEqual([1, 2]);
});
