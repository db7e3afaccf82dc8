import { describe, expect, test } from 'vitest';
import { parseRulingText } from './ruling-text.ts';

const accepted = (text: string) => ({ ok: true, text });
const refused = (message: string) => ({ ok: false, message });

describe('the text of a question or a ruling', () => {
	test.each([
		['of 10 characters', '0123456789', accepted('0123456789')],
		['of 4000 characters', 'a'.repeat(4000), accepted('a'.repeat(4000))],
		['with blanks around it', '  Does it count? \r\n', accepted('Does it count?')],
		['as a browser sends it', 'Line one\r\nline two\rthree', accepted('Line one\nline two\nthree')],
		[
			'of 4000 characters whose line ends are sent as two',
			`${'a'.repeat(3997)}\r\nbc`,
			accepted(`${'a'.repeat(3997)}\nbc`)
		],
		[
			'of 9 characters and blanks',
			'   012345678   ',
			refused('The text is too short: at least 10 characters.')
		],
		[
			'of 4001 characters',
			'a'.repeat(4001),
			refused('The text is too long: at most 4000 characters.')
		],
		[
			'with half a character',
			'A question \ud800',
			refused('The text must be well-formed Unicode.')
		],
		['with NUL', 'A question \0?', refused('The text must not hold control characters.')],
		['that is a file', new File([], 'a.txt'), refused('Write the text.')],
		['that is missing', null, refused('Write the text.')]
	])('%s', (_, found, expected) => expect(parseRulingText(found)).toEqual(expected));
});
