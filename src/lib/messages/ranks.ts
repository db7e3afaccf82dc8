/** Words of rank intervals wherever ranks are shown; apart, so that those pages load no more than these. */

export const rankWords = {
	interval: (lo: string, hi: string) => (lo === hi ? lo : `${lo}–${hi}`),
	/** for those who do not see the sign between the ends */
	intervalWords: (lo: string, hi: string) =>
		lo === hi
			? `rank ${lo} in 90 % of weightings`
			: `between rank ${lo} and ${hi} in 90 % of weightings`,
	noInterval: 'no rank interval',
	/** before the interval, beside a rank */
	inMost: 'in 90 % of weightings',
	howFirm: 'How firm is a rank?'
};
