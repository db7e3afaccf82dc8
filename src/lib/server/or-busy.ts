import { error } from '@sveltejs/kit';
import { robustness as text } from '#lib/messages/robustness.ts';
import { RanksBusy } from './simulation-line.ts';

/** A simulation of ranks for a reader; too many that wait become an answer that says so (503). */
export async function orBusy<T>(simulation: Promise<T>): Promise<T> {
	try {
		return await simulation;
	} catch (fault) {
		if (fault instanceof RanksBusy) error(503, text.busy);
		throw fault;
	}
}
