import { dataVersion } from './db/data-version.ts';
import type { DatabaseKind, Db } from './db/open.ts';
import { type PackageFile, packageFile } from './package-file.ts';
import type { PackageForm } from './package-job.ts';

type Viewer = { db: Db; kind: DatabaseKind; user: object | null };

/** A round as a data package or a workbook. */
export async function packageResponse(
	viewer: Viewer,
	round: string,
	form: PackageForm,
	query: URLSearchParams,
	make: typeof packageFile = packageFile
): Promise<Response> {
	const key = `${viewer.user ? 'all' : 'public'} ${form} ${round} ${query}`;
	const found = await prepared(viewer.db, key, () => make(viewer, round, form, query));
	if (found instanceof Response) return found.clone();
	const { name, ending, type, bytes } = found;
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': type,
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="${name}.${ending}"`,
			// what a person may see depends on who asks
			'cache-control': 'private, no-cache',
			'access-control-allow-origin': '*'
		}
	});
}

type Made = Promise<PackageFile | Response>;
const stores = new WeakMap<Db, Map<string, { version: string; made: Made }>>();
const mostKept = 8;

/** Made once for each state of the database, for everybody who asks; a failure is thrown to them and forgotten. */
function prepared(db: Db, key: string, make: () => Made): Made {
	const kept = stores.get(db) ?? new Map<string, { version: string; made: Made }>();
	stores.set(db, kept);
	const version = dataVersion(db).text;
	const known = kept.get(key);
	if (known?.version === version) return known.made;
	const entry = { version, made: make() };
	kept.delete(key);
	kept.set(key, entry);
	entry.made.catch(() => {
		if (kept.get(key) === entry) kept.delete(key);
	});
	const [oldest] = kept.keys();
	if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
	return entry.made;
}
