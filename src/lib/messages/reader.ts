/** Text that the pages of results share. */

export const readerMessages = {
	noRound: 'No round has been published yet.',
	unknownRound: (code: string) => `There is no public round "${code}".`,
	unknownCountry: (code: string) =>
		`There is no country "${code}". Use ISO 3166-1 alpha-3 in capitals, such as BRA.`,
	notOneOf: (name: string, found: string, allowed: readonly string[]) =>
		`${name}: "${found}" is not one of ${allowed.join(', ')}.`
};

export const citing = {
	title: 'Cite this',
	asText: 'As text',
	asBibtex: 'As BibTeX',
	/** `accessed` is a day in words */
	text: (title: string, round: string, method: string, url: string, accessed: string) =>
		`MIMC Scorecard, “${title}”, ${round}, method ${method}, ${url} (accessed ${accessed}). Data: CC BY 4.0.`,
	generated: 'Demonstration data, generated, not findings.'
};
