import * as v from 'valibot';
import type { Issue } from '#lib/domain/answer.ts';
import type { Article, Category, Country, Edition } from '#lib/domain/edition.ts';
import {
	articleKinds,
	bearers,
	certainties,
	notApplicableReasons,
	reaches,
	referenceBases,
	silences,
	unStatuses
} from '#lib/domain/vocabulary.ts';
import { readCsv } from './read-csv.ts';

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const code = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'must be a code of letters, digits, "." and "-"')
);
const position = v.pipe(v.number(), v.integer(), v.minValue(1));

const articleSchema = v.strictObject({
	code,
	position,
	chapter: code,
	title: words,
	duty: words,
	guidance: v.pipe(v.array(words), v.minLength(1, 'needs at least one line')),
	bearers: v.pipe(v.array(v.picklist(bearers)), v.minLength(1, 'needs at least one duty-bearer')),
	kind: v.picklist(articleKinds),
	reach: v.picklist(reaches),
	silence: v.picklist(silences),
	na_reasons: v.array(v.picklist(notApplicableReasons)),
	existing_law: v.array(
		v.strictObject({ treaty: code, article: v.string(), basis: v.picklist(referenceBases) })
	),
	certainty: v.picklist(certainties),
	facts: v.array(code),
	scored: v.boolean(),
	official_no: v.string()
});

const categorySchema = v.strictObject({
	code,
	position,
	title: words,
	definition: words,
	inherits: v.array(code),
	own: v.array(code),
	supersedes: v.array(v.strictTuple([code, code]))
});

const editionSchema = v.strictObject({
	id: code,
	title: words,
	description: words,
	caveats: v.array(words),
	chapters: v.array(
		v.strictObject({
			code,
			position,
			title: words,
			certainty: v.picklist(certainties),
			weight: v.pipe(v.number(), v.minValue(0))
		})
	),
	levels: v.array(v.strictObject({ level: v.number(), name: words, descriptor: words })),
	statuses: v.array(v.strictObject({ status: words, name: words, descriptor: words })),
	na_reasons: v.array(
		v.strictObject({ reason: v.picklist(notApplicableReasons), descriptor: words })
	),
	coding_rules: v.array(v.strictObject({ title: words, rules: v.array(words) }))
});

/** The text of one file, with the name to say in a fault. */
export interface FileText {
	name: string;
	text: string;
}

export interface EditionFiles {
	edition: FileText;
	articles: FileText[];
	categories: FileText;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/** Reads the files of an edition: shape only. What the parts say of each other is `editionIssues` (domain). */
export function parseEdition(files: EditionFiles): Parsed<Edition> {
	const issues: Issue[] = [];
	const head = parseJson(files.edition, editionSchema, issues);
	const articles = files.articles.flatMap(
		(file) => parseJson(file, v.array(articleSchema), issues) ?? []
	);
	const categories = parseJson(files.categories, v.array(categorySchema), issues);
	if (!head || !categories || issues.length > 0) return { ok: false, issues };
	const { id, title, chapters, na_reasons: naReasons, coding_rules: codingRules, ...text } = head;
	const value: Edition = {
		id,
		title,
		text: { ...text, naReasons, codingRules },
		chapters,
		articles: articles.map(articleOf).sort((a, b) => a.position - b.position),
		categories: categories as Category[]
	};
	return { ok: true, value };
}

function articleOf(row: v.InferOutput<typeof articleSchema>): Article {
	const {
		na_reasons: naReasons,
		existing_law: existingLaw,
		official_no: officialNo,
		...same
	} = row;
	return { ...same, naReasons, existingLaw, officialNo };
}

function parseJson<S extends v.GenericSchema>(
	file: FileText,
	schema: S,
	issues: Issue[]
): v.InferOutput<S> | undefined {
	let value: unknown;
	try {
		value = JSON.parse(file.text);
	} catch (error) {
		issues.push({ path: file.name, message: `is not JSON: ${(error as Error).message}` });
		return undefined;
	}
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	for (const issue of result.issues)
		issues.push({ path: `${file.name}: ${placeOf(value, issue)}`, message: issue.message });
	return undefined;
}

/** Where in a file: the row's own code where it has one, then the field. */
function placeOf(value: unknown, issue: v.BaseIssue<unknown>): string {
	const keys = (issue.path ?? []).map((part) => String(part.key));
	const [first, ...rest] = keys;
	const row: unknown =
		Array.isArray(value) && first !== undefined ? value[Number(first)] : undefined;
	if (typeof row === 'object' && row !== null && 'code' in row)
		return `row ${Number(first) + 1} (${String(row.code)}), ${rest.join('.') || 'row'}`;
	return keys.join('.') || 'whole file';
}

export const countryColumns = [
	'iso3',
	'iso2',
	'm49',
	'country',
	'region',
	'subregion',
	'un_status'
] as const;

const countrySchema = v.strictObject({
	iso3: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be three capital letters')),
	iso2: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be two capital letters')),
	m49: v.pipe(v.string(), v.regex(/^\d{3}$/, 'must be three digits')),
	country: words,
	region: words,
	subregion: words,
	un_status: v.picklist(unStatuses)
});

/** Reads the country list; every fault by line and field, duplicates included. */
export function parseCountries(file: FileText): Parsed<Country[]> {
	const { rows, issues } = readCsv(file.text, countryColumns);
	const faults: Issue[] = issues.map((issue) => ({
		...issue,
		path: `${file.name}: ${issue.path}`
	}));
	const seen = new Map<string, number>();
	const countries: Country[] = [];
	for (const { line, cells } of rows) {
		const result = v.safeParse(countrySchema, cells);
		for (const issue of result.issues ?? [])
			faults.push({
				path: `${file.name}: line ${line}, ${v.getDotPath(issue) ?? 'row'}`,
				message: `${issue.message} (found "${String(issue.input)}")`
			});
		if (!result.success) continue;
		const { country: name, un_status: unStatus, ...same } = result.output;
		for (const key of ['iso3', 'iso2', 'm49'] as const) {
			const earlier = seen.get(`${key} ${same[key]}`);
			if (earlier)
				faults.push({
					path: `${file.name}: line ${line}, ${key}`,
					message: `"${same[key]}" stands on line ${earlier} already`
				});
			seen.set(`${key} ${same[key]}`, line);
		}
		countries.push({ ...same, name, unStatus });
	}
	return faults.length > 0 ? { ok: false, issues: faults } : { ok: true, value: countries };
}

const treatySchema = ['code', 'title', 'year'] as const;

/** Reads the list of treaty codes that `existing_law` may use. */
export function parseTreaties(file: FileText): Parsed<{ code: string; title: string }[]> {
	const { rows, issues } = readCsv(file.text, treatySchema);
	const faults = issues.map((issue) => ({ ...issue, path: `${file.name}: ${issue.path}` }));
	const value = rows.map(({ cells }) => ({ code: cells.code ?? '', title: cells.title ?? '' }));
	return faults.length > 0 ? { ok: false, issues: faults } : { ok: true, value };
}
