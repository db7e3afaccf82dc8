import { type Options, micromark } from 'micromark';

type HtmlExtension = NonNullable<NonNullable<Options['htmlExtensions']>[number]>;

/** A link or image that is being read: its label as HTML, and where it leads. */
interface Media {
	label: string;
	destination: string;
}

/** Marks that people would not expect in a note about a law stay what they are: text. */
const meaningless = [
	'headingAtx',
	'setextUnderline',
	'codeIndented',
	'codeFenced',
	'codeText',
	'htmlFlow',
	'htmlText',
	'blockQuote',
	'definition'
];
/** The parser's time grows with the square of these. The limits are far more than a note needs, far less than stops a server. */
const limits = [
	{ marks: /\*+|_+/g, most: 400 },
	{ marks: /[[<&]/g, most: 400 },
	{ marks: /\n/g, most: 400 },
	// lists that begin within lists on one line
	{ marks: /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){3}/gm, most: 0 }
];
const mostCharacters = 20_000;

/**
 * HTML of a note in CommonMark: bold, italic, lists, links, paragraphs and line breaks, every line break of the writer
 * included. All else (raw HTML, headings, images, code, quotes) stays plain text, and so does a link that is not http,
 * https or mailto, and a whole note that is longer, or has more marks, than anybody writes.
 *
 * Safe to insert into a page: every tag comes from a closed list, the one attribute that holds text of the writer is an
 * address that was checked and encoded, and all other text is encoded.
 */
export function markdownToHtml(note: string): string {
	const text = note.replaceAll('\0', '\uFFFD');
	if (isTooMuch(text)) return plainText(text);
	return micromark(withLineBreaks(text), {
		extensions: [{ disable: { null: meaningless } }],
		htmlExtensions: [linksOnly(), plainRules]
	});
}

function isTooMuch(text: string): boolean {
	return (
		text.length > mostCharacters ||
		limits.some(({ marks, most }) => (text.match(marks)?.length ?? 0) > most)
	);
}

/** Two blanks at the end of a line break it; a backslash there does so already. */
function withLineBreaks(text: string): string {
	return text.replaceAll(/(?<![\\\s])[ \t]*(?=\r?\n|\r)/g, '  ');
}

function plainText(text: string): string {
	const encoded = text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
	return `<p>${encoded.replaceAll(/\r\n?|\n/g, '<br />\n')}</p>`;
}

/** A line of `***` is text. */
const plainRules: HtmlExtension = {
	exit: {
		thematicBreak(token) {
			this.lineEndingIfNeeded();
			this.tag('<p>');
			this.raw(this.encode(this.sliceSerialize(token).trim()));
			this.tag('</p>');
		}
	}
};

/** Replaces the parser's own writing of links and images, which allows more addresses and images. */
function linksOnly(): HtmlExtension {
	/** the innermost last */
	const reading: Media[] = [];
	const begin = () => void reading.push({ label: '', destination: '' });
	const innermost = () => reading.at(-1) ?? { label: '', destination: '' };
	return {
		enter: {
			link: begin,
			image: begin,
			resource() {
				this.buffer();
			},
			resourceDestinationString() {
				this.buffer();
				// the address is encoded as a whole, after it was checked
				this.setData('ignoreEncode', true);
			}
		},
		exit: {
			labelText() {},
			label() {
				innermost().label = this.resume();
			},
			resourceDestinationString() {
				innermost().destination = this.resume();
				this.setData('ignoreEncode');
			},
			resourceTitleString() {
				this.resume();
			},
			link(token) {
				const { label, destination } = reading.pop() ?? innermost();
				const address = safeAddress(destination);
				if (address === null || reading.length > 0)
					this.raw(this.encode(this.sliceSerialize(token)));
				else writeLink(this, address, label);
			},
			image(token) {
				reading.pop();
				this.raw(this.encode(this.sliceSerialize(token)));
			},
			autolinkProtocol(token) {
				writeAutolink(this, this.sliceSerialize(token), '', reading.length > 0);
			},
			autolinkEmail(token) {
				writeAutolink(this, this.sliceSerialize(token), 'mailto:', reading.length > 0);
			}
		}
	};
}

interface Writer {
	tag: (html: string) => void;
	raw: (html: string) => void;
	encode: (text: string) => string;
}

/** `label` is HTML already. */
function writeLink(to: Writer, address: string, label: string) {
	to.tag(`<a href="${to.encode(address)}" rel="noopener noreferrer nofollow ugc">`);
	to.raw(label);
	to.tag('</a>');
}

/** An address in angle brackets; within another link it is only text, links do not nest. */
function writeAutolink(to: Writer, text: string, scheme: string, isNested: boolean) {
	const address = safeAddress(scheme + text);
	if (address === null || isNested) to.raw(to.encode(`<${text}>`));
	else writeLink(to, address, to.encode(text));
}

/** The address as a browser would read it, when it is a full one of an allowed kind; else null. */
function safeAddress(text: string): string | null {
	if (!/^(https?:\/\/|mailto:)/i.test(text)) return null;
	const url = URL.parse(text);
	// `https://law.example@other.example` leads to the second, whatever it looks like
	if (!url || url.username !== '') return null;
	return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
