/** What a ratio has to reach: so many times as fast as the peer, or at most such a share of the peer's time. */
export type Limit = { timesFaster: number } | { shareOfTime: number };

/** Somebody else's way to the same result. */
export interface Peer<Result> {
	name: string;
	limit: Limit;
	repetitions: number;
	/** does the work once; what it returns throws when given a result of ours that differs from the peer's */
	run: () => Comparison<Result> | Promise<Comparison<Result>>;
}
export type Comparison<Result> = (ours: Result) => void;

export interface Benchmark<Result> {
	name: string;
	ours: () => Result;
	peers: Peer<Result>[];
	/** peers that are not installed */
	missing: string[];
}

/** Times are milliseconds of processor time, in the order in which they were taken. */
export interface Measurement {
	name: string;
	oursMs: number[];
	missing: string[];
	peers: MeasuredPeer[];
}
export interface MeasuredPeer {
	name: string;
	peerMs: number[];
	/** in the unit of the limit, from the medians */
	ratio: number;
	limit: Limit;
	holds: boolean;
}

const ourRepetitions = 9;
/** Long enough for the compiler to have seen what is hot. */
const warmUpMs = 500;
/** A repetition is the mean of as many runs as fit into this: what is short would else be at the mercy of a single pause. */
const repetitionMs = 100;

/**
 * Compares the results first, which warms the peers up, too; then takes turns, so that whatever else the machine does
 * meets all of them alike. Throws where results differ.
 */
export async function measure<Result>(benchmark: Benchmark<Result>): Promise<Measurement> {
	const { name, ours, peers, missing } = benchmark;
	const result = ours();
	for (const peer of peers) (await peer.run())(result);
	const runs = Math.max(1, Math.round((warmUp(ours) * repetitionMs) / warmUpMs));
	const oursMs: number[] = [];
	const peerMs = peers.map((): number[] => []);
	for (let turn = 0; turn < ourRepetitions; turn++) {
		const all = await cpuTimeOf(() => {
			for (let run = 0; run < runs; run++) ours();
		});
		oursMs.push(all / runs);
		for (const [i, peer] of peers.entries()) {
			const due = Math.ceil(((turn + 1) * peer.repetitions) / ourRepetitions);
			if ((peerMs[i]?.length ?? 0) < due) peerMs[i]?.push(await cpuTimeOf(peer.run));
		}
	}
	return {
		name,
		oursMs,
		missing,
		peers: peers.map(({ name, limit }, i) => {
			const ratio = ratioOf(limit, median(oursMs), median(peerMs[i] ?? []));
			return { name, peerMs: peerMs[i] ?? [], ratio, limit, holds: reaches(limit, ratio) };
		})
	};
}

/** Runs something for a while and returns how often it ran. */
function warmUp(work: () => unknown): number {
	let runs = 0;
	for (const start = performance.now(); performance.now() - start < warmUpMs; runs++) work();
	return runs;
}

/** Of all threads together, and free of the time in which other programs had the processor. */
async function cpuTimeOf(work: () => unknown): Promise<number> {
	const start = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

export function median(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function ratioOf(limit: Limit, oursMs: number, peerMs: number): number {
	return 'timesFaster' in limit ? peerMs / oursMs : oursMs / peerMs;
}

function reaches(limit: Limit, ratio: number): boolean {
	return 'timesFaster' in limit ? ratio >= limit.timesFaster : ratio <= limit.shareOfTime;
}
