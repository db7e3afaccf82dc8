import { type AnswerContent, type Issue, answerIssues, emptyAnswer } from '#lib/domain/answer.ts';
import type { Article } from '#lib/domain/edition.ts';
import { parseAnswerBody } from '#lib/exchange/answer-body.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';
import { type DraftStore, noDrafts } from './draft-store.ts';
import type { Send } from './send-answer.ts';

/** What the person sees of saving. */
export type SaveState =
	| { is: 'unchanged' }
	| { is: 'saving' }
	| { is: 'saved'; at: string }
	/** the answer breaks a rule as it stands; it is sent once it does not */
	| { is: 'incomplete'; issues: Issue[] }
	| { is: 'refused'; reasons: string[] }
	| { is: 'signed_out' }
	| { is: 'unreachable' }
	| { is: 'conflict'; current: StoredAnswer };

/** Typing pauses for this long before it is saved, in milliseconds; choices are saved at once. */
const typingPause = 800;

export interface DraftOptions {
	/** `before`: what the answer was until now, for undoing */
	onStored?: (answer: StoredAnswer, before: AnswerContent) => void;
	/** where what could not be sent outlasts the page */
	drafts?: DraftStore;
}

/**
 * One answer while it is worked on. Saves one at a time, each with the version that the one before it gave; what was
 * changed meanwhile is sent next. What is entered stands in the browser's storage until the server has it, and is never
 * replaced without the person being asked.
 */
