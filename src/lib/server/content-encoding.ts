/** Content codings that we make, the one that we like best first. */
export const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

/** Below this, compressing saves no packet. */
export const smallBytes = 1024;

const otherNames: Record<string, string> = { 'x-gzip': 'gzip' };
/** An `identity` that is not named is allowed, but comes after all that is. */
const unnamed = 1e-4;

/**
 * The coding for an Accept-Encoding header (RFC 9110, 12.5.3): the highest weight wins, then brotli before gzip before
 * none; what is small is not compressed while `identity` is allowed. Without the header nothing is compressed, since
 * such clients are simple ones. Null where the client refuses `identity` and takes none of ours.
 */
export function chosenCoding(header: string | null, isSmall: boolean): Coding | null {
	if (header === null) return 'identity';
	const weights = weightsOf(header);
	const weightOf = (coding: Coding) =>
		weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? unnamed : 0);
	if (isSmall && weightOf('identity') > 0) return 'identity';
	let best: Coding | null = null;
	for (const coding of codings) if (weightOf(coding) > (best ? weightOf(best) : 0)) best = coding;
	return best;
}

function weightsOf(header: string): Map<string, number> {
	const weights = new Map<string, number>();
	for (const part of header.toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
		const weight = weightIn(parameters);
		if (name !== '' && weight !== null) weights.set(otherNames[name] ?? name, weight);
	}
	return weights;
}

/** 0 to 1 with up to three decimals; null = not a weight, and the coding is as if not named. */
function weightIn(parameters: readonly string[]): number | null {
	const [first] = parameters;
	if (first === undefined) return 1;
	const found = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(first);
	return found ? Number(found[1]) : null;
}

/** Whether a media type is text that becomes smaller; archives and pictures are compressed already. */
export function isCompressible(type: string): boolean {
	return /^(text\/(?!event-stream)|application\/(json|xml|javascript|[a-z.-]+\+(json|xml))|image\/svg)/.test(
		type
	);
}
