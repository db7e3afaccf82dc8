/** A file as it leaves under a public address, whatever is in it. */
export interface PublicFile {
	/** says what is in it; the day and the ending come behind */
	name: string;
	/** `csv`, `json`, … */
	ending: string;
	/** media type */
	type: string;
	/** whether browsers store it instead of showing it */
	isDownload: boolean;
	/** its content in pieces of some 64 kB; read once */
	pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
	/** true: it is too long to be kept, and is read while it is sent */
	long: boolean;
	/** gives back what the rows hold; may be called at any time and more than once */
	free: () => void;
}

/** `mimc-scores_round-2026` → `mimc-scores_round-2026_2026-11-23.csv`: the day (UTC) on which somebody asked. */
export function datedName(
	{ name, ending }: Pick<PublicFile, 'name' | 'ending'>,
	now: Date
): string {
	return `${name}_${now.toISOString().slice(0, 10)}.${ending}`;
}
