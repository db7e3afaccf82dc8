import { agreementOf } from '#lib/domain/agreement.ts';
import { bootstrapSize } from '#lib/domain/bootstrap-size.ts';
import { type Metric, metrics } from '#lib/domain/difference-metric.ts';
import { randomStream } from '#lib/domain/random-stream.ts';
import { agreementJson } from '#lib/exchange/agreement-json.ts';
import { faultLine } from '#lib/exchange/fault.ts';
import { readRatings } from '#lib/exchange/ratings-file.ts';
import { agreementCommandMessages as words } from '#lib/messages/method-commands.ts';
import {
	type Command,
	WrongUsage,
	exitStatus,
	readArguments,
	refuse,
	required
} from './arguments.ts';
import { readInput } from './input-file.ts';
import { anySeed, wholeNumber } from './number-arguments.ts';

const options = {
	ratings: { type: 'string' },
	metric: { type: 'string' },
	bootstrap: { type: 'string' },
	seed: { type: 'string' }
} as const;

const mostResamples = 1_000_000;
/** 0.8 GB of numbers. */
const largestBootstrap = 100_000_000;

export const agreementCommand: Command = {
	help: words.help,
	run(args, terminal) {
		const { values } = readArguments(args, options);
		const name = required(values.ratings, '--ratings');
		const metric = metricOf(values.metric ?? 'ordinal');
		const bootstrap = bootstrapOf(values.bootstrap, values.seed);
		const input = readInput(name, terminal);
		if (!input.ok) return refuse(terminal, [faultLine(input.fault)]);
		const { ratings, faults } = readRatings(input.file, metric);
		if (!ratings) return refuse(terminal, faults.map(faultLine));
		if (bootstrap && bootstrapSize(ratings) > largestBootstrap)
			return refuse(terminal, [
				faultLine({ file: name, place: null, message: words.tooManyToBootstrap })
			]);
		terminal.out(agreementJson(agreementOf(ratings, metric, bootstrap)));
		return exitStatus.done;
	}
};

function metricOf(text: string): Metric {
	const metric = metrics.find((known) => known === text);
	if (!metric) throw new WrongUsage(words.unknownMetric(text, metrics.join(', ')));
	return metric;
}

/** Both or neither: an interval without its seed could not be made again. */
function bootstrapOf(bootstrap: string | undefined, seed: string | undefined) {
	if (bootstrap === undefined && seed === undefined) return null;
	const resamples = required(bootstrap, '--bootstrap');
	return {
		resamples: wholeNumber(resamples, '--bootstrap', 1, mostResamples),
		random: randomStream(anySeed(required(seed, '--seed')))
	};
}
