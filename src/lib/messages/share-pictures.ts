/** Words in pictures made on the server; see exchange/share-picture. */
export const picture = {
	asOf: (day: string) => `law in force on ${day}`,
	method: (name: string) => `method ${name}`,
	law: 'Law on paper, not practice',
	overall: 'overall, 0–100',
	range: 'overall: possible range',
	title: 'How far national law meets the Model International Mobility Convention',
	lead: (countries: number, rated: number) =>
		`${countries} countries by chapter, ${rated} of them rated`,
	states: { not_rated: 'not rated', not_assessed: 'not assessed' },
	/** behind a bar that is none */
	values: {
		no_provision: 'no provision',
		not_rated: 'not rated',
		not_assessed: 'not assessed',
		not_applicable: 'not applicable'
	}
};
