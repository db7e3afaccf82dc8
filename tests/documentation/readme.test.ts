import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/vocabulary.ts';
import { publicTables } from '#lib/server/public-tables.ts';
import { filterNames } from '#lib/server/filters.ts';
import { withColumns } from './columns.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
};
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the README says what the code does', () => {
	test('its columns are those of the tables (run `npm run docs` after a change)', () => {
		expect(withColumns(readme)).toBe(readme);
	});

	test.each(Object.keys(publicTables))('table %s has its columns there', (name) => {
		expect(readme).toContain(`#### ${name}\n`);
	});

	test.each([...filterNames])('parameter %s is named', (name) => {
		expect(section('Files')).toContain(`\`${name}`);
	});

	test.each([...roles])('role %s is explained', (role) => {
		expect(section('Use')).toContain(`| ${role} |`);
	});

	test('every npm script that it names exists', () => {
		const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z:]+)/g)].map(
			([, name]) => name ?? ''
		);
		const builtIn = ['ci', 'cit', 'start', 'test'];
		const known = [...Object.keys(scripts), ...builtIn, 'and', 'package', 'scripts'];
		expect(named.filter((name) => !known.includes(name))).toEqual([]);
	});

	test.each(Object.keys(dependencies))('dependency %s has its reason in the decisions', (name) => {
		expect(section('Decisions')).toContain(`\`${name}\``);
	});

	test('every variable of the environment that the code reads is explained', () => {
		const read = globSync('src/**/*.ts')
			.filter((path) => !path.endsWith('.test.ts'))
			.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\benv\.([A-Z_]+)/g)])
			.map(([, name]) => name ?? '');
		// set by npm, or by our own start for the server that it starts
		const internal = ['INIT_CWD', 'MIMC_DATABASE', 'MIMC_KIND'];
		const missing = read.filter(
			(name) => !internal.includes(name) && !readme.includes(`\`${name}`)
		);
		expect(missing).toEqual([]);
	});

	test('every room is described', () => {
		const rooms = readFileSync('tests/rooms/walls.js', 'utf8').matchAll(/room: '([a-z/]+)'/g);
		const folder = (room: string) =>
			['routes', 'cli'].includes(room) ? `src/${room}` : `src/lib/${room}`;
		const described = section('Rooms');
		const missing = [...rooms]
			.map(([, room]) => room ?? '')
			.filter((room) => !['server/sessions', 'components/charts'].includes(room))
			.filter((room) => !described.includes(`\`${folder(room)}\``));
		expect(missing).toEqual([]);
	});

	test('the first two commands stand before everything else that can be run', () => {
		expect([...readme.matchAll(/^ {4}(npm .*)$/gm)].map(([, command]) => command)).toEqual([
			'npm ci && npm run demo',
			'npm cit'
		]);
	});
});
