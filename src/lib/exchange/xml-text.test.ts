import { expect, test } from 'vitest';
import { xmlText } from './xml-text.ts';

test.each([
	['Brazil', 'Brazil'],
	['Côte d’Ivoire', 'Côte d’Ivoire'],
	["Lao People's", 'Lao People&#39;s'],
	['<script>"&"</script>', '&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;'],
	['&amp;', '&amp;amp;'],
	['a\u0000b\u001fc\ud800d\uffff', 'abcd'],
	['tab\tline\n😀', 'tab\tline\n😀']
])('%j is written %j', (text, written) => {
	expect(xmlText(text)).toBe(written);
});
