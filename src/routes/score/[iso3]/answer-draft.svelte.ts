import { type AnswerContent, type Issue, answerIssues } from '#lib/domain/answer.ts';
import type { Article } from '#lib/domain/edition.ts';
import { parseAnswerBody } from '#lib/exchange/answer-body.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';
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

/**
 * One answer while it is worked on. Saves one at a time, each with the version that the one before it gave; what was
 * changed meanwhile is sent next. Nothing that the person entered is ever replaced without being asked.
 */
export class AnswerDraft {
	content: AnswerContent = $state.raw(contentOf());
	state: SaveState = $state.raw({ is: 'unchanged' });
	readonly #article: Article;
	readonly #send: Send;
	readonly #onStored: (answer: StoredAnswer) => void;
	#version: number;
	/** differs from what the server has */
	#dirty = false;
	#inFlight: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		article: Article,
		stored: StoredAnswer,
		send: Send,
		onStored: (answer: StoredAnswer) => void = () => {}
	) {
		this.#article = article;
		this.#send = send;
		this.#onStored = onStored;
		this.content = contentOf(stored);
		this.#version = stored.version;
	}

	/** a pinpoint is being written that is not in the answer yet */
	entering = $state(false);

	get unsaved(): boolean {
		return this.#dirty || this.entering;
	}

	/** Takes a choice and saves it. */
	choose(part: Partial<AnswerContent>): Promise<void> {
		this.#change(part);
		return this.flush();
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

	/** Ends a conflict with the person's own answer. */
	keepMine(): Promise<void> {
		if (this.state.is === 'conflict') {
			this.#version = this.state.current.version;
			this.state = { is: 'saving' };
		}
		return this.flush();
	}

	/** Ends a conflict with the stored answer. */
	takeTheirs() {
		if (this.state.is !== 'conflict') return;
		const { current } = this.state;
		this.content = contentOf(current);
		this.#version = current.version;
		this.#dirty = false;
		// the stored one may be none: the database was restored meanwhile
		this.state = current.updated_at ? { is: 'saved', at: current.updated_at } : { is: 'unchanged' };
		this.#onStored(current);
	}

	#change(part: Partial<AnswerContent>) {
		this.content = { ...this.content, ...part };
		this.#dirty = true;
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
			if (sent.end === 'stored') this.#stored(sent.answer, content);
			else {
				this.state = failureOf(sent);
				return;
			}
		}
	}

	#stored(answer: StoredAnswer, sent: AnswerContent) {
		this.#version = answer.version;
		this.#dirty = this.content !== sent;
		this.state = { is: 'saved', at: answer.updated_at ?? '' };
		this.#onStored(answer);
	}

	/** The same rules as on the server: what it would refuse is not sent. */
	#issuesOf(content: AnswerContent): Issue[] {
		const parsed = parseAnswerBody({ ...content, version: this.#version });
		return parsed.ok ? answerIssues(this.#article, parsed.answer) : parsed.issues;
	}
}

function contentOf(answer?: StoredAnswer): AnswerContent {
	return {
		status: answer?.status ?? 'not_assessed',
		level: answer?.level ?? null,
		confidence: answer?.confidence ?? null,
		rationale: answer?.rationale ?? '',
		not_applicable_reason: answer?.not_applicable_reason ?? null,
		evidence: answer?.evidence ?? []
	};
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
