import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handlersOf } from './guarded-handlers.ts';

/** Handlers that change something for people who are not signed in, and why they may. */
const open: Record<string, string> = {
	'src/routes/login/+page.server.ts action default': 'signing in is for people who are not',
	'src/routes/login/+server.ts POST': 'signing in is for people who are not',
	'src/routes/logout/+server.ts POST': 'ends the session of whoever asks, if there is one',
	'src/routes/setup/+page.server.ts action default':
		'the token of the one-time link is the permission'
};
/** Whole parts of the site that only people with an account see: here loads are guarded, too. */
const privateParts = /^src\/routes\/(account|score|review|admin)\//;

const files = globSync('src/routes/**/+{page.server,layout.server,server,page,layout}.ts').map(
	(path) => path.replaceAll('\\', '/')
);
const handlers = files.flatMap((path) =>
	handlersOf(path, readFileSync(path, 'utf8')).map((handler) => ({ path, ...handler }))
);

describe('every action and every unsafe method', () => {
	const changing = handlers.filter(({ name }) => name !== 'load');

	test('is found', () => {
		expect(changing.length).toBeGreaterThanOrEqual(Object.keys(open).length + 1);
	});

	for (const { path, name, guarded } of changing)
		test(`${path} ${name} calls a guard, or is named with a reason`, () => {
			expect(guarded || `${path} ${name}` in open).toBe(true);
		});

	test('the list of exceptions names only what is there and needs it', () => {
		const unguarded = changing.filter(({ guarded }) => !guarded);
		expect(unguarded.map(({ path, name }) => `${path} ${name}`).sort()).toEqual(
			Object.keys(open).sort()
		);
	});
});

describe('every load of a private part', () => {
	for (const { path, name, guarded } of handlers)
		if (name === 'load' && privateParts.test(path))
			test(`${path} calls a guard`, () => expect(guarded).toBe(true));
});

describe('the proof itself', () => {
	const server = 'src/routes/x/+server.ts';
	const page = 'src/routes/x/+page.server.ts';

	test.each([
		[server, 'export const PUT = ({ locals }) => { requireUser(locals); };', ['PUT', true]],
		[server, 'export async function POST({ locals }) { await save(); }', ['POST', false]],
		[server, 'export const DELETE = () => 1; // requireUser(locals)', ['DELETE', false]],
		[server, `export const PATCH = () => { /* requireRole(l, 'admin') */ };`, ['PATCH', false]],
		[server, 'const save = (e) => requireUser(e.locals); export const PUT = save;', ['PUT', true]],
		[server, 'function save(e) { return 1; } export const PUT = save;', ['PUT', false]],
		[server, 'export const fallback = () => 1;', ['fallback', false]],
		[
			page,
			`export const actions = { save: (e) => requireRole(e.locals, 'analyst') };`,
			['action save', true]
		],
		[page, 'export const actions = { save: (e) => 1 } satisfies Actions;', ['action save', false]],
		[page, 'export const actions = { async save(e) { return 1; } };', ['action save', false]],
		[page, 'export const load = ({ locals }) => requireUser(locals);', ['load', true]]
	])('%s: %s', (path, code, [name, guarded]) => {
		expect(handlersOf(path, code)).toEqual([{ name, guarded }]);
	});

	test('each action is looked at by itself', () => {
		const code = 'export const actions = { a: (e) => requireUser(e.locals), b: () => 1 };';
		expect(handlersOf(page, code)).toEqual([
			{ name: 'action a', guarded: true },
			{ name: 'action b', guarded: false }
		]);
	});

	test('methods that only read need no guard', () => {
		expect(
			handlersOf(server, 'export const GET = () => 1; export const OPTIONS = () => 1;')
		).toEqual([]);
	});

	test.each([
		[page, 'export const actions = make();', 'object literal'],
		[server, `export { PUT } from './save.ts';`, 'must declare what it exports'],
		[server, `export * from './save.ts';`, 'must declare what it exports'],
		[server, 'export const { PUT } = handlers;', 'must declare what it exports']
	])('what cannot be read is not passed over: %s %s', (path, code, complaint) => {
		expect(() => handlersOf(path, code)).toThrow(complaint);
	});
});
