import { tieTolerance } from './ranks.ts';

/**
 * Ranks many lists of one length, one after the other, as `ranks` does, without making anything new: scores are thrown into
 * as many buckets as there are units (Isaac and Singleton 1956, "Sorting by address calculation"), and what shares a bucket
 * is put in order by insertion. About linear for scores that are spread, and right for any.
 */
export class RankSorter {
	readonly #units: number;
	readonly #buckets: Int32Array;
	readonly #ends: Int32Array;
	readonly #order: Int32Array;
	/** ranks of the last list, by unit */
	readonly ranks: Uint16Array;

	/** At most 65,535 units: ranks are 16-bit numbers. */
	constructor(units: number) {
		if (units > 0xffff) throw new RangeError('At most 65535 units can be ranked in a simulation.');
		this.#units = units;
		this.#buckets = new Int32Array(units);
		this.#ends = new Int32Array(units + 1);
		this.#order = new Int32Array(units);
		this.ranks = new Uint16Array(units);
	}

	/** Fills `ranks` for one list of scores, the highest first. */
	sort(scores: Float64Array): void {
		this.#throwIntoBuckets(scores);
		this.#insert(scores);
		const order = this.#order;
		let rank = 0;
		let previous = Infinity;
		for (let place = 0; place < order.length; place++) {
			const unit = order[place] ?? 0;
			const score = scores[unit] ?? 0;
			if (previous - score >= tieTolerance) rank = place + 1;
			previous = score;
			this.ranks[unit] = rank;
		}
	}

	/** Orders units by bucket, the bucket of the highest scores first. */
	#throwIntoBuckets(scores: Float64Array) {
		const units = this.#units;
		const buckets = this.#buckets;
		const ends = this.#ends;
		let lowest = Infinity;
		let highest = -Infinity;
		for (let unit = 0; unit < units; unit++) {
			const score = scores[unit] ?? 0;
			if (score < lowest) lowest = score;
			if (score > highest) highest = score;
		}
		const scale = highest > lowest ? (units - 1) / (highest - lowest) : 0;
		ends.fill(0);
		for (let unit = 0; unit < units; unit++) {
			const bucket = Math.floor((highest - (scores[unit] ?? 0)) * scale);
			buckets[unit] = bucket;
			ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
		}
		for (let bucket = 1; bucket <= units; bucket++)
			ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
		for (let unit = 0; unit < units; unit++) {
			const bucket = buckets[unit] ?? 0;
			const place = ends[bucket] ?? 0;
			this.#order[place] = unit;
			ends[bucket] = place + 1;
		}
	}

	/** Insertion sort of an order that is nearly right. */
	#insert(scores: Float64Array) {
		const order = this.#order;
		for (let place = 1; place < order.length; place++) {
			const unit = order[place] ?? 0;
			const score = scores[unit] ?? 0;
			let at = place;
			while (at > 0 && (scores[order[at - 1] ?? 0] ?? 0) < score) {
				order[at] = order[at - 1] ?? 0;
				at--;
			}
			order[at] = unit;
		}
	}
}
