import type { RoundStatus } from '#lib/domain/vocabulary.ts';

const statuses: Record<RoundStatus, string> = {
	draft: 'a draft',
	open: 'open',
	in_review: 'in review',
	closed: 'closed'
};

/** Why a round is not made or changed. */
export const roundMessages = {
	code: (found: string) =>
		`The code "${found}" is not allowed: 1 to 32 letters A–Z, digits and hyphens, not beginning with a hyphen.`,
	taken: (code: string) => `There is a round "${code}" already.`,
	title: 'The title must have 1 to 200 characters.',
	date: (found: string) => `The as-of date "${found}" is not a day written as YYYY-MM-DD.`,
	noEdition: (id: string) =>
		`The edition "${id}" is not in the database. Run \`npm start\` once; it loads the catalogue.`,
	unknown: (code: string) => `There is no round "${code}".`,
	step: (code: string, from: RoundStatus, to: RoundStatus) =>
		from === to
			? `The round "${code}" is ${statuses[from]} already.`
			: `The round "${code}" is ${statuses[from]}; it cannot become ${statuses[to]}.`
};
