import { apiWords as words } from '#lib/messages/api.ts';
import { parameterNames, parameterRule } from '../parameters.ts';
import { type Json, refTo } from './json-schema.ts';

// Parts of the document that several paths refer to.

/** Every parameter of the tables, and the headers of conditional requests. */
export function parameters(): Record<string, Json> {
	return {
		...Object.fromEntries(parameterNames.map((name) => [name, queryParameter(name)])),
		severalRounds: severalRounds(),
		IfNoneMatch: header('If-None-Match', words.ifNoneMatch),
		IfModifiedSince: header('If-Modified-Since', words.ifModifiedSince),
		roundPath: inPath('round', words.roundPath, '2026'),
		iso3Path: inPath('iso3', words.iso3Path, 'BRA'),
		codePath: inPath('code', words.articlePath, 'I.1')
	};
}

function queryParameter(name: string): Json {
	const rule = parameterRule(name);
	if (!rule) throw new Error(`There is no parameter "${name}".`);
	const { meaning, many, values, pattern, example } = rule;
	const value = { type: 'string', ...(values && { enum: values }), ...(pattern && { pattern }) };
	return {
		name,
		in: 'query',
		description: meaning,
		schema: many ? { type: 'array', items: value, minItems: 1 } : value,
		...(many && { style: 'form', explode: false }),
		example: many ? example.split(',') : example
	};
}

/** `round` where rows carry their round, and several may stand in one file. */
function severalRounds(): Json {
	const { schema, example, ...one } = queryParameter('round');
	return {
		...one,
		description: words.severalRounds,
		schema: { type: 'array', items: schema, minItems: 1 },
		style: 'form',
		explode: false,
		example: [example]
	};
}

function header(name: string, description: string): Json {
	return { name, in: 'header', description, schema: { type: 'string' } };
}

function inPath(name: string, description: string, example: string): Json {
	return { name, in: 'path', required: true, description, schema: { type: 'string' }, example };
}

/** The one shape of errors. */
export const errorSchema: Json = {
	type: 'object',
	properties: {
		error: {
			type: 'object',
			properties: {
				status: { type: 'integer', minimum: 400, maximum: 599 },
				code: { type: 'string' },
				message: { type: 'string' },
				details: {}
			},
			required: ['status', 'code', 'message', 'details'],
			additionalProperties: false
		}
	},
	required: ['error'],
	additionalProperties: false
};

const issues = [{ path: 'countri', message: '"countri" is not a parameter here. Known: country.' }];
const wrongParameter = {
	status: 400,
	code: 'wrong_parameter',
	message: 'Wrong parameters: countri.',
	details: { issues }
};

export type ErrorStatus = keyof typeof words.errors;

/** `error400` …, and 304. */
export function responses(): Record<string, Json> {
	const content = (status: string) => ({
		'application/json': {
			schema: refTo('schemas', 'Error'),
			...(status === '400' && { example: { error: wrongParameter } })
		}
	});
	const errors = Object.entries(words.errors).map(([status, description]) => [
		`error${status}`,
		{ description, content: content(status) }
	]);
	return {
		...Object.fromEntries(errors),
		notModified: { description: words.notModified, headers: { ETag: refTo('headers', 'ETag') } }
	};
}

/** References to the answers of a failed request. */
export function failures(...statuses: ErrorStatus[]): Json {
	return Object.fromEntries(
		statuses.map((status) => [String(status), refTo('responses', `error${status}`)])
	);
}

export const headers: Record<string, Json> = {
	ETag: { description: words.etag, schema: { type: 'string' } },
	LastModified: { description: words.lastModified, schema: { type: 'string' } },
	ContentDisposition: { description: words.disposition, schema: { type: 'string' } }
};

/** Headers of every file. */
export const fileHeaders: Json = {
	ETag: refTo('headers', 'ETag'),
	'Last-Modified': refTo('headers', 'LastModified'),
	'Content-Disposition': refTo('headers', 'ContentDisposition')
};

/** Headers that a request for a file may have. */
export const conditions = [
	refTo('parameters', 'IfNoneMatch'),
	refTo('parameters', 'IfModifiedSince')
];
