import { packageWords as words } from '#lib/messages/data-package.ts';
import { titleOf } from './descriptor.ts';
import { type PackageSnapshot, timeOf, versionOf } from './package-snapshot.ts';

/** `CITATION.cff` (Citation File Format 1.2.0): how the data are cited, for people and reference managers. */
export function citationCff(snapshot: PackageSnapshot): string {
	const { isDemonstration } = snapshot;
	const abstract = [
		...(isDemonstration ? [words.demonstration] : []),
		words.lead,
		words.lawNotPractice,
		words.meaning
	].join(' ');
	const message = [words.citeMessage, ...(isDemonstration ? [words.demonstration] : [])].join(' ');
	return [
		'cff-version: 1.2.0',
		`message: ${yamlText(message)}`,
		'type: dataset',
		`title: ${yamlText(titleOf(snapshot))}`,
		'authors:',
		`  - name: ${yamlText(words.product)}`,
		`abstract: ${yamlText(abstract)}`,
		`version: ${yamlText(versionOf(snapshot))}`,
		`date-released: ${yamlText(timeOf(snapshot).slice(0, 10))}`,
		`license: ${words.licence.id}`,
		'keywords:',
		...words.keywords.map((keyword) => `  - ${yamlText(keyword)}`),
		''
	].join('\n');
}

/** A text in double quotes: JSON is YAML, but for characters that YAML cannot hold as they are. */
function yamlText(text: string): string {
	return JSON.stringify(text).replace(
		/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
