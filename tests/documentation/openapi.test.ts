import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#lib/exchange/openapi/json-schema.ts';
import { parameterNames, parameterRule } from '#lib/exchange/parameters.ts';
import { writeJson } from '#lib/exchange/write-json.ts';
import type { Db } from '#lib/server/db/open.ts';
import { filterNames } from '#lib/server/filters.ts';
import { openApi, openApiFile } from '#lib/server/openapi.ts';
import { type PublicTableName, fillTable, publicTables } from '#lib/server/public-tables.ts';
import { storedAnswer } from '#lib/server/record-answer.ts';
import { answerHistory } from '#lib/server/answer-history.ts';
import { parseAnswerBody } from '#lib/exchange/answer-body.ts';
import { writerParameters } from '#lib/server/table-response.ts';
import { pinpoint, save, saveAll, smallDatabase, answerOf } from '../fixtures/small-database.ts';

const { document, text } = openApi();
const names = Object.keys(publicTables) as PublicTableName[];
const readme = readFileSync('README.md', 'utf8');
const methods = ['get', 'put', 'post'];
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
	Object.entries(item).map(([method, operation]) => ({ path, method, operation }))
);

const ajv = new Ajv2020({
	strict: true,
	allowUnionTypes: true,
	allErrors: true,
	validateFormats: false
});
ajv.addKeyword('x-unit');
const schemasAt = 'https://example.org/schemas';
/** With the document's schemas as definitions of one JSON Schema. */
const redirected = (value: unknown) =>
	JSON.parse(
		JSON.stringify(value).replaceAll('"#/components/schemas/', `"${schemasAt}#/$defs/`)
	) as Json;
ajv.addSchema({ $id: schemasAt, $defs: redirected(document.components.schemas) });

const validatorOf = (schema: Json) => ajv.compile(redirected(schema));

/** Every object in the document that has a key. */
function* having(key: string, value: unknown = document): Generator<Json> {
	if (typeof value !== 'object' || value === null) return;
	if (Object.hasOwn(value, key)) yield value as Json;
	for (const part of Object.values(value)) yield* having(key, part);
}

