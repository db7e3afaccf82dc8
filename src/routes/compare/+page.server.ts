import { error, redirect } from '@sveltejs/kit';
import { withQuery } from '#lib/exchange/query-string.ts';
import { aheadDraws, aheadPairs } from '#lib/server/ahead-shares.ts';
import { compareChoice, fewestCompared, mostCompared } from '#lib/server/compare-choice.ts';
import { comparedArticles, comparedResults, comparisonOf } from '#lib/server/comparison.ts';
import { listedCountries } from '#lib/server/country-list.ts';
import { orBusy } from '#lib/server/or-busy.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const choice = compareChoice(locals.db, url.searchParams);
	if (!choice.ok) error(400, choice.message);
	const codes = choice.countries;
	if (url.searchParams.has('add')) {
		const { add: _add, ...others } = Object.fromEntries(url.searchParams);
		redirect(303, withQuery(url.pathname, { ...others, country: codes.join(',') }));
	}
	const { round, method, shown } = readerChoice(locals, url);
	const all = chosenFrom(url, 'all', ['0', '1']) === '1';
	const results = comparedResults(locals, round, method, codes);
	const enough = codes.length >= fewestCompared;
	return {
		...shown,
		all,
		enough,
		full: codes.length >= mostCompared,
		comparison: comparisonOf(results, round.edition, method),
		scoredArticles: round.edition.articles.filter(({ scored }) => scored).length,
		articles: enough ? comparedArticles(results, round.edition, all) : [],
		ahead: enough ? await orBusy(aheadPairs(locals.db, round, method, codes)) : [],
		draws: aheadDraws,
		choices: listedCountries(locals, round, method).map(({ region, countries }) => ({
			region,
			countries: countries
				.filter(({ iso3 }) => !codes.includes(iso3))
				.map(({ iso3, name, begun }) => ({ iso3, name, begun }))
		}))
	};
};
