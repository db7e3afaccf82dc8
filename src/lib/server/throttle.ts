/** How many failures are forgiven at once, and how long it takes until all of them are forgiven again. */
export interface Allowance {
	failures: number;
	perMilliseconds: number;
}

/** So many keys are remembered at most; an attacker who invents e-mail addresses fills no memory. */
const maxKeys = 10_000;

/**
 * A token bucket for failures: only what went wrong takes a token, so people who type the right password never meet it.
 * Tokens come back evenly over time.
 */
export class FailureThrottle {
	readonly #allowance: Allowance;
	readonly #buckets = new Map<string, { tokens: number; at: number }>();

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	/** How many keys are remembered. */
	get size(): number {
		return this.#buckets.size;
	}

	/** Seconds until the next failure of this key is forgiven; 0 while there are tokens left. */
	retryAfter(key: string, now: Date): number {
		const tokens = this.#tokens(key, now);
		return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * this.#millisecondsEach()) / 1000);
	}

	recordFailure(key: string, now: Date) {
		const tokens = Math.max(0, this.#tokens(key, now) - 1);
		this.#buckets.delete(key); // so that the map stays in order of use
		this.#buckets.set(key, { tokens, at: now.getTime() });
		if (this.#buckets.size > maxKeys) this.#forget(now);
	}

	#millisecondsEach(): number {
		return this.#allowance.perMilliseconds / this.#allowance.failures;
	}

	#tokens(key: string, now: Date): number {
		const { failures } = this.#allowance;
		const bucket = this.#buckets.get(key);
		if (!bucket) return failures;
		const back = (now.getTime() - bucket.at) / this.#millisecondsEach();
		return Math.min(failures, bucket.tokens + Math.max(0, back));
	}

	/** Drops full buckets, which mean nothing, and then the least recently used. */
	#forget(now: Date) {
		for (const key of this.#buckets.keys())
			if (this.#tokens(key, now) >= this.#allowance.failures) this.#buckets.delete(key);
		for (const key of this.#buckets.keys()) {
			if (this.#buckets.size <= maxKeys) break;
			this.#buckets.delete(key);
		}
	}
}

const minute = 60_000;
/** Failed sign-ins, by e-mail address and by client address. */
export const signInThrottle = new FailureThrottle({ failures: 10, perMilliseconds: 10 * minute });
