import type { AnswerContent } from '#lib/domain/answer.ts';
import type { Article } from '#lib/domain/edition.ts';
import { type Confidence, confidences } from '#lib/domain/vocabulary.ts';
import { withQuery } from '#lib/exchange/query-string.ts';
import type { StoredAnswer } from '#lib/server/record-answer.ts';
import type { Workspace, WorkspaceEntry } from '#lib/server/workspace.ts';
import { AnswerDraft } from './answer-draft.svelte.ts';
import { type ArticleFilter, isArticleFilter, isListed } from './article-filter.ts';
import { type DraftStore, browserDrafts, noDrafts } from './draft-store.ts';
import { sendTo } from './send-answer.ts';
import { sendPending } from './send-pending.ts';
import type { WorkspaceAction } from './workspace-keys.ts';

/** So many answers can be undone. */
const mostUndone = 50;
const keysSetting = 'mimc-keys';

/** The narrowed list, and where one gets from here. */
export interface ListedEntries {
	chapters: { code: string; title: string; articles: WorkspaceEntry[]; listed: WorkspaceEntry[] }[];
	previous: string | null;
	next: string | null;
	/** next article without an answer, whatever the list is narrowed to; from the end on at the beginning */
	nextOpen: string | null;
}

/** What outlasts the step from one article to the next: saved answers, undoing, drafts, the list's filter, the keys. */
export class WorkspaceSession {
	search = $state('');
	keysOn = $state(true);
	/** articles whose draft waits to be sent */
	waiting: string[] = $state.raw([]);
	/** answers saved since the list was loaded */
	#saved: Record<string, StoredAnswer> = $state.raw({});
	#undoable: { article: string; before: AnswerContent }[] = $state.raw([]);
	#undoing = false;
	#open: { place: string; draft: AnswerDraft } | null = null;
	/** the draft of the article before, which may still be sending */
	#left: AnswerDraft | null = null;
	#drafts: DraftStore = noDrafts;
	#storage: Storage | null = null;
	readonly #workspace: () => Workspace;
	readonly #root: string;

	/** `root`: where the application lies, with a slash at its end. */
	constructor(workspace: () => Workspace, root: string) {
		this.#workspace = workspace;
		this.#root = root;
	}

