import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { rooms } from './walls.js';

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser as never } },
		...rooms('src')
	] as never
});

async function complaints(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: `src/${file}` });
	return (result?.messages ?? []).map((message) => message.message);
}

const violations: [room: string, file: string, code: string, says: RegExp][] = [
	[
		'the domain imports a package',
		'lib/domain/x.ts',
		`import * as v from 'valibot';`,
		/domain is pure/
	],
	[
		'the domain imports node',
		'lib/domain/x.ts',
		`import { readFileSync } from 'node:fs';`,
		/domain is pure/
	],
	[
		'the domain imports another room',
		'lib/domain/x.ts',
		`import { a } from '#lib/exchange/csv.ts';`,
		/domain is pure/
	],
	[
		'the domain climbs out',
		'lib/domain/x.ts',
		`export * from '../exchange/csv.ts';`,
		/domain is pure/
	],
	[
		'the domain reads the clock',
		'lib/domain/x.ts',
		`export const now = new Date();`,
		/the clock comes in/
	],
	[
		'the domain draws at random',
		'lib/domain/x.ts',
		`export const r = Math.random();`,
		/randomness comes in/
	],
	[
		'exchange imports SQL',
		'lib/exchange/x.ts',
		`import { eq } from 'drizzle-orm';`,
		/SQL lives in/
	],
	[
		'exchange reads files',
		'lib/exchange/x.ts',
		`import { readFileSync } from 'node:fs';`,
		/values only/
	],
	[
		'the database parses CSV',
		'lib/server/db/x.ts',
		`import Papa from 'papaparse';`,
		/PapaParse lives in/
	],
	[
		'the database calls a service',
		'lib/server/db/x.ts',
		`import { a } from '#lib/server/guards.ts';`,
		/knows tables/
	],
	[
		'the database calls a service by path',
		'lib/server/db/x.ts',
		`import { a } from '../guards.ts';`,
		/knows tables/
	],
	['a service writes SQL', 'lib/server/x.ts', `import { sql } from 'drizzle-orm';`, /SQL lives in/],
	[
		'a service opens a table',
		'lib/server/x.ts',
		`import { users } from './db/schema.ts';`,
		/SQL lives in/
	],
	[
		'a service uses lucia',
		'lib/server/x.ts',
		`import { Lucia } from 'lucia';`,
		/sessions\.ts only/
	],
	[
		'a component uses the server',
		'lib/components/x.ts',
		`import { a } from '#lib/server/guards.ts';`,
		/No server code/
	],
	[
		'a component draws with Chart.js',
		'lib/components/x.ts',
		`import Chart from 'chart.js/auto';`,
		/Chart\.js lives in/
	],
	[
		'a component loads Chart.js late',
		'lib/components/x.ts',
		`const c = await import('chart.js/auto');`,
		/Chart\.js lives in/
	],
	[
		'a chart reads the database',
		'lib/components/charts/x.ts',
		`import { a } from '#lib/server/db/rounds.ts';`,
		/No server code/
	],
	[
		'a route writes SQL',
		'routes/x/+page.server.ts',
		`import { eq } from 'drizzle-orm';`,
		/SQL lives in/
	],
	[
		'a route draws with Chart.js',
		'routes/x/x.ts',
		`import Chart from 'chart.js';`,
		/Chart\.js lives in/
	],
	['a route parses CSV', 'routes/x/x.ts', `import Papa from 'papaparse';`, /PapaParse lives in/],
	[
		'a route reaches into another',
		'routes/x/x.ts',
		`import { a } from '../y/y.ts';`,
		/another route/
	],
	[
		'the command line writes SQL',
		'cli/x.ts',
		`import Database from 'better-sqlite3';`,
		/SQL lives in/
	],
	[
		'the messages import a component',
		'lib/messages/x.ts',
		`import X from '#lib/components/X.svelte';`,
		/Pictures depend/
	]
];

describe('the walls between the rooms', () => {
	test.each(violations)('refuse that %s', async (_room, file, code, says) => {
		expect((await complaints(file, code)).join('\n')).toMatch(says);
	});

	test.each([
		['the domain its own files', 'lib/domain/x.ts', `import { a } from './ranks.ts';`],
		[
			'exchange the domain and PapaParse',
			'lib/exchange/x.ts',
			`import Papa from 'papaparse';\nimport { a } from '#lib/domain/ranks.ts';`
		],
		[
			'the database drizzle',
			'lib/server/db/x.ts',
			`import { eq } from 'drizzle-orm';\nimport { users } from './schema.ts';`
		],
		['the charts Chart.js', 'lib/components/charts/x.ts', `import { Chart } from 'chart.js';`],
		[
			'a route its own types',
			'routes/x/+page.server.ts',
			`import type { PageServerLoad } from './$types';`
		]
	])('allow %s', async (_room, file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});
