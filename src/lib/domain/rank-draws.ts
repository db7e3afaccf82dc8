/**
 * How weights are drawn wherever the application itself asks how firm ranks are: server and browser then give the same
 * intervals. The value of the seed means nothing. With concentration 1 and equal weights every mixture of chapters is as likely as any other.
 */
export const rankDraws = { draws: 10_000, seed: 20260101, concentration: 1 } as const;

/** Numbers of draws that a reader can choose from: the more, the steadier the ends of intervals. */
export const drawChoices = [10_000, 100_000] as const;
