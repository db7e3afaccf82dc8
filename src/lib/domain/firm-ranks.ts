import type { Framework } from './framework.ts';
import { type LeaveOut, leaveGroupsOut } from './leave-out.ts';
import type { Method } from './method.ts';
import { rankBands } from './rank-bands.ts';
import type { Robustness, UnitRobustness } from './robustness.ts';
import type { ScoreMatrix } from './score-matrix.ts';

/** How firm ranks are: an interval and a band for every rated unit, and what each group is to the order. */
export interface FirmRanks {
	/** rated units by their place in the matrix; `band` counts from 1 */
	units: (UnitRobustness & { band: number })[];
	leaveOut: LeaveOut[];
}

/** Completes a simulation of the same framework, method and matrix. Throws `FlatNestingRefused`. */
export function firmRanks(
	framework: Framework,
	method: Method,
	matrix: ScoreMatrix,
	{ units }: Pick<Robustness, 'units'>
): FirmRanks {
	const bands = rankBands(units);
	return {
		units: units.map((unit, place) => ({ ...unit, band: bands[place] ?? 0 })),
		leaveOut: leaveGroupsOut(framework, method, matrix)
	};
}
