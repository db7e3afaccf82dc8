import { currentEdition, editionOf } from './catalogue.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { parseFilters } from './filters.ts';
import { noSuchRound } from './no-such-round.ts';
import { type PackageForm, packageForms, packageInWorker } from './package-job.ts';
import { findRound } from './round-access.ts';
import { wrongParameters } from './table-response.ts';

/** A package with what a response says of it. */
export interface PackageFile {
	/** says what is in it; the ending comes behind */
	name: string;
	ending: string;
	type: string;
	bytes: Uint8Array;
}

const types: Record<PackageForm, string> = {
	datapackage: 'application/zip',
	workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** A round as a package, or why there is none: it does not exist for the asking person (404), or parameters (400). */
export async function packageFile(
	viewer: { db: Db; kind: DatabaseKind; user: object | null },
	code: string,
	form: PackageForm,
	query: URLSearchParams,
	make: typeof packageInWorker = packageInWorker
): Promise<PackageFile | Response> {
	const round = findRound(viewer, code);
	if (!round) return noSuchRound(code);
	const parsed = parseFilters(viewer, query, [], editionOf(viewer.db, currentEdition));
	if (!parsed.ok) return wrongParameters(parsed.issues);
	const ending = packageForms[form];
	const address = `/api/v1/rounds/${code}/${form}.${ending}`;
	return {
		name: [`mimc-${form}`, round.release, `round-${code}`].filter(Boolean).join('_'),
		ending,
		type: types[form],
		bytes: await make(viewer, { round: code, form, address })
	};
}
