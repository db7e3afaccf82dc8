import { currentEdition, editionOf } from './catalogue.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { parseFilters } from './filters.ts';
import { noSuchRound } from './no-such-round.ts';
import { type PackageForm, packageForms, packageInWorker } from './package-job.ts';
import type { PublicFile } from './public-file.ts';
import { findRound } from './round-access.ts';
import { wrongParameters } from './table-response.ts';

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
): Promise<PublicFile | Response> {
	const round = findRound(viewer, code);
	if (!round) return noSuchRound(code);
	const parsed = parseFilters(viewer, query, [], editionOf(viewer.db, currentEdition));
	if (!parsed.ok) return wrongParameters(parsed.issues);
	const ending = packageForms[form];
	const address = `/api/v1/rounds/${code}/${form}.${ending}`;
	const bytes = await make(viewer, { round: code, form, address });
	return {
		type: types[form],
		download: {
			name: [`mimc-${form}`, round.release, `round-${code}`].filter(Boolean).join('_'),
			ending,
			isAttachment: true
		},
		headers: {},
		pieces: piecesOf(bytes),
		long: false,
		free: () => {}
	};
}

/** Pieces that are small enough for others to be answered between them. */
function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
	const size = 64 * 1024;
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
