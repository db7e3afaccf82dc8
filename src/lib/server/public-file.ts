/** What leaves under a public address: a file, or a page as everybody sees it who is not signed in. */
export interface PublicFile {
	/** media type */
	type: string;
	/** how it is stored by whoever downloads it; null for a page */
	download: Download | null;
	/** headers of its own */
	headers: Readonly<Record<string, string>>;
	/** its content in pieces of some 64 kB; read once */
	pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
	/** true: it is too long to be kept, and is read while it is sent */
	long: boolean;
	/** gives back what the rows hold; may be called at any time and more than once */
	free: () => void;
}

export interface Download {
	/** says what is in it; the day and the ending come behind */
	name: string;
	/** `csv`, `json`, … */
	ending: string;
	/** whether browsers store it instead of showing it */
	isAttachment: boolean;
}

/** `mimc-scores_round-2026` → `mimc-scores_round-2026_2026-11-23.csv`: the day (UTC) on which somebody asked. */
export function datedName({ name, ending }: Pick<Download, 'name' | 'ending'>, now: Date): string {
	return `${name}_${now.toISOString().slice(0, 10)}.${ending}`;
}
