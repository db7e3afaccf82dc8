/** The ends of the scale that values are given on. They are what a value could be, not what was observed. */
export interface Scale {
	min: number;
	max: number;
}

/**
 * A value between the goalposts as a score: 100 × (value − min) ÷ (max − min), as in the OECD/JRC Handbook 2008, step 5
 * ("min-max"), with fixed ends. The ends become exactly 0 and 100. `min` < `max`; the value lies between them.
 */
export function scoreBetween({ min, max }: Scale, value: number): number {
	// rounding could put the upper end a last digit off 100
	return value === max ? 100 : Math.min(100, (100 * (value - min)) / (max - min));
}
