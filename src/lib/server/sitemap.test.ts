import { expect, test } from 'vitest';
import { saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { openDatabase } from './db/open.ts';
import { robotsText, sitemapPages } from './sitemap.ts';

const origin = 'https://mimc.example';

test('the sitemap names every public page, countries with the day of their last answer', () => {
	const db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	const pages = sitemapPages({ db, kind: 'production' }, origin);
	const changed = '2026-03-01T12:00:00.000Z';
	const at = (path: string, day: string | null) => ({ address: `${origin}${path}`, changed: day });
	expect(pages).toEqual([
		at('/', changed),
		at('/countries', changed),
		at('/map', changed),
		at('/robustness', changed),
		at('/downloads', changed),
		at('/method', null),
		at('/api', null),
		at('/countries/BRA', changed),
		at('/countries/DEU', null),
		at('/countries/NAM', null),
		...['I', 'II', 'VIII'].map((code) => at(`/chapters/${code}`, changed)),
		...['I.1', 'I.2', 'I.3', 'I.4', 'II.1', 'II.2', 'VIII.1'].map((code) =>
			at(`/articles/${code}`, changed)
		),
		at('/categories/visitors', changed),
		at('/categories/tourists', changed)
	]);
});

test('before a round is public there are the pages that need none', () => {
	const db = openDatabase(':memory:', { kind: 'production', mode: 'create' });
	expect(sitemapPages({ db, kind: 'production' }, origin).map(({ address }) => address)).toEqual([
		`${origin}/`,
		`${origin}/method`,
		`${origin}/downloads`,
		`${origin}/api`
	]);
});

test('robots stay away from what is for people with an account', () => {
	expect(robotsText(origin)).toBe(
		`User-agent: *\nDisallow: /score\nDisallow: /review\nDisallow: /account\nDisallow: /files\nDisallow: /login\nDisallow: /setup\n\nSitemap: ${origin}/sitemap.xml\n`
	);
});
