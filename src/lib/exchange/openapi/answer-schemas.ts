import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { changingFields } from '#lib/domain/answer-changes.ts';
import { answerSchema } from '../answer-body.ts';
import { evidenceSchema } from '../evidence-body.ts';
import { type Json, refTo } from './json-schema.ts';

/** Schemas of answers, made from those that bodies are read by. */
export function answerSchemas(): Record<string, Json> {
	const answer = inputOf(answerSchema);
	const { version, ...fields } = answer.properties;
	const evidence = { ...(fields.evidence as Json), items: refTo('schemas', 'Evidence') };
	const content = { ...fields, evidence };
	return {
		Evidence: inputOf(evidenceSchema).schema,
		Answer: { ...answer.schema, properties: { ...content, version } },
		StoredAnswer: stored({
			round: { type: 'string' },
			iso3: { type: 'string' },
			article: { type: 'string' },
			...content,
			score: { type: ['number', 'null'], minimum: 0, maximum: 100 },
			version: { type: 'integer', minimum: 0 },
			updated_at: { type: ['string', 'null'], format: 'date-time' }
		}),
		AnswerVersion: stored({
			version: { type: 'integer', minimum: 1 },
			saved_at: { type: 'string', format: 'date-time' },
			saved_by: { type: 'string' },
			changes: { type: 'array', items: refTo('schemas', 'AnswerChange') },
			answer: stored(content)
		}),
		AnswerChange: {
			oneOf: [
				stored({ field: { enum: changingFields }, from: {}, to: {} }),
				stored({
					field: { const: 'evidence' },
					added: listOf('Evidence'),
					removed: listOf('Evidence')
				})
			]
		}
	};
}

/** What a schema takes; checks that JSON Schema has no words for are left out. Unknown keys are refused beside it. */
function inputOf(schema: v.GenericSchema): { schema: Json; properties: Json } {
	const {
		$schema: _dialect,
		properties = {},
		...found
	} = toJsonSchema(schema, {
		target: 'draft-2020-12',
		typeMode: 'input',
		errorMode: 'ignore'
	});
	return { schema: { ...found, properties, additionalProperties: false }, properties };
}

function stored(properties: Record<string, unknown>): Json {
	const required = Object.keys(properties);
	return { type: 'object', properties, required, additionalProperties: false };
}

function listOf(schema: string): Json {
	return { type: 'array', items: refTo('schemas', schema) };
}
