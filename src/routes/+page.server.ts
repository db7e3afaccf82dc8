import { error, redirect } from '@sveltejs/kit';
import { chosenMethod } from '#lib/server/chosen-method.ts';
import { overviewOf, parseSorting } from '#lib/server/overview.ts';
import { findRound, visibleRounds } from '#lib/server/round-access.ts';
import { regionsOf } from '#lib/server/regions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const code = url.searchParams.get('round');
	const round = findRound(locals, code);
	if (!round && code !== null) error(404, `There is no public round "${code}".`);
	if (!round) return { round: null, region: null };
	const { method, issues, canonical } = chosenMethod(url, round.edition);
	if (canonical) redirect(303, canonical);
	if (issues.length > 0)
		error(400, issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
	const regions = regionsOf(locals.db);
	const region = url.searchParams.get('region') || null;
	if (region && !regions.includes(region))
		error(400, `"${region}" is not a region. Known: ${regions.join(', ')}.`);
	const sort = url.searchParams.get('sort');
	const sorting = parseSorting(sort, round.edition);
	if (sort && !sorting) error(400, `"${sort}" is not a column to sort by.`);
	const { title, text } = round.edition;
	return {
		round: { code: round.code, title: round.title, asOf: round.asOf },
		rounds: visibleRounds(locals).map(({ code, title }) => ({ code, title })),
		regions,
		region,
		sorting,
		method,
		overview: overviewOf(locals, round, { region, sorting, method }),
		edition: { title, description: text.description, caveats: text.caveats }
	};
};
