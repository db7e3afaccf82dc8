import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsRefused } from './settings-refused.ts';

/** What the build is made from. */
const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
const product = 'build/index.js';

/** Builds the application when the build is missing or older than its sources. Throws `SettingsRefused`. */
export function buildWhenNeeded(say: (line: string) => void) {
	const built = existsSync(product) ? statSync(product).mtimeMs : 0;
	if (built > Math.max(...sources.map(newest))) return;
	say('Building the application …');
	const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (vite.status !== 0)
		throw new SettingsRefused(`The build failed:\n${vite.stdout}\n${vite.stderr}`);
}

/** When the newest file of a folder was written, in milliseconds; 0 when there is none. Tests are no part of the build. */
function newest(path: string): number {
	if (!existsSync(path) || path.endsWith('.test.ts')) return 0;
	const found = statSync(path);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
