import { bootstrapAlpha } from '#lib/domain/bootstrap-alpha.ts';
import { type RandomStream, randomStream } from '#lib/domain/random-stream.ts';
import { type Ratings, notCoded } from '#lib/domain/ratings.ts';
import type { Benchmark } from './measure.ts';
import { plainBootstrapAlpha } from './plain-bootstrap.ts';
import { benchmarkFramework, countries } from './score-data.ts';

const coders = 3;
const levels = 5;
const resamples = 1000;
type Interval = [low: number, high: number];

/** The bootstrap interval of ordinal alpha of three coders of all countries. */
export function alphaInterval(): Benchmark<Interval> {
	const articles = benchmarkFramework().items.length;
	const ratings = randomRatings(countries * articles, randomStream(3));
	return {
		name: `alpha with ${resamples} resamples, ${countries} × ${articles} × ${coders}`,
		ours: () => existing(bootstrapAlpha(ratings, 'ordinal', resamples, randomStream(4))),
		peers: [
			{
				name: 'resampling units one by one',
				limit: { timesFaster: 500 },
				repetitions: 3,
				run: () => {
					const found = existing(plainBootstrapAlpha(ratings, resamples, randomStream(5)));
					return (ours) => compareIntervals(ours, found);
				}
			}
		],
		missing: []
	};
}

/** Coders who mostly see the same level, at times a neighbouring one, and now and then leave a gap. */
function randomRatings(units: number, random: RandomStream): Ratings<number> {
	const codes = new Int32Array(units * coders);
	for (let unit = 0; unit < units; unit++) {
		const level = Math.floor(random() * levels);
		for (let coder = 0; coder < coders; coder++) {
			const step = random() < 0.7 ? 0 : Math.floor(random() * 3) - 1;
			const seen = Math.min(levels - 1, Math.max(0, level + step));
			codes[unit * coders + coder] = random() < 0.04 ? notCoded : seen;
		}
	}
	return {
		units,
		coders: Array.from({ length: coders }, (_, coder) => `coder ${coder + 1}`),
		values: Array.from({ length: levels }, (_, level) => level),
		codes,
		clusters: null
	};
}

function existing(interval: Interval | null): Interval {
	if (!interval) throw new Error('There is no interval.');
	return interval;
}

/**
 * The ends of two bootstraps of 1000 differ by chance with a standard deviation of about 3 % of the width (that of a
 * quantile of normal numbers): five of these are let through.
 */
function compareIntervals(ours: Interval, theirs: Interval) {
	const tolerance = 0.15 * (theirs[1] - theirs[0]);
	if (ours.some((end, i) => Math.abs(end - (theirs[i] ?? NaN)) > tolerance))
		throw new Error(`Another interval: ${theirs.join(' to ')}, ours is ${ours.join(' to ')}.`);
}
