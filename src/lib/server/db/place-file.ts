import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a finished file its name: its content is on the disk first, the name is free (unlike rename, link never replaces a
 * file), and the name, too, outlasts a power cut. False, and nothing changed, when somebody took the name meanwhile.
 */
export function placeFile(partial: string, file: string): boolean {
	sync(partial);
	if (!nameIt(partial, file)) return false;
	rmSync(partial, { force: true });
	syncFolder(dirname(file));
	return true;
}

function nameIt(partial: string, file: string): boolean {
	try {
		linkSync(partial, file);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
	}
	// file systems without hard links: an empty file reserves the name
	try {
		closeSync(openSync(file, 'wx', 0o600));
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
	renameSync(partial, file);
	return true;
}

function sync(path: string) {
	const file = openSync(path, 'r+');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** Windows cannot open folders and does without. */
function syncFolder(folder: string) {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
