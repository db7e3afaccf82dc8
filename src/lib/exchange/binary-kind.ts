/** A file that is no text, known by its first bytes. */
export interface BinaryKind {
	/** with its article, to stand in a sentence */
	name: string;
	/** whether there may be a text inside, or a spreadsheet has to save one */
	way: 'packed' | 'binary';
}

/** First bytes as Latin-1 text ("magic numbers", as in `file`'s database), and what they mean. */
const known: readonly [lead: string, kind: BinaryKind][] = [
	['\x1f\x8b', { name: 'a gzip archive', way: 'packed' }],
	['BZh', { name: 'a bzip2 archive', way: 'packed' }],
	['\xfd7zXZ\x00', { name: 'an xz archive', way: 'packed' }],
	['7z\xbc\xaf\x27\x1c', { name: 'a 7z archive', way: 'packed' }],
	['Rar!\x1a\x07', { name: 'a RAR archive', way: 'packed' }],
	['\x28\xb5\x2f\xfd', { name: 'a Zstandard archive', way: 'packed' }],
	['\xd0\xcf\x11\xe0', { name: 'an old Excel or Word file', way: 'binary' }],
	['%PDF-', { name: 'a PDF file', way: 'binary' }],
	['SQLite format 3\x00', { name: 'a SQLite database', way: 'binary' }],
	['\x89PNG', { name: 'a picture', way: 'binary' }],
	['\xff\xd8\xff', { name: 'a picture', way: 'binary' }],
	['PAR1', { name: 'a Parquet file', way: 'binary' }]
];
const zipLead = 'PK\x03\x04';

/** What kind of binary file begins with these bytes; null = none that is known. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
	if (head.startsWith(zipLead)) return zipKind(head);
	const isEmptyZip = head.startsWith('PK\x05\x06');
	if (isEmptyZip) return { name: 'a zip archive', way: 'packed' };
	return known.find(([lead]) => latin1Starts(bytes, lead))?.[1] ?? null;
}

/** Names of files inside a zip archive stand in it as they are. */
function zipKind(head: string): BinaryKind {
	if (/\[Content_Types\]\.xml|xl\//.test(head))
		return { name: 'an Excel file (xlsx)', way: 'binary' };
	if (head.includes('opendocument')) return { name: 'an OpenDocument file', way: 'binary' };
	return { name: 'a zip archive', way: 'packed' };
}

/** Byte by byte: what the platform calls latin1 is Windows-1252, and differs between 0x80 and 0x9f. */
function latin1Starts(bytes: Uint8Array, lead: string): boolean {
	return [...lead].every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