export class AnswerDraft {
	content: AnswerContent = $state.raw(emptyAnswer);
	state: SaveState = $state.raw({ is: 'unchanged' });
	/** a pinpoint is being written that is not in the answer yet */
	entering = $state(false);
	readonly #article: Article;
	readonly #send: Send;
	readonly #options: DraftOptions;
	readonly #drafts: DraftStore;
	#version: number;
	/** what the server has */
	#stored: AnswerContent;
	/** differs from what the server has */
	#dirty = false;
	#inFlight: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(article: Article, stored: StoredAnswer, send: Send, options: DraftOptions = {}) {
		this.#article = article;
		this.#send = send;
		this.#options = options;
		this.#drafts = options.drafts ?? noDrafts;
		this.#stored = contentOf(stored);
		this.content = this.#stored;
		this.#version = stored.version;
		this.#takeUp(stored);
	}

	/** The version that the next save builds on. */
	get version(): number {
		return this.#version;
	}

	get unsaved(): boolean {
		return this.#dirty || this.entering;
	}

	/** Takes a choice and saves it. */
	choose(part: Partial<AnswerContent>): Promise<void> {
		this.#change(part);
		return this.flush();
	}

	/** Shows an answer to begin with. It is saved with the first change, and not before. */
	startFrom(content: AnswerContent) {
		this.content = content;
	}

	/** Takes a finding; what belongs to another kind of finding goes. A reason that has no alternative is taken with it. */
	find(status: AnswerContent['status'], level: number | null = null): Promise<void> {
		const [reason, ...others] = this.#article.naReasons;
		const only = status === 'not_applicable' && others.length === 0 ? (reason ?? null) : null;
		return this.choose({ status, level, not_applicable_reason: only });
	}

	/** Takes typed text and saves it after a pause. */
	type(part: Partial<AnswerContent>) {
		this.#change(part);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), typingPause);
	}

	/** Saves what is not saved yet. Resolves when everything that could be sent was. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#inFlight ??= this.#saveAll().finally(() => (this.#inFlight = null));
		return this.#inFlight;
	}

	/** Ends a conflict with the person's own answer, with the stored rationale before it where that is wanted. */
	keepMine({ withTheirNote = false } = {}): Promise<void> {
		if (this.state.is === 'conflict') {
			const { current } = this.state;
			this.#version = current.version;
			this.#stored = contentOf(current);
			if (withTheirNote)
				this.#change({ rationale: joined(current.rationale, this.content.rationale) });
			this.state = { is: 'saving' };
		}
		return this.flush();
	}

	/** Ends a conflict with the stored answer. */
	takeTheirs() {
		if (this.state.is !== 'conflict') return;
		const { current } = this.state;
		this.#stored = contentOf(current);
		this.content = this.#stored;
		this.#version = current.version;
		this.#settle(current);
		this.#options.onStored?.(current, this.#stored);
	}

	/** Goes on with what an earlier page could not send. */
	#takeUp(stored: StoredAnswer) {
		const draft = this.#drafts.load(this.#article.code);
		if (!draft) return;
		this.content = { ...emptyAnswer, ...draft.content };
		this.#dirty = true;
		if (draft.version === stored.version) void this.flush();
		// it did arrive, only the page never heard of it
		else if (this.#says(stored, this.content)) this.#settle(stored);
		else this.state = { is: 'conflict', current: stored };
	}

	#change(part: Partial<AnswerContent>) {
		this.content = { ...this.content, ...part };
		this.#dirty = true;
		this.#keepDraft();
	}

	#keepDraft() {
		const { code: article } = this.#article;
		this.#drafts.save({ article, content: this.content, version: this.#version });
	}

	async #saveAll(): Promise<void> {
		while (this.#dirty && this.state.is !== 'conflict') {
			const { content } = this;
			const issues = this.#issuesOf(content);
			if (issues.length > 0) {
				this.state = { is: 'incomplete', issues };
				return;
			}
			this.state = { is: 'saving' };
			const sent = await this.#send(content, this.#version);
			if (sent.end === 'stored') this.#takeStored(sent.answer, content);
			else if (sent.end === 'conflict' && this.#says(sent.current, content))
				// an earlier attempt arrived, and its answer got lost on the way back
				this.#takeStored(sent.current, content);
			else {
				this.state = failureOf(sent);
				return;
			}
		}
	}

	#takeStored(answer: StoredAnswer, sent: AnswerContent) {
		const before = this.#stored;
		this.#version = answer.version;
		this.#stored = sent;
		if (this.content === sent) this.#settle(answer);
		else this.#keepDraft();
		this.#options.onStored?.(answer, before);
	}

	/** Nothing is left to send. */
	#settle({ updated_at: at }: StoredAnswer) {
		this.#dirty = false;
		this.#drafts.remove(this.#article.code);
		this.state = at ? { is: 'saved', at } : { is: 'unchanged' };
	}

	/** Whether a stored answer is this one. */
	#says(stored: StoredAnswer, content: AnswerContent): boolean {
		const parsed = parseAnswerBody({ ...content, version: stored.version });
		return (
			parsed.ok &&
			JSON.stringify(inOrder(parsed.answer)) === JSON.stringify(inOrder(contentOf(stored)))
		);
	}

	/** The same rules as on the server: what it would refuse is not sent. */
	#issuesOf(content: AnswerContent): Issue[] {
		const parsed = parseAnswerBody({ ...content, version: this.#version });
		return parsed.ok ? answerIssues(this.#article, parsed.answer) : parsed.issues;
	}
}

/** The part of a stored answer that the person works on. */
export function contentOf(answer: StoredAnswer): AnswerContent {
	const { status, level, confidence, rationale, practice_note, flagged, change_reason } = answer;
	const { not_applicable_reason, evidence } = answer;
	const texts = { rationale, practice_note };
	const choices = { status, level, confidence, flagged, change_reason, not_applicable_reason };
	return { ...texts, ...choices, evidence };
}

/** The same content is the same text, whatever order its keys came in. */
function inOrder(content: AnswerContent) {
	const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return sorted({ ...content, evidence: content.evidence.map(sorted) });
}

function joined(first: string, second: string): string {
	return [first, second].filter((text) => text.trim() !== '').join('\n\n');
}

function failureOf(sent: Exclude<Awaited<ReturnType<Send>>, { end: 'stored' }>): SaveState {
	switch (sent.end) {
		case 'conflict':
			return { is: 'conflict', current: sent.current };
		case 'refused':
			return { is: 'refused', reasons: sent.reasons };
		default:
			return { is: sent.end };
	}
}
