import { commandLine, roundCommandMessages as words } from '#lib/messages/command-line.ts';
import type { Connection } from '#lib/server/db/open.ts';
import { type RoundChange, addRound, publishRound, setRoundStatus } from '#lib/server/rounds.ts';
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

/** What can be done to a round that is there, by the word for it. */
const changes: Record<string, (db: Connection, code: string) => RoundChange> = {
	open: (db, code) => setRoundStatus(db, code, 'open'),
	publish: publishRound,
	close: (db, code) => setRoundStatus(db, code, 'closed')
};

export const roundCommand: Command = {
	help: words.help,
	run([action, ...args], terminal) {
		if (action === 'add') return add(args, terminal);
		const change = action && Object.hasOwn(changes, action) ? changes[action] : undefined;
		if (!change)
			throw new WrongUsage(
				action ? commandLine.unexpected(action) : commandLine.missing('add, open, publish or close')
			);
		const { positionals } = readArguments(args, {}, ['CODE']);
		const [code = ''] = positionals;
		return report(terminal, (db) => change(db, code));
	}
};

function add(args: string[], terminal: Terminal): Promise<number> {
	const options = { 'as-of': { type: 'string' }, title: { type: 'string' } } as const;
	const { values, positionals } = readArguments(args, options, ['CODE']);
	const [code = ''] = positionals;
	const asOf = required(values['as-of'], '--as-of');
	const title = required(values.title, '--title');
	return report(terminal, (db) => addRound(db, { code, asOf, title }));
}

function report(terminal: Terminal, change: (db: Connection) => RoundChange): Promise<number> {
	return withDatabase(terminal.env, (db) => {
		const result = change(db);
		if (!result.ok) return refuse(terminal, result.issues);
		const { code, status, public: isPublic } = result.round;
		terminal.say(words.now(code, status, isPublic));
		return exitStatus.done;
	});
}
