// Puts Node 24 into node_modules/.bin, where npm scripts find it first. Runs under any Node, the machine's old one included,
// because install scripts are switched off (.npmrc) and the `node` package fetches its binary in one.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!existsSync(new URL('../../node_modules/.bin', import.meta.url))) {
	console.error('The dependencies are not installed. Run `npm ci` first.');
	process.exit(1);
}
if (!existsSync(new URL('../../node_modules/node/bin/node', import.meta.url))) {
	console.error('Fetching Node 24 (once after npm ci) …');
	const rebuilt = spawnSync('npm', ['rebuild', 'node', '--ignore-scripts=false'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	if (rebuilt.status !== 0) {
		console.error(rebuilt.stderr || rebuilt.stdout || rebuilt.error?.message);
		console.error(
			'Node 24 could not be put into node_modules. Check the connection to the npm registry and run `npm ci` again.'
		);
		process.exit(1);
	}
}
