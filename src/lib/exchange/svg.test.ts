import { expect, test } from 'vitest';
import { escapeXml, fitted, rectElement, short, textElement, wrapped } from './svg.ts';

test('escapeXml leaves nothing that could be a tag or end an attribute', () => {
	expect(escapeXml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});

test.each([
	['one two three', 60, 10, ['one two', 'three']],
	['incomprehensibilities', 20, 10, ['incomprehensibilities']],
	['', 20, 10, ['']]
])('wrapped("%s", %i)', (text, width, size, lines) => {
	expect(wrapped(text, width, size)).toEqual(lines);
});

test.each([
	['short', 100, 'short'],
	['a long label', 40, 'a long…'],
	['a long label', 8, '']
])('fitted("%s", %i) is "%s"', (text, width, expected) => {
	expect(fitted(text, width, 10)).toBe(expected);
});

test('elements have what they need and nothing else', () => {
	expect(textElement('a<b', 1, 2.3456, { size: 10, fill: '#000000' })).toBe(
		'<text x="1" y="2.35" font-size="10" fill="#000000">a&lt;b</text>'
	);
	expect(
		textElement('x', 1, 2, {
			size: 10,
			fill: '#000',
			anchor: 'middle',
			weight: 600,
			italic: true,
			upright: true
		})
	).toBe(
		'<text x="1" y="2" font-size="10" fill="#000" text-anchor="middle" font-weight="600" font-style="italic" transform="rotate(-90 1 2)">x</text>'
	);
	expect(rectElement(0, 1, 2, 3, 'url(#hatch)', 'stroke="#000"')).toBe(
		'<rect x="0" y="1" width="2" height="3" fill="url(#hatch)" stroke="#000"/>'
	);
	expect(short(1 / 3)).toBe('0.33');
});