/** What a reference leads to; undefined where it leads nowhere. */
function resolve(reference: string): unknown {
	const parts = reference.replace(/^#\//, '').split('/');
	return parts.reduce<unknown>((found, part) => (found as Json | undefined)?.[part], document);
}

const parameterOf = (operation: Json) =>
	((operation.parameters ?? []) as Json[]).map((found) =>
		typeof found.$ref === 'string' ? (resolve(found.$ref) as Json) : found
	);

describe('the description of the interface', () => {
	test('is OpenAPI 3.1 with a version, a licence and relative servers', () => {
		expect(document.openapi).toMatch(/^3\.1\.\d$/);
		expect(document.info).toMatchObject({
			version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
			license: { identifier: 'CC-BY-4.0' }
		});
		expect(document.servers).toEqual([{ url: '/' }]);
		expect(document.components.securitySchemes).toMatchObject({
			session: { type: 'apiKey', in: 'cookie', name: 'session' }
		});
	});

	test('every reference leads somewhere', () => {
		const lost = [...having('$ref')].filter(({ $ref }) => resolve(String($ref)) === undefined);
		expect(lost).toEqual([]);
	});

	test('every schema is valid JSON Schema 2020-12', () => {
		for (const [name, schema] of Object.entries(document.components.schemas ?? {}))
			expect({ name, valid: ajv.validateSchema(schema) }).toEqual({ name, valid: true });
		for (const { schema } of having('schema'))
			expect(() => validatorOf(schema as Json)).not.toThrow();
	});

	test('every example keeps to its schema', () => {
		let examples = 0;
		for (const { schema, example } of having('example')) {
			const validate = validatorOf(schema as Json);
			validate(example);
			expect({ example, faults: validate.errors }).toEqual({ example, faults: null });
			examples += 1;
		}
		expect(examples).toBeGreaterThan(20);
	});

	test('has only the keys that OpenAPI 3.1 has', () => {
		const allowed = {
			operation: 'tags summary description operationId parameters requestBody responses security',
			parameter: 'name in description required schema style explode example',
			response: 'description headers content $ref',
			media: 'schema example'
		};
		const strange = (what: keyof typeof allowed, value: object) =>
			Object.keys(value).filter((key) => !allowed[what].split(' ').includes(key));
		for (const { path, method, operation } of operations) {
			expect(methods).toContain(method);
			expect(strange('operation', operation)).toEqual([]);
			for (const parameter of parameterOf(operation)) {
				expect(strange('parameter', parameter)).toEqual([]);
				if (parameter.in === 'path') expect(path).toContain(`{${String(parameter.name)}}`);
			}
			for (const [status, response] of Object.entries(operation.responses as Json)) {
				expect(status).toMatch(/^[2-5]\d\d$/);
				expect(strange('response', response as Json)).toEqual([]);
				expect(response).toSatisfy((found: Json) => '$ref' in found || 'description' in found);
			}
		}
		for (const { content } of having('content'))
			for (const [type, media] of Object.entries(content as Json)) {
				expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
				expect(strange('media', media as Json)).toEqual([]);
			}
	});

	test('names operations once each, names every parameter of a path, and uses every part', () => {
		const ids = operations.map(({ operation }) => operation.operationId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { path, operation } of operations) {
			const inPath = parameterOf(operation).filter((found) => found.in === 'path');
			const expected = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			expect(inPath.map(({ name }) => name)).toEqual(expected);
		}
		for (const kind of ['schemas', 'parameters', 'responses', 'headers'])
			for (const name of Object.keys(document.components[kind] ?? {}))
				expect(text).toContain(`"#/components/${kind}/${name}"`);
	});

	test('takes no parameters', async () => {
		expect(openApiFile(new URLSearchParams())).toMatchObject({ pieces: [text] });
		const refused = openApiFile(new URLSearchParams('v=2'));
		if (!(refused instanceof Response)) throw new Error('It was not refused.');
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain('v');
	});
});

describe('the description and the routes', () => {
	const routes = globSync('src/routes/api/**/+server.ts')
		.map((path) => path.replaceAll('\\', '/').replace('src/routes', '').replace('/+server.ts', ''))
		.map((route) => ({
			route,
			pattern: new RegExp(
				`^${route.replaceAll('.', '\\.').replace(/\[(\w+)(=\w+)?\]/g, '(\\{$1\\}|[a-z]+)')}$`
			)
		}));
	const paths = Object.keys(document.paths).filter((path) => path.startsWith('/api/'));

	test.each(routes)('$route is described', ({ pattern }) => {
		expect(paths.some((path) => pattern.test(path))).toBe(true);
	});

	test.each(paths)('%s is a route', (path) => {
		expect(routes.some(({ pattern }) => pattern.test(path))).toBe(true);
	});

	test.each(routes)('$route is described with all its methods', ({ route, pattern }) => {
		const exported = [
			...readFileSync(`src/routes${route}/+server.ts`, 'utf8').matchAll(/export const ([A-Z]+)/g)
		].map(([, method]) => method?.toLowerCase());
		for (const path of paths.filter((found) => pattern.test(found)))
			expect(Object.keys(document.paths[path] ?? {})).toEqual(exported);
	});
});

describe.each(names)('files, README, codebook and description agree on %s', (name) => {
	let db: Db;
	beforeAll(() => {
		db = smallDatabase();
		saveAll(db, { iso3: 'BRA' }, '4n0123');
		save(db, { iso3: 'NAM', article: 'I.1' }, answerOf({ evidence: [pinpoint()] }));
	});
	const fill = (query = '') => {
		const viewer = { db, kind: 'production', user: null } as const;
		const answer = fillTable(viewer, name, new URLSearchParams(query), []);
		if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
		return answer.filled;
	};
	const schema = document.components.schemas?.[name] as Json;
	/** of the heatmap those that every file has */
	const fixed = Object.keys(schema.properties as Json);

	test('columns', () => {
		const columns = fill().table.columns.map((column) => column.name);
		const inReadme = [
			...(readme.split(`#### ${name}\n`)[1]?.split('####')[0] ?? '').matchAll(/^\| `(.+?)` \|/gm)
		].map(([, column]) => column);
		expect(schema.required).toEqual(fixed);
		if (name === 'heatmap') {
			expect(columns.slice(0, fixed.length)).toEqual(fixed);
			expect(inReadme).toEqual([...fixed, '<code>']);
		} else {
			expect(columns).toEqual(fixed);
			expect(inReadme).toEqual(fixed);
		}
	});

	test('parameters', () => {
		for (const format of ['csv', 'json'] as const) {
			const operation = document.paths[`/api/v1/${name}.${format}`]?.get ?? {};
			const described = parameterOf(operation).filter((found) => found.in === 'query');
			expect(described.map((found) => found.name)).toEqual([
				...publicTables[name].filters,
				...writerParameters[format]
			]);
		}
	});

	test('what leaves as JSON keeps to its schema', () => {
		const validate = validatorOf(document.components.schemas?.[`${name}-list`] as Json);
		for (const query of name === 'heatmap' ? ['', 'by=article', 'by=category'] : ['']) {
			const { table, rows } = fill(query);
			validate(JSON.parse(writeJson(table, rows)));
			expect(validate.errors).toBeNull();
		}
	});

	test('every value of a closed list is taken, any other is refused by the parameter’s name', () => {
		for (const filter of publicTables[name].filters) {
			for (const value of parameterRule(filter)?.values ?? [])
				expect(() => fill(`${filter}=${value}`)).not.toThrow();
			expect(() => fill(`${filter}=no-such-value`)).toThrow(`"path":"${filter}"`);
		}
		expect(() => fill('nonsense=1')).toThrow('"path":"nonsense"');
	});
});

test('every filter and every parameter of a writer is described, and nothing else', () => {
	expect([...filterNames, ...writerParameters.csv].sort()).toEqual([...parameterNames].sort());
});

describe('answers', () => {
	const db = smallDatabase();
	save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 1, evidence: [pinpoint()] }));
	save(db, { iso3: 'BRA', article: 'I.1' }, answerOf({ level: 2, rationale: 'New.' }));
	const place = { round: '2026', iso3: 'BRA', article: 'I.1', coder: 'ana' };
	const schema = (name: string) => document.components.schemas?.[name] as Json;

	test('as they are stored keep to their schema', () => {
		const validate = validatorOf(schema('StoredAnswer'));
		for (const article of ['I.1', 'I.2']) {
			validate(JSON.parse(JSON.stringify(storedAnswer(db, { ...place, article }))));
			expect(validate.errors).toBeNull();
		}
	});

	test('with their history keep to their schema', () => {
		const history = answerHistory(db, place);
		if (!history.ok) throw new Error(history.message);
		const validate = validatorOf(schema('AnswerVersion'));
		for (const { version, savedAt, savedBy, changes, answer } of history.versions) {
			validate({ version, saved_at: savedAt, saved_by: savedBy, changes, answer });
			expect(validate.errors).toBeNull();
		}
		expect(history.versions).toHaveLength(2);
	});

	test.each<[body: object, right: boolean]>([
		[{ status: 'scored', level: 3, version: 0 }, true],
		[{ status: 'scored', level: 5, version: 0 }, false],
		[{ status: 'scored', level: 3 }, false],
		[{ status: 'scored', level: 3, version: -1 }, false],
		[{ status: 'maybe', version: 0 }, false],
		[{ status: 'no_provision', version: 0, confidence: null, evidence: [] }, true],
		[{ status: 'no_provision', version: 0, extra: 1 }, false],
		[{ status: 'no_provision', version: 0, evidence: [{ kind: 'search', quotation: 'x' }] }, true],
		[{ status: 'no_provision', version: 0, evidence: [{ kind: 'rumour' }] }, false],
		[{ status: 'no_provision', version: 0, evidence: [{ kind: 'search', page: 1 }] }, false]
	])('%j is right (%s) for the description as for the service', (body, right) => {
		expect(validatorOf(schema('Answer'))(body)).toBe(right);
		expect(parseAnswerBody(body).ok).toBe(right);
	});
});
