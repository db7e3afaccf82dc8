import { expect, test } from 'vitest';
import { bibtexOf } from './citation.ts';

test('an entry names page, round, method, address and day of access', () => {
	const entry = bibtexOf({
		title: 'Brazil & others: 50 %',
		round: 'Round 2026',
		method: 'nesting=flat&inherit=off',
		url: 'https://example.org/countries/BRA?round=2026&nesting=flat',
		accessed: '2026-11-25',
		note: 'Demonstration'
	});
	expect(entry).toBe(`@misc{mimc-scorecard-2026-11-25,
  author = {{MIMC Scorecard}},
  title = {Brazil \\& others: 50 \\%},
  howpublished = {\\url{https://example.org/countries/BRA?round=2026&nesting=flat}},
  year = {2026},
  note = {Round 2026, method nesting=flat\\&inherit=off. Demonstration},
  urldate = {2026-11-25}
}
`);
});

test('nothing is noted where there is nothing to say', () => {
	const cited = { title: 'T', round: 'R', method: 'mimc-1', url: 'u', accessed: '2026-11-25' };
	expect(bibtexOf({ ...cited, note: null })).toContain('note = {R, method mimc-1},');
});
