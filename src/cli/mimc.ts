import { once } from 'node:events';
import {
	backupCommandMessages,
	commandLine,
	roundCommandMessages,
	userCommandMessages
} from '#lib/messages/command-line.ts';
import { exportCommandMessages } from '#lib/messages/export-command.ts';
import { importCommandMessages } from '#lib/messages/import.ts';
import {
	aggregateCommandMessages,
	agreementCommandMessages,
	robustnessCommandMessages
} from '#lib/messages/method-commands.ts';
import { DatabaseRefused } from '#lib/server/db/open.ts';
import { type Command, type Terminal, WrongUsage, exitStatus, refuse } from './arguments.ts';
import { SettingsRefused } from './settings-refused.ts';

// `npm run --silent mimc -- COMMAND …`: finds the command, runs it, turns its end into an exit status.

/** Commands are loaded when they are called: none pays for the others. */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
	user: {
		summary: userCommandMessages.summary,
		load: async () => (await import('./user-command.ts')).userCommand
	},
	round: {
		summary: roundCommandMessages.summary,
		load: async () => (await import('./round-command.ts')).roundCommand
	},
	import: {
		summary: importCommandMessages.summary,
		load: async () => (await import('./import-command.ts')).importCommand
	},
	export: {
		summary: exportCommandMessages.summary,
		load: async () => (await import('./export-command.ts')).exportCommand
	},
	backup: {
		summary: backupCommandMessages.summary,
		load: async () => (await import('./backup-command.ts')).backupCommand
	},
	aggregate: {
		summary: aggregateCommandMessages.summary,
		load: async () => (await import('./aggregate-command.ts')).aggregateCommand
	},
	agreement: {
		summary: agreementCommandMessages.summary,
		load: async () => (await import('./agreement-command.ts')).agreementCommand
	},
	robustness: {
		summary: robustnessCommandMessages.summary,
		load: async () => (await import('./robustness-command.ts')).robustnessCommand
	}
};

const terminal: Terminal = {
	out: (text) => process.stdout.write(text),
	write: async (pieces) => {
		for (const piece of pieces)
			if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
	},
	say: (line) => process.stderr.write(`${line}\n`),
	// \r and "erase to the end of the line" (ECMA-48, EL)
	progress: (text) => process.stderr.isTTY && process.stderr.write(`\r${text}\x1b[K`),
	onInterrupt: (listener) => {
		process.once('SIGINT', listener);
		return () => process.off('SIGINT', listener);
	},
	env: process.env,
	now: new Date()
};

// a reader such as `head` that has seen enough is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(exitStatus.done);
});
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
	if (name === '--help' || name === '-h' || name === 'help') {
		terminal.out(overview());
		return exitStatus.done;
	}
	const entry = name && Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!name || !entry) {
		terminal.say(name ? commandLine.unknownCommand(name) : commandLine.noCommand);
		terminal.say(overview());
		return exitStatus.wrongUsage;
	}
	const command = await entry.load();
	if (asksForHelp(args)) {
		terminal.out(command.help);
		return exitStatus.done;
	}
	return run(name, command, args);
}

async function run(name: string, command: Command, args: string[]): Promise<number> {
	try {
		return await command.run(args, terminal);
	} catch (error) {
		if (error instanceof DatabaseRefused || error instanceof SettingsRefused)
			return refuse(terminal, [error.message]);
		if (!(error instanceof WrongUsage)) throw error;
		terminal.say(error.message);
		terminal.say(commandLine.seeHelp(`${name} `));
		return exitStatus.wrongUsage;
	}
}

/** `--` ends the options: what comes after it is meant as it stands. */
function asksForHelp(args: string[]): boolean {
	const end = args.indexOf('--');
	const options = end === -1 ? args : args.slice(0, end);
	return options.includes('--help') || options.includes('-h');
}

function overview(): string {
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	const lines = Object.entries(commands).map(
		([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`
	);
	const { usage, more, exits } = commandLine;
	return [usage, '', commandLine.commands, ...lines, '', more, exits, ''].join('\n');
}
