/** What is cited: a page of results as it stands in the address bar. */
export interface Cited {
	title: string;
	round: string;
	/** `mimc-1` or the differing parameters */
	method: string;
	url: string;
	/** day of access, YYYY-MM-DD */
	accessed: string;
	/** said where the numbers are generated */
	note: string | null;
}

/** A BibTeX entry; what TeX reads as a command is escaped, the address is not. */
export function bibtexOf({ title, round, method, url, accessed, note }: Cited): string {
	const fields = [
		['author', '{MIMC Scorecard}'],
		['title', escapeTex(title)],
		['howpublished', `\\url{${url}}`],
		['year', accessed.slice(0, 4)],
		['note', escapeTex([`${round}, method ${method}`, note].filter(Boolean).join('. '))],
		['urldate', accessed]
	];
	const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{mimc-scorecard-${accessed},\n${lines.join(',\n')}\n}\n`;
}

function escapeTex(text: string): string {
	return text.replace(/[&%$#_{}]/g, '\\$&').replace(/~/g, '\\textasciitilde{}');
}
