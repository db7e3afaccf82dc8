import { expect, test } from 'vitest';
import { embedCode } from './embed-code.ts';

test('the code is a frame; what is markup in a name stays text', () => {
	expect(embedCode('https://mimc.example/embed?a=1&b=2', `Lao "People's"`, 400)).toBe(
		'<iframe src="https://mimc.example/embed?a=1&amp;b=2" title="Lao &quot;People&#39;s&quot;" width="100%" height="400" style="border:0" loading="lazy"></iframe>'
	);
});
