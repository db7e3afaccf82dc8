import type { Row, Sheet } from 'write-excel-file/node';
import { packageWords as words, tableWords, workbookWords } from '#lib/messages/data-package.ts';
import { sourcesOf, titleOf } from '../data-package/descriptor.ts';
import { citation, codingRules, packageFacts } from '../data-package/package-readme.ts';
import type { PackageSnapshot, PackageTable } from '../data-package/package-snapshot.ts';
import { plainCell, textCell } from './sheet-cells.ts';

/** The first sheet: what the numbers are, from which data and by which method, and how they are cited. */
export function aboutSheet(
	snapshot: PackageSnapshot,
	tables: readonly PackageTable[]
): Sheet<never> {
	const { headings: h } = words;
	const { text } = snapshot.edition;
	const { isDemonstration } = snapshot;
	return {
		sheet: workbookWords.about,
		columns: [{ width: 34 }, { width: 110 }],
		data: [
			[{ ...textCell(titleOf(snapshot)), fontWeight: 'bold', fontSize: 14 }],
			...(isDemonstration ? [[bold(words.demonstration)]] : []),
			[bold(words.lawNotPractice)],
			...packageFacts(snapshot).map(([fact, value]) => line(fact, value)),
			line(words.facts.cite, citation(snapshot)),
			...section(workbookWords.sheets),
			...tables.map(({ name, rows }) => line(name, `${tableWords[name]} (${rows.length})`)),
			...section(h.method, [words.lead, words.meaning, ...words.method]),
			...section(h.nothing),
			...words.nothing.map(({ word, meaning }) => line(word, meaning)),
			...section(h.rules, codingRules(text)),
			...section(h.caveats, [text.description, ...text.caveats, workbookWords.guard]),
			...section(h.licence, sourcesOf(snapshot))
		]
	};
}

function section(title: string, lines: readonly string[] = []): Row[] {
	return [[], [bold(title)], ...lines.map((words) => line('', words))];
}

/** Two cells: the second is as wide as a page and wraps. */
function line(words: string, value: string): Row {
	return [
		words === '' ? null : { ...textCell(words), alignVertical: 'top', wrap: true },
		{ ...textCell(value), alignVertical: 'top', wrap: true }
	];
}

function bold(words: string) {
	return { ...plainCell(words), fontWeight: 'bold' as const };
}
