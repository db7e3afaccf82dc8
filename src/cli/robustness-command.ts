import { leaveGroupsOut } from '#lib/domain/leave-out.ts';
import type { Robustness } from '#lib/domain/robustness.ts';
import type { MethodInput } from '#lib/exchange/method-input.ts';
import type { Table } from '#lib/exchange/table.ts';
import {
	leaveOutTable,
	pairSharesTable,
	rankIntervalsTable
} from '#lib/exchange/tables/rank-robustness.ts';
import { csvPieces } from '#lib/exchange/write-csv.ts';
import { robustnessCommandMessages as words } from '#lib/messages/method-commands.ts';
import { robustnessInWorker } from '#lib/server/robustness-job.ts';
import {
	type Command,
	type Terminal,
	WrongUsage,
	exitStatus,
	readArguments,
	refuse,
	required
} from './arguments.ts';
import { methodFiles, methodInput, methodOptions } from './method-arguments.ts';
import { anySeed, numberAboveZero, wholeNumber } from './number-arguments.ts';

const options = {
	...methodOptions,
	draws: { type: 'string' },
	seed: { type: 'string' },
	concentration: { type: 'string' },
	pairs: { type: 'boolean' },
	'leave-out': { type: 'boolean' }
} as const;

/** Ranks of n units are counted in n × n numbers. */
const most = { draws: 10_000_000, concentration: 1e9, units: 10_000, unitsInPairs: 2_000 };

export const robustnessCommand: Command = {
	help: words.help,
	async run(args, terminal) {
		const { values } = readArguments(args, options);
		if (values.pairs && values['leave-out']) throw new WrongUsage(words.notTogether);
		const names = methodFiles(values);
		const draw = drawOf(values);
		const read = methodInput(names, terminal, { nested: true });
		if (!read.ok) return refuse(terminal, read.reasons);
		const { framework, method, scores } = read.input;
		if (!draw)
			return print(terminal, leaveOutTable, leaveGroupsOut(framework, method, scores.matrix));
		const limit = draw.pairs ? most.unitsInPairs : most.units;
		if (scores.units.length > limit)
			return refuse(terminal, [words.tooManyUnits(scores.units.length, limit)]);
		const found = await simulate(read.input, draw, terminal);
		if (!found) return refuse(terminal, [words.cancelled]);
		return draw.pairs
			? print(terminal, pairSharesTable(scores.units), found.pairs)
			: print(terminal, rankIntervalsTable(scores.units), found.units);
	}
};

interface Draw {
	draws: number;
	seed: number;
	concentration: number;
	pairs: boolean;
}

/** What is drawn; null for `--leave-out`, which draws nothing and needs no number of draws. */
function drawOf(
	values: Partial<Record<'draws' | 'seed' | 'concentration', string>> &
		Partial<Record<'pairs' | 'leave-out', boolean>>
): Draw | null {
	const none = values['leave-out'] ? '1' : undefined;
	const found = {
		draws: wholeNumber(required(values.draws ?? none, '--draws'), '--draws', 1, most.draws),
		seed: anySeed(required(values.seed ?? none, '--seed')),
		concentration: numberAboveZero(
			values.concentration ?? '1',
			'--concentration',
			most.concentration
		),
		pairs: values.pairs ?? false
	};
	return values['leave-out'] ? null : found;
}

/** Null when the user gave up. */
async function simulate(
	{ framework, method, scores }: MethodInput,
	draw: Draw,
	terminal: Terminal
): Promise<Robustness | null> {
	const controller = new AbortController();
	const stopListening = terminal.onInterrupt(() => controller.abort());
	try {
		return await robustnessInWorker(
			{ framework, method, matrix: scores.matrix, ...draw },
			{
				signal: controller.signal,
				onProgress: (share) => terminal.progress(words.progress(share))
			}
		);
	} catch (error) {
		if (!controller.signal.aborted) throw error;
		return null;
	} finally {
		stopListening();
		terminal.progress('');
	}
}

function print<Row>(terminal: Terminal, table: Table<Row>, rows: Iterable<Row>): number {
	for (const piece of csvPieces(table, rows)) terminal.out(piece);
	return exitStatus.done;
}
