/** How long rows may be held for whoever takes them, in milliseconds. */
export interface Patience {
	/** without a row being taken */
	idle: number;
	/** from the first row to the last */
	whole: number;
}

/**
 * A reader that stands still for a minute has gone or waits for a person; one that takes an hour gets less than a modem
 * did (400 MB, 900 kbit/s). Until then SQLite cannot fold what is saved meanwhile into the file.
 */
export const usualPatience: Patience = { idle: 60_000, whole: 3_600_000 };

/** Rows were taken too slowly; what was sent is not the whole file. */
export class RowsExpired extends Error {
	override name = 'RowsExpired';
}

/** How many rows are taken between two looks at the clock: fewer than a piece of a file holds. */
const rowsBetween = 32;

/** Rows whose iterator is ended when they are taken too slowly; whoever goes on after that gets `RowsExpired`. */
export function patientRows<Row>(
	rows: Iterable<Row>,
	patience = usualPatience
): IterableIterator<Row> {
	const iterator = rows[Symbol.iterator]();
	const timers: NodeJS.Timeout[] = [];
	let taken = 0;
	let hasExpired = false;
	const stop = () => timers.forEach(clearTimeout);
	const end = () => {
		stop();
		iterator.return?.();
	};
	const expire = () => {
		hasExpired = true;
		end();
	};
	const begin = () => {
		for (const limit of [patience.idle, patience.whole])
			timers.push(setTimeout(expire, limit).unref());
	};
	return {
		next() {
			if (hasExpired) throw new RowsExpired('The rows were taken too slowly.');
			if (taken === 0) begin();
			else if (taken % rowsBetween === 0) timers[0]?.refresh();
			taken += 1;
			try {
				const result = iterator.next();
				if (result.done) stop();
				return result;
			} catch (error) {
				stop();
				throw error;
			}
		},
		return() {
			end();
			return { done: true, value: undefined };
		},
		[Symbol.iterator]() {
			return this;
		}
	};
}
