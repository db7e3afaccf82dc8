import { packageWords as words, tableWords } from '#lib/messages/data-package.ts';
import { type TableFiles, leadOf, sourcesOf, titleOf } from './descriptor.ts';
import { type PackageSnapshot, versionOf } from './package-snapshot.ts';

/** `README.md` of a package: what it is, how it was made and how it is read. */
export function packageReadme(snapshot: PackageSnapshot, tables: readonly TableFiles[]): string {
	const { headings: h } = words;
	const { text } = snapshot.edition;
	return [
		`# ${oneLine(titleOf(snapshot))}`,
		...leadOf(snapshot),
		table(['', ''], packageFacts(snapshot)),
		heading(h.caveats),
		bullets([text.description, ...text.caveats]),
		heading(h.files),
		table([words.columns.file, words.columns.rows, words.columns.what], tables.map(fileRow)),
		heading(h.reading),
		bullets(words.reading),
		code('r', words.code.r),
		code('python', words.code.python),
		code('sql', words.code.duckdb),
		heading(h.method),
		bullets(words.method),
		heading(h.nothing),
		bullets(words.nothing.map(({ word, meaning }) => `**${word}**: ${meaning}`)),
		heading(h.rules),
		bullets(codingRules(text)),
		heading(h.checks),
		bullets(words.checks),
		heading(h.cite),
		citation(snapshot),
		heading(h.licence),
		bullets([`${words.licence.title}, ${words.licence.path}`, ...sourcesOf(snapshot)])
	]
		.join('\n\n')
		.concat('\n');
}

/** What a package or a workbook is of, as pairs of words and values. */
export function packageFacts(snapshot: PackageSnapshot): [fact: string, value: string][] {
	const { round, edition, release, isDemonstration, changedAt, address, method } = snapshot;
	const { facts } = words;
	return [
		[facts.round, `${round.code}, ${round.title}`],
		[facts.status, round.status],
		[facts.asOf, round.asOf],
		[facts.changedAt, changedAt ?? facts.noAnswer],
		[
			facts.release,
			[release ?? facts.noRelease, ...(isDemonstration ? [words.demonstration] : [])].join(': ')
		],
		[facts.version, versionOf(snapshot)],
		[facts.edition, `${edition.id}, ${edition.title}`],
		[facts.method, method],
		[facts.address, address],
		[facts.licence, `${words.licence.name}, ${words.licence.path}`]
	];
}

/** How the data are cited, in a sentence, the mark of a demonstration behind it. */
export function citation(snapshot: PackageSnapshot): string {
	const { round, method, isDemonstration } = snapshot;
	const cited = words.cite(round.title, round.asOf, versionOf(snapshot), method);
	return isDemonstration ? `${cited} ${words.demonstration}` : cited;
}

/** Levels, statuses, reasons and rules of coding, one line each. */
export function codingRules(text: PackageSnapshot['edition']['text']): string[] {
	return [
		...text.levels.map(({ level, name, descriptor }) => `Level ${level}, ${name}: ${descriptor}`),
		...text.statuses.map(({ status, descriptor }) => `\`${status}\`: ${descriptor}`),
		...text.naReasons.map(({ reason, descriptor }) => `\`${reason}\`: ${descriptor}`),
		...text.codingRules.flatMap(({ title, rules }) => rules.map((rule) => `${title}: ${rule}`))
	];
}

function fileRow({ name, rows }: TableFiles): string[] {
	return [`\`data/${name}.csv\`, \`.parquet\``, String(rows.length), tableWords[name] ?? name];
}

function heading(words: string): string {
	return `## ${words}`;
}

function bullets(lines: readonly string[]): string {
	return lines.map((line) => `- ${oneLine(line)}`).join('\n');
}

function code(language: string, lines: readonly string[]): string {
	return ['```' + language, ...lines, '```'].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Titles are people's texts: a line break would end the line of Markdown. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
