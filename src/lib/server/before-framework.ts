import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request that it knows, and says so; leaves every other one alone. */
export type QuickAnswer = (request: IncomingMessage, response: ServerResponse) => boolean;

declare global {
	/** The built application has its own copy of every module: here it meets the process that started it. */
	var mimcQuickAnswer: QuickAnswer | undefined;
}

export function offerQuickAnswers(answer: QuickAnswer) {
	globalThis.mimcQuickAnswer = answer;
}

export function offeredQuickAnswers(): QuickAnswer | undefined {
	return globalThis.mimcQuickAnswer;
}
