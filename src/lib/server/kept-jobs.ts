/**
 * Dear results that hold for as long as their owner does, each computed once: who asks again, also while it is under way,
 * waits for the same job. A failure is thrown to all of them and forgotten, and so is the oldest of more than `most`.
 * `start` may refuse by throwing.
 */
export function keptJobs<Owner extends WeakKey, T>(
	most = Infinity
): (owner: Owner, key: string, start: () => Promise<T>) => Promise<T> {
	const owners = new WeakMap<Owner, Map<string, Promise<T>>>();
	return (owner, key, start) => {
		const kept = owners.get(owner) ?? new Map<string, Promise<T>>();
		owners.set(owner, kept);
		const known = kept.get(key);
		if (known) return known;
		const job = start();
		kept.set(key, job);
		const [oldest] = kept.keys();
		if (kept.size > most && oldest !== undefined) kept.delete(oldest);
		job.catch(() => kept.delete(key));
		return job;
	};
}
