import type { SitemapPage } from '#lib/exchange/sitemap.ts';
import * as countryTable from './db/countries.ts';
import type { Viewer } from './round-access.ts';
import { findRound } from './round-access.ts';
import { settledRound } from './settled-round.ts';

/** Parts of the site that are for people with an account, or no pages at all. */
export const notForRobots = ['/score', '/review', '/account', '/files', '/login', '/setup'];

/** Every public page of the current round; before one is public the pages that are there without. */
export function sitemapPages(
	{ db, kind }: Pick<Viewer, 'db' | 'kind'>,
	origin: string
): SitemapPage[] {
	const round = findRound({ db, kind, user: null }, null);
	const page = (path: string, changed: string | null): SitemapPage => ({
		address: `${origin}${path}`,
		changed
	});
	if (!round) return ['/', '/method', '/downloads', '/api'].map((path) => page(path, null));
	const { updatedAt, answers } = settledRound(db, round.code);
	const newest = (iso3: string) =>
		[...(answers.get(iso3)?.values() ?? [])].reduce<string | null>(
			(last, answer) => (last === null || answer.updatedAt > last ? answer.updatedAt : last),
			null
		);
	const { chapters, articles, categories } = round.edition;
	const under = (folder: string, codes: readonly { code: string }[]) =>
		codes.map(({ code }) => page(`/${folder}/${encodeURIComponent(code)}`, updatedAt));
	return [
		...['/', '/countries', '/map', '/robustness', '/downloads'].map((path) =>
			page(path, updatedAt)
		),
		page('/method', null),
		page('/api', null),
		...countryTable.list(db).map(({ iso3 }) => page(`/countries/${iso3}`, newest(iso3))),
		...under('chapters', chapters),
		...under('articles', articles),
		...under('categories', categories)
	];
}

/** `robots.txt`: what is left out, and where the sitemap lies. */
export function robotsText(origin: string): string {
	const refused = notForRobots.map((path) => `Disallow: ${path}\n`).join('');
	return `User-agent: *\n${refused}\nSitemap: ${origin}/sitemap.xml\n`;
}
