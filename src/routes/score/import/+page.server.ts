import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { withQuery } from '#lib/exchange/query-string.ts';
import { importPage as words, importWords } from '#lib/messages/import.ts';
import { requireRole } from '#lib/server/guards.ts';
import { checkImport, importChecked, importableRounds } from '#lib/server/import-page.ts';
import { readImportUpload } from '#lib/server/import-upload.ts';
import type { Actions, PageServerLoad } from './$types';
import { importForm } from './import-form.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	requireRole(locals, 'analyst');
	const number = (name: string) => {
		const text = url.searchParams.get(name) ?? '';
		return /^\d{1,6}$/.test(text) ? Number(text) : null;
	};
	return {
		rounds: importableRounds(locals.db),
		chosen: url.searchParams.get('round'),
		imported: number('imported'),
		left: number('left')
	};
};

export const actions: Actions = {
	check: async ({ locals, request }) => {
		const coder = requireRole(locals, 'analyst').id;
		const upload = await readImportUpload(request);
		if (!upload.ok) return fail(upload.status, { round: upload.round, message: upload.message });
		const { round, name, bytes } = upload;
		const done = await checkImport(locals.db, bytes, { round, coder }, locals.now);
		if (!done.ok) return fail(400, { round, message: importWords.tooLong });
		return { round, name, key: done.key, report: done.report };
	},
	import: async ({ locals, request }) => {
		const coder = requireRole(locals, 'analyst').id;
		const form = v.safeParse(importForm, Object.fromEntries(await request.formData()));
		if (!form.success) return fail(400, { round: '', message: words.noForm });
		const { round, name, key, valid } = form.output;
		const how = { skipInvalid: valid === 'only', now: locals.now };
		const done = await importChecked(locals.db, key, { round, coder }, how);
		if (!done) return fail(400, { round, message: words.expired });
		if (!done.ok) return fail(400, { round, message: importWords.tooLong });
		const { report } = done;
		if (report.overtaken)
			return fail(409, { round, message: importWords.overtaken(report.overtaken) });
		if (report.written === null) return fail(400, { round, name, key, report });
		const imported = String(report.written);
		const left = String(report.conflicts.count + report.faulty);
		redirect(303, withQuery('/score/import', { round, imported, left }));
	}
};
