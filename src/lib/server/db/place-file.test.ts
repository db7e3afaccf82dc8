import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeFile } from './place-file.ts';

const { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } = fs;

// the file systems of tests know hard links; some of those that people use do not
const links = vi.hoisted(() => ({ known: true }));
vi.mock('node:fs', async (original) => {
	const real = await original<typeof fs>();
	const linkSync: typeof real.linkSync = (from, to) => {
		if (links.known) return real.linkSync(from, to);
		throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
	};
	return { ...real, linkSync };
});

let folder: string;
let partial: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-place-'));
	partial = join(folder, '.a.partial');
	file = join(folder, 'a.txt');
	writeFileSync(partial, 'new', { mode: 0o600 });
});
afterEach(() => {
	links.known = true;
	rmSync(folder, { recursive: true });
});

describe.each([
	['with hard links', true],
	['on a file system without hard links', false]
])('placeFile %s', (_name, known) => {
	beforeEach(() => {
		links.known = known;
	});

	test('gives the content its name and takes the other one away', () => {
		expect(placeFile(partial, file)).toBe(true);
		expect(readdirSync(folder)).toEqual(['a.txt']);
		expect(readFileSync(file, 'utf8')).toBe('new');
	});

	test('keeps who may read it', () => {
		placeFile(partial, file);
		if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	test('never replaces a file, and then changes nothing', () => {
		writeFileSync(file, 'old');
		expect(placeFile(partial, file)).toBe(false);
		expect([readFileSync(file, 'utf8'), readFileSync(partial, 'utf8')]).toEqual(['old', 'new']);
	});

	test('a second file of the same name comes too late', () => {
		const second = join(folder, '.b.partial');
		writeFileSync(second, 'second');
		expect([placeFile(partial, file), placeFile(second, file)]).toEqual([true, false]);
		expect(readFileSync(file, 'utf8')).toBe('new');
	});

	test('throws where the content is missing, and reserves no name', () => {
		rmSync(partial);
		expect(() => placeFile(partial, file)).toThrow('ENOENT');
		expect(existsSync(file)).toBe(false);
	});
});
