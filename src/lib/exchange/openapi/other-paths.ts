import { apiWords as words } from '#lib/messages/api.ts';
import { type Json, listSchema, refTo } from './json-schema.ts';
import { conditions, failures, fileHeaders } from './shared-parts.ts';

const signedIn = [{ session: [] }];

/** Files that hold all tables of a round. */
export function packagePaths(): Record<string, Json> {
	const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	return {
		'/api/v1/rounds/{round}/datapackage.zip': {
			get: packageOperation('datapackage', words.dataPackage, 'application/zip')
		},
		'/api/v1/rounds/{round}/workbook.xlsx': {
			get: packageOperation('workbook', words.workbook, sheet)
		}
	};
}

function packageOperation(operationId: string, summary: string, type: string): Json {
	return {
		operationId,
		tags: ['packages'],
		summary,
		parameters: [refTo('parameters', 'roundPath'), ...conditions],
		responses: {
			'200': { description: summary, headers: fileHeaders, content: { [type]: {} } },
			'304': refTo('responses', 'notModified'),
			...failures(400, 404)
		}
	};
}

/** A coder's own answers. */
export function answerPaths(): Record<string, Json> {
	const path = '/api/v1/rounds/{round}/countries/{iso3}/articles/{code}';
	const shared = {
		tags: ['answers'],
		security: signedIn,
		parameters: ['roundPath', 'iso3Path', 'codePath'].map((name) => refTo('parameters', name))
	};
	const answer = json(refTo('schemas', 'StoredAnswer'));
	return {
		[path]: {
			get: {
				...shared,
				operationId: 'answer',
				summary: words.ownAnswer,
				responses: {
					'200': { description: words.ownAnswer, content: answer },
					...failures(400, 401, 403, 404)
				}
			},
			put: {
				...shared,
				operationId: 'save-answer',
				summary: words.saveAnswer,
				description: words.saveDescription,
				requestBody: {
					required: true,
					content: {
						'application/json': {
							...json(refTo('schemas', 'Answer'))['application/json'],
							example: answerExample
						}
					}
				},
				responses: {
					'200': { description: words.ownAnswer, content: answer },
					...failures(400, 401, 403, 404, 409, 413, 415)
				}
			}
		},
		[`${path}/history`]: {
			get: {
				...shared,
				operationId: 'answer-history',
				summary: words.history,
				responses: {
					'200': {
						description: words.history,
						content: json(listSchema(refTo('schemas', 'AnswerVersion')))
					},
					...failures(400, 401, 403, 404)
				}
			}
		}
	};
}

export const answerExample = {
	status: 'scored',
	level: 3,
	version: 0,
	confidence: 'high',
	rationale: 'Equal pay for all workers.',
	evidence: [{ instrument: 'Migration Law', provision: 'art. 4', quotation: '…', language: 'pt' }]
};

/** Sign-in, the state of the service and the description itself. */
export function servicePaths(): Record<string, Json> {
	const tags = ['service'];
	return {
		'/api/v1/openapi.json': {
			get: {
				tags,
				operationId: 'openapi',
				summary: words.openapi,
				parameters: conditions,
				responses: {
					'200': { description: words.openapi, content: json({ type: 'object' }) },
					'304': refTo('responses', 'notModified'),
					...failures(400)
				}
			}
		},
		'/login': { post: { tags, ...signInOperation } },
		'/healthz': {
			get: {
				tags,
				operationId: 'health',
				summary: words.health,
				responses: {
					'200': { description: words.healthy, content: json(refTo('schemas', 'Health')) },
					'503': { description: words.unhealthy, content: json(refTo('schemas', 'Health')) }
				}
			}
		}
	};
}

const signInOperation: Json = {
	operationId: 'sign-in',
	summary: words.signIn,
	requestBody: {
		required: true,
		content: {
			'application/x-www-form-urlencoded': {
				schema: {
					type: 'object',
					properties: {
						email: { type: 'string' },
						password: { type: 'string', format: 'password' }
					},
					required: ['email', 'password']
				}
			}
		}
	},
	responses: {
		'303': {
			description: words.signedIn,
			headers: { 'Set-Cookie': { schema: { type: 'string' } } }
		},
		...failures(401, 415, 429)
	}
};

function json(schema: Json): { 'application/json': { schema: Json } } {
	return { 'application/json': { schema } };
}