	/** Goes on where an earlier page in this browser ended. */
	start(storage: Storage) {
		this.#storage = storage;
		this.keysOn = storage.getItem(keysSetting) !== 'off';
		void this.sendWaiting(this.#workspace().article.code);
	}

	get canUndo(): boolean {
		return this.#undoable.length > 0;
	}

	switchKeys(on: boolean) {
		this.keysOn = on;
		this.#storage?.setItem(keysSetting, on ? 'on' : 'off');
	}

	filterOf(text: string | null): ArticleFilter {
		return isArticleFilter(text) ? text : 'all';
	}

	/** The draft of the article that the workspace shows: the one that is open, where nothing was saved elsewhere since. */
	open({ article, answer, coder, round, country }: Workspace): AnswerDraft {
		const place = `${round.code} ${country.iso3} ${article.code}`;
		const open = this.#open;
		if (open?.place === place && open.draft.version >= answer.version) return open.draft;
		if (typeof localStorage !== 'undefined')
			this.#drafts = browserDrafts(localStorage, `${coder} ${round.code} ${country.iso3}`);
		const draft = new AnswerDraft(article, answer, sendTo(this.#urlOf(article.code)), {
			drafts: this.#drafts,
			onStored: (stored, before) => this.#take(stored, before)
		});
		this.#left = open?.draft ?? null;
		this.#open = { place, draft };
		return draft;
	}

	entries(filter: ArticleFilter): ListedEntries {
		const workspace = this.#workspace();
		const chapters = workspace.chapters.map(({ code, title, articles }) => {
			const current = articles.map((entry) => withAnswer(entry, this.#saved[entry.code]));
			return {
				code,
				title,
				articles: current,
				listed: current.filter((entry) => isListed(entry, filter, this.search))
			};
		});
		const all = chapters.flatMap(({ articles }) => articles);
		const listed = chapters.flatMap((chapter) => chapter.listed.map(({ code }) => code));
		const at = all.findIndex(({ code }) => code === workspace.article.code);
		const [before, after] = [all.slice(0, at), all.slice(at + 1)];
		const isStep = ({ code, scored }: WorkspaceEntry) => scored && listed.includes(code);
		const isOpen = ({ scored, status }: WorkspaceEntry) => scored && status === 'not_assessed';
		return {
			chapters,
			previous: before.findLast(isStep)?.code ?? null,
			next: after.find(isStep)?.code ?? null,
			nextOpen: [...after, ...before].find(isOpen)?.code ?? null
		};
	}

	/** What a key asks of the answer. A reason or a level that the article does not allow is not taken. */
	answer(draft: AnswerDraft, article: Article, action: WorkspaceAction): Promise<void> | undefined {
		if (!article.scored) return undefined;
		if (action.do === 'level') return draft.find('scored', action.level);
		if (action.do === 'no_provision') return draft.find('no_provision');
		if (action.do === 'clear') return draft.find('not_assessed');
		if (action.do === 'confidence')
			return draft.choose({ confidence: nextOf(draft.content.confidence) });
		if (action.do === 'not_applicable' && article.naReasons.length > 0)
			return draft.find('not_applicable');
		return undefined;
	}

	/** Brings the answer back that stood before the last saved change. Returns the article to show, or null. */
	async undo(draft: AnswerDraft): Promise<string | null> {
		const last = this.#undoable.at(-1);
		if (!last) return null;
		this.#undoable = this.#undoable.slice(0, -1);
		this.#undoing = true;
		try {
			if (last.article === this.#workspace().article.code) await draft.choose(last.before);
			else await this.#sendBack(last.article, last.before);
		} finally {
			this.#undoing = false;
		}
		return last.article;
	}

	/** Drops the answer of an earlier round that waits for the article. Resolves to whether it is gone. */
	async dropCarried(send: typeof fetch, draft: AnswerDraft): Promise<boolean> {
		await draft.flush();
		const { round, country, article } = this.#workspace();
		const path = `${this.#root}score/${country.iso3}/carried`;
		const place = { round: round.code, article: article.code };
		return send(withQuery(path, place), { method: 'DELETE' }).then(
			({ ok }) => ok,
			() => false
		);
	}

	/** The network is back. */
	online(draft: AnswerDraft) {
		void draft.flush();
		void this.sendWaiting(this.#workspace().article.code);
	}

	/** Sends what earlier pages could not. */
	async sendWaiting(current: string) {
		await this.#left?.flush();
		this.waiting = await sendPending(
			this.#drafts,
			current,
			(article) => sendTo(this.#urlOf(article)),
			(stored) => this.#take(stored, null)
		);
	}

	async #sendBack(article: string, before: AnswerContent) {
		const version = this.#saved[article]?.version ?? 0;
		const sent = await sendTo(this.#urlOf(article))(before, version);
		if (sent.end === 'stored') this.#take(sent.answer, null);
		else this.#drafts.save({ article, content: before, version });
	}

	#take(stored: StoredAnswer, before: AnswerContent | null) {
		this.waiting = this.waiting.filter((article) => article !== stored.article);
		this.#saved = { ...this.#saved, [stored.article]: stored };
		if (!before || this.#undoing) return;
		this.#undoable = [...this.#undoable, { article: stored.article, before }].slice(-mostUndone);
	}

	#urlOf(article: string): string {
		const { round, country } = this.#workspace();
		const code = encodeURIComponent(round.code);
		return `${this.#root}api/v1/rounds/${code}/countries/${country.iso3}/articles/${article}`;
	}
}

/** Low, medium, high, and again. */
function nextOf(confidence: Confidence | null): Confidence {
	const at = confidence === null ? -1 : confidences.indexOf(confidence);
	return confidences[(at + 1) % confidences.length] ?? confidences[0];
}

function withAnswer(entry: WorkspaceEntry, answer: StoredAnswer | undefined): WorkspaceEntry {
	if (!answer) return entry;
	const { status, level, confidence, flagged, evidence } = answer;
	const carried = entry.carried && status === 'not_assessed';
	return { ...entry, status, level, confidence, flagged, carried, evidenceCount: evidence.length };
}
