import { rankScorecards } from '#lib/domain/ranked-scorecards.ts';
import { scorer } from '#lib/domain/scorecard.ts';
import { aggregatedUnits, aggregatedUnitsTable } from '#lib/exchange/tables/aggregated-units.ts';
import { csvPieces } from '#lib/exchange/write-csv.ts';
import { aggregateCommandMessages as words } from '#lib/messages/method-commands.ts';
import { type Command, exitStatus, readArguments, refuse } from './arguments.ts';
import { methodFiles, methodInput, methodOptions } from './method-arguments.ts';

export const aggregateCommand: Command = {
	help: words.help,
	run(args, terminal) {
		const { values } = readArguments(args, methodOptions);
		const read = methodInput(methodFiles(values), terminal);
		if (!read.ok) return refuse(terminal, read.reasons);
		const { framework, method, scores } = read.input;
		const cards = rankScorecards(scorer(framework, method)(scores.matrix));
		for (const piece of csvPieces(aggregatedUnitsTable, aggregatedUnits(scores.units, cards)))
			terminal.out(piece);
		return exitStatus.done;
	}
};
