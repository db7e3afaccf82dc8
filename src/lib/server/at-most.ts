/** Runs at most `limit` of the given jobs at a time; the others wait in line. */
export function atMost(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (job) => {
		if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
		else running += 1;
		try {
			return await job();
		} finally {
			// the place goes straight to the next in line, so that nobody jumps in between
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
