import { error, redirect } from '@sveltejs/kit';
import { fromRaiseForm, isRaiseForm, parseRaises } from '#lib/exchange/reform-query.ts';
import { readerMessages } from '#lib/messages/reader.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { whatIf } from '#lib/server/what-if.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	if (isRaiseForm(url.searchParams))
		redirect(303, `${url.pathname}?${fromRaiseForm(url.searchParams)}`);
	const { round, method, shown } = readerChoice(locals, url);
	const { chapters, categories, articles } = round.edition;
	const { raises, issues } = parseRaises(url.searchParams.get('raise'), articles);
	if (issues.length > 0)
		error(400, issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
	const targets = ['overall', ...[...chapters, ...categories].map(({ code }) => code)];
	const best = chosenFrom(url, 'best', targets);
	const tried = whatIf(locals, round, params.iso3, method, { raises, best });
	if (!tried) error(404, readerMessages.unknownCountry(params.iso3));
	return { ...shown, tried, raises, best };
};
