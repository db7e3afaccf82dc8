import { error } from '@sveltejs/kit';
import type { GenericSchema } from 'valibot';
import { pinpointSearch } from '#lib/domain/pinpoint-search.ts';
import { countryLaw } from '#lib/server/country-law.ts';
import * as edit from '#lib/server/edit-law.ts';
import { requireRole } from '#lib/server/guards.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import * as forms from './law-forms.ts';

/** More pinpoints than this make a slow page; the search narrows them. */
const mostPinpoints = 200;

export const load: PageServerLoad = ({ locals, params: { iso3 }, url: { searchParams } }) => {
	const user = requireRole(locals, 'analyst');
	const found = countryLaw(locals.db, { iso3, user });
	if (!found.ok) error(found.why === 'unknown' ? 404 : 403, found.message);
	const { law } = found;
	const query = searchParams.get('q') ?? '';
	const matching = pinpointSearch(law.pinpoints)(query);
	return {
		law: { ...law, pinpoints: matching.slice(0, mostPinpoints) },
		found: matching.length,
		query,
		round: searchParams.get('round'),
		chosen: {
			instrument: Number(searchParams.get('instrument')) || null,
			source: Number(searchParams.get('source')) || null
		}
	};
};

export const actions: Actions = {
	saveInstrument: (event) =>
		run(event, 'instrument', forms.instrumentSchema, (editor, { id, seen, ...instrument }) =>
			id === undefined
				? edit.addInstrument(event.locals.db, editor, instrument)
				: edit.changeInstrument(event.locals.db, editor, { id, seen }, instrument)
		),
	mergeInstrument: (event) =>
		run(event, 'instrument', forms.mergeSchema, (editor, { id, into }) =>
			edit.mergeInstrument(event.locals.db, editor, id, into)
		),
	removeInstrument: (event) =>
		run(event, 'instrument', forms.idSchema, (editor, { id }) =>
			edit.removeInstrument(event.locals.db, editor, id)
		),
	saveSource: (event) =>
		run(event, 'source', forms.sourceSchema, (editor, { id, ...source }) =>
			id === undefined
				? edit.addSource(event.locals.db, editor, source)
				: edit.changeSource(event.locals.db, editor, id, source)
		),
	removeSource: (event) =>
		run(event, 'source', forms.idSchema, (editor, { id }) =>
			edit.removeSource(event.locals.db, editor, id)
		)
};

async function run<Output>(
	{ locals, params: { iso3 }, request, url }: RequestEvent,
	form: forms.LawForm,
	schema: GenericSchema<unknown, Output>,
	change: (editor: edit.LawEditor, output: Output) => edit.LawChange
) {
	const user = requireRole(locals, 'analyst');
	const read = await forms.readForm(request, schema);
	if (!read.ok) return forms.refused(form, read.values, read.issues);
	return forms.answer(form, read.values, change({ iso3, user, now: locals.now }, read.output), url);
}
