import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { commandLine } from '#lib/messages/command-line.ts';

/** What a command sees of the world; the tests give it another one. */
export interface Terminal {
	/** data */
	out(text: string): void;
	/** long data, each piece when the one before has been taken */
	write(pieces: Iterable<string>): Promise<void>;
	/** messages, line by line */
	say(line: string): void;
	/** how far long work is, on one line that the next one replaces; seen by people only. An empty text takes it away */
	progress(text: string): void;
	/** calls back on Ctrl+C, which else ends the process, until the function that it returns is called */
	onInterrupt(listener: () => void): () => void;
	env: NodeJS.ProcessEnv;
	now: Date;
}

/** One command of `mimc`. It answers with the exit status. */
export interface Command {
	help: string;
	run(args: string[], terminal: Terminal): number | Promise<number>;
}

export const exitStatus = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** The command was called in a way that it does not know; ends with exit status 2. */
export class WrongUsage extends Error {
	override name = 'WrongUsage';
}

/** Options and exactly the named positional arguments. Throws `WrongUsage`. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
	args: string[],
	options: Options,
	names: readonly string[] = []
) {
	const { values, positionals } = parseOrRefuse(args, options);
	const missing = names.slice(positionals.length);
	if (missing.length > 0) throw new WrongUsage(missing.map(commandLine.missing).join(' '));
	const extra = positionals.slice(names.length);
	if (extra.length > 0) throw new WrongUsage(extra.map(commandLine.unexpected).join(' '));
	return { values, positionals };
}

function parseOrRefuse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code)))
			throw new WrongUsage(error.message);
		throw error;
	}
}

/** An option that must be given. */
export function required(value: string | undefined, name: string): string {
	if (value === undefined) throw new WrongUsage(commandLine.missing(name));
	return value;
}

/** Says every reason why the input is refused. */
export function refuse(terminal: Terminal, reasons: readonly string[]): number {
	for (const reason of reasons) terminal.say(reason);
	return exitStatus.refused;
}

/** A file named by the user, who stands where npm was called, not where npm runs us. */
export function fileArgument(path: string, env: NodeJS.ProcessEnv): string {
	return resolve(env.INIT_CWD ?? '.', path);
}
