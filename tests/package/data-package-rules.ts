/**
 * The rules of the Data Package standard 2.0 (https://datapackage.org/standard) that our descriptors meet, written down by
 * hand as a JSON Schema: more than its profile asks, since also what is only recommended must be there.
 */

const text = { type: 'string', minLength: 1 };
const name = { type: 'string', pattern: '^[a-z0-9._-]+$' };
/** relative, a child of the descriptor */
const path = { type: 'string', pattern: '^(?![./~])(?!.*\\.\\./)(?!.*\\\\)[^:]+$' };
const names = { type: 'array', items: text, minItems: 1, uniqueItems: true };
const hash = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };

const field = {
	type: 'object',
	required: ['name', 'type', 'description'],
	properties: {
		name: text,
		description: text,
		type: { enum: ['string', 'integer', 'number', 'boolean', 'date', 'datetime'] },
		constraints: {
			type: 'object',
			minProperties: 1,
			additionalProperties: false,
			properties: {
				required: { const: true },
				unique: { const: true },
				enum: { type: 'array', items: text, minItems: 1, uniqueItems: true },
				pattern: { type: 'string', format: 'regex' },
				minimum: { type: 'number' },
				maximum: { type: 'number' }
			}
		}
	},
	// custom properties have a namespace
	patternProperties: { '^mimc:': {} },
	additionalProperties: false
};

const foreignKey = {
	type: 'object',
	required: ['fields', 'reference'],
	properties: {
		fields: names,
		reference: {
			type: 'object',
			required: ['resource', 'fields'],
			properties: { resource: name, fields: names },
			additionalProperties: false
		}
	},
	additionalProperties: false
};

const schema = {
	type: 'object',
	required: ['fields', 'missingValues'],
	properties: {
		fields: { type: 'array', items: field, minItems: 1 },
		missingValues: { const: [''] },
		primaryKey: names,
		uniqueKeys: { type: 'array', items: names, minItems: 1 },
		foreignKeys: { type: 'array', items: foreignKey, minItems: 1 }
	},
	additionalProperties: false
};

const dialect = {
	type: 'object',
	properties: {
		header: { type: 'boolean' },
		delimiter: text,
		lineTerminator: text,
		quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
		doubleQuote: { type: 'boolean' },
		skipInitialSpace: { type: 'boolean' }
	},
	additionalProperties: false
};

const file = {
	type: 'object',
	required: ['name', 'path', 'title', 'format', 'mediatype', 'bytes', 'hash'],
	properties: {
		name,
		path,
		title: text,
		description: text,
		format: { enum: ['csv', 'parquet'] },
		mediatype: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
		bytes: { type: 'integer', minimum: 1 },
		hash,
		type: { const: 'table' },
		encoding: { const: 'utf-8' },
		dialect,
		schema
	},
	additionalProperties: false,
	if: { properties: { format: { const: 'csv' } } },
	then: { required: ['type', 'encoding', 'dialect', 'schema'] }
};

export const dataPackageRules = {
	$schema: 'http://json-schema.org/draft-07/schema#',
	type: 'object',
	required: [
		'$schema',
		'name',
		'title',
		'description',
		'version',
		'created',
		'keywords',
		'licenses',
		'contributors',
		'sources',
		'resources'
	],
	properties: {
		$schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
		name,
		title: text,
		description: text,
		// semver.org: three numbers, then what comes before a release
		version: {
			type: 'string',
			pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$'
		},
		// RFC 3339
		created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
		keywords: names,
		licenses: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['name', 'path', 'title'],
				properties: { name: text, path: { type: 'string', pattern: '^https://' }, title: text },
				additionalProperties: false
			}
		},
		contributors: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['title', 'roles'],
				properties: { title: text, roles: names },
				additionalProperties: false
			}
		},
		sources: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['title'],
				properties: { title: text },
				additionalProperties: false
			}
		},
		resources: { type: 'array', items: file, minItems: 1 }
	},
	additionalProperties: false
};
