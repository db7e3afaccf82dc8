/** The package has no types of its own. */
declare module 'wawoff2/decompress.js' {
	/** A font in WOFF2 as TrueType or OpenType. */
	export default function decompress(font: Uint8Array): Promise<Uint8Array>;
}
