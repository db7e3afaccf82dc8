import { zipSync } from 'fflate';
import type { PackageEntry } from './package-snapshot.ts';

/**
 * Files as a ZIP archive, in their order, each with the same time. fflate is plain JavaScript: the same bytes on every
 * machine, which those of zlib in Node are not.
 */
export function zipOf(entries: readonly PackageEntry[], time: string): Uint8Array {
	const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]));
	return withFixedTimes(zipSync(files, { level: 6, mtime: anyTime }), time);
}

/** fflate writes local times, so they are set afterwards; any that it takes will do. */
const anyTime = new Date(2000, 0, 1);

const signatures = { end: 0x06054b50, central: 0x02014b50 };
/** Places of fields, from the beginning of a record (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const end = { size: 22, count: 10, offset: 16 };
const central = { size: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 };
const localTime = 10;

/** Sets the time of every entry of an archive, in place: UTC, whole seconds in steps of two, from 1980 to 2107. */
export function withFixedTimes(zip: Uint8Array, time: string): Uint8Array {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const stamp = dosTime(new Date(time));
	const last = endOf(view);
	let at = view.getUint32(last + end.offset, true);
	for (let left = view.getUint16(last + end.count, true); left > 0; left--) {
		if (view.getUint32(at, true) !== signatures.central) throw new Error('No ZIP archive.');
		view.setUint32(at + central.time, stamp, true);
		view.setUint32(view.getUint32(at + central.local, true) + localTime, stamp, true);
		at +=
			central.size +
			view.getUint16(at + central.name, true) +
			view.getUint16(at + central.extra, true) +
			view.getUint16(at + central.comment, true);
	}
	return zip;
}

/** The record stands at the end, our archives have no comment behind it. */
function endOf(view: DataView): number {
	const at = view.byteLength - end.size;
	if (at < 0 || view.getUint32(at, true) !== signatures.end) throw new Error('No ZIP archive.');
	return at;
}

/** Date in the upper 16 bits, time in the lower ones. */
function dosTime(time: Date): number {
	const year = time.getUTCFullYear();
	const [first, latest] = [1980, 2107];
	if (!(year >= first)) return dosTime(new Date(Date.UTC(first, 0, 1)));
	if (year > latest) return dosTime(new Date(Date.UTC(latest, 11, 31)));
	const day = ((year - first) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
	const clock =
		(time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
	return ((day << 16) | clock) >>> 0;
}
