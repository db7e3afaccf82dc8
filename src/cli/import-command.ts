import { faultLine } from '#lib/exchange/fault.ts';
import { asFault } from '#lib/exchange/import-fault.ts';
import { largestImport } from '#lib/exchange/import-text.ts';
import { commandLine } from '#lib/messages/command-line.ts';
import { importCommandMessages as words, importWords } from '#lib/messages/import.ts';
import { coderAccount } from '#lib/server/coder-account.ts';
import type { Db } from '#lib/server/db/open.ts';
import { type ImportDone, type ImportRequest, importInWorker } from '#lib/server/import-job.ts';
import type { ImportReport } from '#lib/server/import-report.ts';
import {
	type Command,
	type Terminal,
	WrongUsage,
	exitStatus,
	readArguments,
	refuse,
	required
} from './arguments.ts';
import { withDatabase } from './command-database.ts';
import { readBytes } from './input-file.ts';

const options = {
	round: { type: 'string' },
	coder: { type: 'string' },
	'dry-run': { type: 'boolean' },
	'skip-invalid': { type: 'boolean' }
} as const;

export const importCommand: Command = {
	help: words.help,
	run([what, ...args], terminal) {
		if (what !== 'scores')
			throw new WrongUsage(what ? commandLine.unexpected(what) : commandLine.missing('scores'));
		const { values, positionals } = readArguments(args, options, ['FILE.csv']);
		const [name = ''] = positionals;
		const round = required(values.round, '--round');
		const email = required(values.coder, '--coder');
		const how = {
			dryRun: values['dry-run'] ?? false,
			skipInvalid: values['skip-invalid'] ?? false
		};
		return withDatabase(terminal.env, async (db) => {
			const account = coderAccount(db, email);
			if (!account.ok)
				return refuse(terminal, [
					account.why === 'role' ? words.coderRole(email, account.role) : words.coderUnknown(email)
				]);
			const read = readBytes(name, terminal, largestImport);
			if (!read.ok) return refuse(terminal, [faultLine(read.fault)]);
			const target = { round, coder: account.coder };
			const done = await run(db, { bytes: read.bytes, target, ...how }, terminal);
			if (!done) return refuse(terminal, [words.cancelled]);
			return done.ok
				? tell(terminal, name, done.report, how)
				: refuse(terminal, [importWords.tooLong]);
		});
	}
};

interface How {
	dryRun: boolean;
	skipInvalid: boolean;
}

/** Null when the user gave up. */
async function run(
	db: Db,
	{ bytes, target, dryRun, skipInvalid }: Pick<ImportRequest, 'bytes' | 'target'> & How,
	{ now, onInterrupt }: Terminal
): Promise<ImportDone | null> {
	const controller = new AbortController();
	const stopListening = onInterrupt(() => controller.abort());
	try {
		const apply = dryRun ? null : { skipInvalid, now };
		return await importInWorker(db, { bytes, target, apply }, { signal: controller.signal });
	} catch (error) {
		if (!controller.signal.aborted) throw error;
		return null;
	} finally {
		stopListening();
	}
}

/** Says what was found and what was done with it. */
function tell(terminal: Terminal, file: string, report: ImportReport, how: How): number {
	const { kind, rows, faults, conflicts } = report;
	if (kind) terminal.say(words.found(file, importWords.kinds[kind], rows));
	if (report.importable) terminal.say(words.counts(report));
	for (const { row, iso3, article, storedAt, fileAt } of conflicts.list)
		terminal.say(
			words.conflict(file, row, `${iso3} ${article}`, importWords.conflict(storedAt, fileAt))
		);
	if (conflicts.count > conflicts.list.length)
		terminal.say(importWords.more(conflicts.count - conflicts.list.length));
	for (const fault of faults.list) terminal.say(faultLine(asFault(file, fault)));
	if (faults.count > faults.list.length)
		terminal.say(words.moreFaults(faults.count - faults.list.length));
	if (report.overtaken) return refuse(terminal, [importWords.overtaken(report.overtaken)]);
	if (!report.importable) return refuse(terminal, [words.refusedWhole]);
	if (faults.count > 0 && !how.skipInvalid) return refuse(terminal, [words.refused]);
	terminal.say(
		how.dryRun
			? words.wouldImport(report.added + report.changed)
			: words.imported(report.written ?? 0)
	);
	return exitStatus.done;
}
