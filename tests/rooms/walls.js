/**
 * The walls between the rooms of the code, as lint rules whose messages say why.
 *
 * Each room names the imports that it refuses. The same list refuses `import … from`, `export … from` and `import()`.
 * `tests/rooms/walls.test.ts` proves that every wall refuses a violation.
 */

/**
 * @typedef {object} Wall
 * @property {string} refuses a regular expression on the import's source
 * @property {string} why said to the person who ran into it
 */

/** @type {Wall} */
const noSql = {
	refuses: '^(drizzle-orm|better-sqlite3)(/|$)|(^|/)db/schema[a-z-]*(\\.ts)?$',
	why: 'SQL lives in src/lib/server/db only, so that a table has one place to look at. Call a function of server/db.'
};
/** @type {Wall} */
const noChart = {
	refuses: '^chart\\.js(/|$)',
	why: 'Chart.js lives in src/lib/components/charts only: one wrapper disposes of charts, and configurations stay testable.'
};
/** @type {Wall} */
const noPapaParse = {
	refuses: '^papaparse(/|$)',
	why: 'PapaParse lives in src/lib/exchange only: one reader and one writer decide line ends, quoting and the formula guard.'
};
/** @type {Wall} */
const noServer = {
	refuses: '(^|/)server(/|$)',
	why: 'No server code in what the browser gets: it would ship secrets and SQL. Pass values as props from a load function.'
};
/** @type {Wall} */
const noComponents = {
	refuses: '(^|/)components(/|$)',
	why: 'Pictures depend on values, never the other way round.'
};
/** @type {Wall} */
const noFramework = {
	refuses: '^(svelte|@sveltejs|\\$app|\\$env|\\$service-worker|\\$lib)(/|$)|\\.svelte$',
	why: 'This room runs without the framework (command line, tests, workers). Take what you need as an argument.'
};
/** @type {Wall} */
const noRoutes = {
	refuses: '(^|/)routes(/|$)',
	why: 'Routes call the rooms, nothing calls the routes. Move what is shared into src/lib.'
};
/** @type {Wall} */
const noLucia = {
	refuses: '^lucia(/|$)',
	why: 'lucia stands behind src/lib/server/sessions.ts only, so that it can be replaced in one file.'
};
/** @type {Wall} */
const noNode = {
	refuses: '^(node:|fs$|path$|crypto$|os$)',
	why: 'This room works on values only. Files, processes and the network belong to src/lib/server or src/cli.'
};

/** @type {{ room: string, files: string[], except?: string[], walls: Wall[], pure?: boolean }[]} */
const table = [
	{
		room: 'domain',
		files: ['lib/domain/**'],
		pure: true,
		walls: [
			{
				refuses: '^(?!\\./)',
				why: 'The domain is pure: it imports only its own files (./…), no package, no node:*, no other room.'
			}
		]
	},
	{
		room: 'exchange',
		files: ['lib/exchange/**'],
		walls: [noSql, noChart, noServer, noComponents, noFramework, noRoutes, noLucia, noNode]
	},
	{
		room: 'messages',
		files: ['lib/messages/**'],
		walls: [
			noSql,
			noChart,
			noPapaParse,
			noServer,
			noComponents,
			noFramework,
			noRoutes,
			noLucia,
			noNode
		]
	},
	{
		room: 'server/db',
		files: ['lib/server/db/**'],
		walls: [
			noChart,
			noPapaParse,
			noComponents,
			noFramework,
			noRoutes,
			noLucia,
			{
				refuses: '^#lib/server/(?!db/)|^\\.\\./',
				why: 'The database room knows tables, not what the application does with them. Pass values in as arguments.'
			}
		]
	},
	{
		room: 'server',
		files: ['lib/server/**'],
		except: ['lib/server/db/**', 'lib/server/sessions.ts'],
		walls: [noSql, noChart, noPapaParse, noComponents, noRoutes, noLucia]
	},
	{
		room: 'server/sessions',
		files: ['lib/server/sessions.ts'],
		walls: [noSql, noChart, noPapaParse, noComponents, noRoutes]
	},
	{
		room: 'components',
		files: ['lib/components/**'],
		except: ['lib/components/charts/**'],
		walls: [noSql, noChart, noPapaParse, noServer, noRoutes, noLucia, noNode]
	},
	{
		room: 'components/charts',
		files: ['lib/components/charts/**'],
		walls: [noSql, noPapaParse, noServer, noRoutes, noLucia, noNode]
	},
	{
		room: 'routes',
		files: ['routes/**', 'hooks.server.ts', 'params/**'],
		walls: [
			noSql,
			noChart,
			noPapaParse,
			noLucia,
			{
				refuses: '^\\.\\./(?!.*\\$types|app\\.css$)',
				why: 'A route does not reach into another route. Move what is shared into src/lib.'
			}
		]
	},
	{
		room: 'cli',
		files: ['cli/**'],
		walls: [noSql, noChart, noPapaParse, noComponents, noFramework, noRoutes, noLucia]
	}
];

/** Clock and randomness are arguments of the domain. */
const pureOnly = [
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', why: 'the clock' },
	{ selector: 'MemberExpression[object.name="Date"][property.name="now"]', why: 'the clock' },
	{ selector: 'MemberExpression[object.name="Math"][property.name="random"]', why: 'randomness' },
	{ selector: 'MemberExpression[object.name="performance"]', why: 'the clock' },
	{
		selector: 'Identifier[name=/^(process|fetch|window|document|globalThis)$/]',
		why: 'the outside world'
	}
].map(({ selector, why }) => ({
	selector,
	message: `The domain is pure: ${why} comes in as an argument, so that the same input gives the same result.`
}));

/**
 * ESLint configuration objects, one for each room. `root` is the folder that plays `src` (the test uses another one).
 * @param {string} root
 */
export function rooms(root) {
	return table.map(({ room, files, except, walls, pure }) => ({
		name: `room ${room}`,
		files: files.map((pattern) => `${root}/${pattern}`),
		ignores: [...(except ?? []).map((pattern) => `${root}/${pattern}`), '**/*.test.ts'],
		rules: {
			'no-restricted-imports': /** @type {const} */ ([
				'error',
				{ patterns: walls.map(({ refuses, why }) => ({ regex: refuses, message: why })) }
			]),
			'no-restricted-syntax': /** @type {const} */ ([
				'error',
				...walls.map(({ refuses, why }) => ({
					selector: `ImportExpression > Literal[value=/${refuses.replaceAll('/', '\\/')}/]`,
					message: why
				})),
				...(pure ? pureOnly : [])
			])
		}
	}));
}
