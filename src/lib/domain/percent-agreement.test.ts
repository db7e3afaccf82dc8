import { describe, expect, test } from 'vitest';
import { percentAgreement } from './percent-agreement.ts';
import { ratingsOf } from './ratings.ts';
import { valuePatterns } from './value-patterns.ts';

const _ = null;
const agreement = (rows: (string | number | null)[][]) =>
	percentAgreement(valuePatterns(ratingsOf(rows)));

describe('percent agreement', () => {
	test.each<[what: string, rows: (string | number | null)[][], share: number | null]>([
		[
			'of two coders is the share of units on which they agree',
			[
				[1, 1],
				[1, 2],
				[2, 2],
				[2, 1]
			],
			1 / 2
		],
		['of three coders: two against one is one agreeing pair of three', [[1, 1, 2]], 1 / 3],
		['of four coders: two against two is two of six', [[1, 1, 2, 2]], 1 / 3],
		[
			'is the mean over units, not over pairs: a unit of many coders counts once',
			[
				[1, 1, 1, 1],
				[1, 2]
			],
			1 / 2
		],
		[
			'leaves out units with one value, and gaps',
			[
				[1, _, _],
				[2, _, 2],
				[_, _, _],
				[1, 2, _]
			],
			1 / 2
		],
		[
			'of texts compares texts',
			[
				['a', 'a'],
				['a', 'A']
			],
			1 / 2
		],
		[
			'does not care how far apart values are',
			[
				[0, 4],
				[0, 1]
			],
			0
		],
		[
			'is 1 where nobody disagrees, also on one value only',
			[
				[3, 3],
				[3, 3]
			],
			1
		],
		[
			'is null, never 0, without a unit of two values',
			[
				[1, _],
				[_, 2]
			],
			null
		],
		['is null without units', [], null]
	])('%s', (_what, rows, share) => {
		expect(agreement(rows)).toBe(share);
	});

	// the worked example of "Fleiss' kappa" in Wikipedia: fourteen raters, ten subjects, five categories; P̄ = 3.780 / 10
	test("is the P̄ of Fleiss' kappa: 0.378", () => {
		const counts = [
			[0, 0, 0, 0, 14],
			[0, 2, 6, 4, 2],
			[0, 0, 3, 5, 6],
			[0, 3, 9, 2, 0],
			[2, 2, 8, 1, 1],
			[7, 7, 0, 0, 0],
			[3, 2, 6, 3, 0],
			[2, 5, 3, 2, 2],
			[6, 5, 2, 1, 0],
			[0, 2, 2, 3, 7]
		];
		const rows = counts.map((row) =>
			row.flatMap((count, value) => Array<number>(count).fill(value))
		);
		expect(agreement(rows)).toBeCloseTo(0.378, 3);
		// the second subject: (2·1 + 6·5 + 4·3 + 2·1) / (14·13)
		expect(agreement(rows.slice(1, 2))).toBeCloseTo(46 / 182, 12);
	});
});
