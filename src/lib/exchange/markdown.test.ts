import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToHtml } from './markdown.ts';

const rel = 'rel="noopener noreferrer nofollow ugc"';
const script = 'javascript:alert(1)';

/** What the output may consist of beside text; `<` and `"` of the writer are always encoded. */
const allowedTag =
	/^<(?:\/?(?:p|strong|em|ul|ol|li)|ol start="\d+"|br \/|\/a|a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer nofollow ugc")>$/;

/** The tags that nobody may write. */
function forbiddenTags(html: string): string[] {
	return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !allowedTag.test(tag));
}

describe('a note keeps', () => {
	test.each([
		['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
		['the line breaks of its writer', 'One\nTwo\r\nThree', '<p>One<br />\nTwo<br />\r\nThree</p>'],
		['a break by a backslash once', 'One\\\nTwo', '<p>One<br />\nTwo</p>'],
		['a break by two blanks once', 'One  \nTwo', '<p>One<br />\nTwo</p>'],
		['bold', 'a **b** c', '<p>a <strong>b</strong> c</p>'],
		['italic', '*a* _b_', '<p><em>a</em> <em>b</em></p>'],
		['both', '***a***', '<p><em><strong>a</strong></em></p>'],
		['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
		['numbered lists', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
		['the number that a list begins with', '4. a', '<ol start="4">\n<li>a</li>\n</ol>'],
		['lists in lists', '- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
		['escapes', '\\*a\\*', '<p>*a*</p>'],
		['words with underscores', 'no_provision_found', '<p>no_provision_found</p>'],
		['characters of HTML', 'a < b & "c" > d', '<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>'],
		['references to characters', '&sect; 5', '<p>§ 5</p>'],
		['every script', 'المادة ٤ **قانون**', '<p>المادة ٤ <strong>قانون</strong></p>'],
		['nothing', '', '']
	])('%s', (_, note, html) => expect(markdownToHtml(note)).toBe(html));
});

describe('a link', () => {
	test.each([
		['https', '[law](https://x.org/a?b=1&c=2)', 'https://x.org/a?b=1&amp;c=2', 'law'],
		['http', '[law](http://x.org/a)', 'http://x.org/a', 'law'],
		['mailto', '[write](mailto:a@x.org)', 'mailto:a@x.org', 'write'],
		['in capitals', '[law](HTTPS://X.org/A)', 'https://x.org/A', 'law'],
		['with bold words', '[**a** b](https://x.org/)', 'https://x.org/', '<strong>a</strong> b'],
		['with a title, which is dropped', '[a](https://x.org/ "t")', 'https://x.org/', 'a'],
		['in angle brackets', '<https://x.org/a>', 'https://x.org/a', 'https://x.org/a'],
		['an e-mail address', '<a@x.org>', 'mailto:a@x.org', 'a@x.org']
	])('leads out: %s', (_, note, address, words) =>
		expect(markdownToHtml(note)).toBe(`<p><a href="${address}" ${rel}>${words}</a></p>`)
	);

	test('within a link is text: links do not nest', () => {
		expect(markdownToHtml('[a <https://x.org/> b](https://y.org/)')).toBe(
			`<p><a href="https://y.org/" ${rel}>a &lt;https://x.org/&gt; b</a></p>`
		);
	});
});

describe('everything else is shown as it was typed', () => {
	test.each([
		['a heading', '# Title', '<p># Title</p>'],
		['an underlined heading', 'Title\n===', '<p>Title<br />\n===</p>'],
		['a quote', '> words', '<p>&gt; words</p>'],
		['a rule', '* * *', '<p>* * *</p>'],
		['code', '`a`', '<p>`a`</p>'],
		['a block of code', '```\na\n```', '<p>```<br />\na<br />\n```</p>'],
		['indented text', '    a', '<p>a</p>'],
		['a table', '| a |\n|---|', '<p>| a |<br />\n|---|</p>'],
		['an image', '![a](https://x.org/b.png)', '<p>![a](https://x.org/b.png)</p>'],
		['a definition', '[a]: https://x.org', '<p>[a]: https://x.org</p>'],
		['a tag', '<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>']
	])('%s', (_, note, html) => expect(markdownToHtml(note)).toBe(html));
});

/** Each is shown as text, exactly so; `<`, `>`, `"` and `&` stand encoded in the page. */
const shownAsTyped = [
	`[a](${script})`,
	`[a](JaVaScRiPt:alert(1))`,
	`[a]( ${script} )`,
	`[a](<${script}>)`,
	`[a](< ${script}>)`,
	`[a](<java script:alert(1)>)`,
	`[a](java&#115;cript:alert(1))`,
	`[a](&#x6A;avascript:alert(1))`,
	`[a](javascript&colon;alert(1))`,
	`[a](javascript&#58;alert(1))`,
	`[a](java&Tab;script:alert(1))`,
	`[a](java&NewLine;script:alert(1))`,
	`[a](&#1;${script})`,
	`[a](javascript://x.org/%0aalert(1))`,
	`[a](data:text/html;base64,PHNjcmlwdD4=)`,
	`[a](DATA:text/html,<script>)`,
	`[a](vbscript:msgbox)`,
	`[a](file:///etc/passwd)`,
	`[a](blob:https://x.org/1)`,
	`[a](ftp://x.org)`,
	`[a](tel:112)`,
	`[a](/logout)`,
	`[a](//evil.example)`,
	`[a](\\\\evil.example)`,
	`[a](?delete=1)`,
	`[a](#top)`,
	`[a](https:evil.example)`,
	`[a](https://)`,
	`[a](https:///)`,
	`[a](https://law.example@evil.example/)`,
	`[a](https://law.example:x@evil.example/)`,
	`[a](https://law.example\\@evil.example/)`,
	`[a]()`,
	`[a][b]`,
	`![a](${script})`,
	`![a" onerror="alert(1)](https://x.org/b.png)`,
	`![a](https://x.org/" onerror="alert(1))`,
	`![[a](${script})](${script})`,
	`<${script}>`,
	`<data:text/html,x>`,
	`<script>alert(1)</script>`,
	`<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
	`<img src=x onerror=alert(1)>`,
	`<svg/onload=alert(1)>`,
	`<svg><script>alert(1)</script>`,
	`<a href="${script}">a</a>`,
	`<iframe srcdoc="<script>alert(1)</script>">`,
	`<!-- --><script>alert(1)</script>`,
	`<!--><img src=x onerror=alert(1)>-->`,
	`<![CDATA[<script>alert(1)</script>]]>`,
	`<?php echo 1 ?>`,
	`<!DOCTYPE html>`,
	`<style>@import'//evil.example';</style>`,
	`<form action=/logout method=post><button>`,
	`<base href="//evil.example/">`,
	`</div></body><script>alert(1)</script>`,
	`<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`,
	`"><script>alert(1)</script>`,
	`{@html '<script>'}`
];

describe('a hostile note is only text', () => {
	const encode = (text: string) =>
		text
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;');

	test(`at least 40 kinds`, () => expect(new Set(shownAsTyped).size).toBeGreaterThanOrEqual(40));

	test.each(shownAsTyped)('%s', (note) => {
		const html = markdownToHtml(note);
		expect(forbiddenTags(html)).toEqual([]);
		expect(html).not.toContain('<a');
		expect(html).toBe(`<p>${encode(note)}</p>`);
	});

	test.each([
		['[a](https://x.org/"onmouseover="alert(1))', 'https://x.org/%22onmouseover=%22alert(1)'],
		['[a](<https://x.org/" onmouseover="alert(1)>)', 'https://x.org/%22%20onmouseover=%22alert(1)'],
		['[a](https://x.org/&quot;onclick=&quot;b)', 'https://x.org/%22onclick=%22b'],
		[`[a](https://x.org/'onclick='b)`, `https://x.org/'onclick='b`],
		['[a](mailto:b@x.org?subject="><script>)', 'mailto:b@x.org?subject=%22%3E%3Cscript%3E'],
		['[a](mailto:"><img/src=x>)', 'mailto:&quot;&gt;&lt;img/src=x&gt;'],
		['[a](https://x.org/&lt;script&gt;)', 'https://x.org/%3Cscript%3E'],
		[`[a](https://x.org/ '"><script>')`, 'https://x.org/'],
		['[a](https://x.org/&#x22;&#x3e;)', 'https://x.org/%22%3E']
	])('%s does not break out of its attribute', (note, address) => {
		expect(markdownToHtml(note)).toBe(`<p><a href="${address}" ${rel}>a</a></p>`);
	});

	test.each([
		['[<img src=x onerror=alert(1)>](https://x.org/)', '&lt;img src=x onerror=alert(1)&gt;'],
		['[![b](javascript:c)](https://x.org/)', '![b](javascript:c)'],
		['[&lt;script&gt;](https://x.org/)', '&lt;script&gt;']
	])('%s has only text for its words', (note, words) => {
		expect(markdownToHtml(note)).toBe(`<p><a href="https://x.org/" ${rel}>${words}</a></p>`);
	});

	test('a link in a link that is refused is refused with it', () => {
		expect(markdownToHtml('[a [b](javascript:c) d](https://x.org/)')).not.toContain(
			'javascript:c"'
		);
	});

	test('NUL becomes the sign for what cannot be shown', () => {
		expect(markdownToHtml('a\0<b>')).toBe('<p>a\uFFFD&lt;b&gt;</p>');
	});

	test('whatever is typed, nothing comes out but the tags of the list', () => {
		const pieces = ['<', '>', '"', "'", '&', '#', '[', ']', '(', ')', '!', '*', '_', '`', '\\'];
		const words = ['\n', ' ', '- ', '1. ', 'a', 'javascript:', 'https://x.org', 'data:', 'onload='];
		const note = fc.string({ unit: fc.constantFrom(...pieces, ...words), maxLength: 60 });
		fc.assert(
			fc.property(note, (text) => {
				expect(forbiddenTags(markdownToHtml(text))).toEqual([]);
			}),
			{ seed: 9, numRuns: 3000 }
		);
	});

	test('what is opened is closed, in order', () => {
		const unit = fc.constantFrom(
			'*',
			'**',
			'_',
			'[a](https://x.org/)',
			'- ',
			'\n',
			'  ',
			'b',
			'1) '
		);
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
				const open: string[] = [];
				for (const [, end, name] of markdownToHtml(text).matchAll(/<(\/?)([a-z]+)[^>]*?>/g)) {
					if (name === 'br') continue;
					if (end) expect(open.pop()).toBe(name);
					else open.push(name!);
				}
				expect(open).toEqual([]);
			}),
			{ seed: 10, numRuns: 1000 }
		);
	});
});

describe('a note that would stop the server', () => {
	const longest = 20_000;
	// up to seconds each without the limits: the parser's time grows with the square of the marks
	test.each([
		'*_a',
		'_a*',
		'a*',
		'**_',
		'1. ',
		'- 1. + ',
		'[a](',
		'![',
		'- a\n',
		'<',
		'&amp;',
		'\n'
	])('%j again and again is shown as text at once', (piece) => {
		const note = piece.repeat(Math.floor(longest / piece.length));
		const start = performance.now();
		const html = markdownToHtml(note);
		expect(performance.now() - start).toBeLessThan(500);
		expect(forbiddenTags(html)).toEqual([]);
		expect(html).not.toContain('<em>');
	});

	test('a long note of words keeps its paragraphs and its bold words', () => {
		const note = 'The **law** of 2017 says so - in art. 4. It does.\n\n'.repeat(100);
		expect(markdownToHtml(note).match(/<strong>law<\/strong>/g)?.length).toBe(100);
	});

	test('one that is too long keeps its lines and is encoded', () => {
		expect(markdownToHtml(`<b>\n${'a'.repeat(longest)}`)).toBe(
			`<p>&lt;b&gt;<br />\n${'a'.repeat(longest)}</p>`
		);
	});
});
