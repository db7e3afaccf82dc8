import { type AccountIssue, accountIssues } from '#lib/messages/accounts.ts';
import { commandLine, userCommandMessages as words } from '#lib/messages/command-line.ts';
import { createUser, resetLink } from '#lib/server/accounts.ts';
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
import { serverAddress } from './server-address.ts';

export const userCommand: Command = {
	help: words.help,
	run([action, ...args], terminal) {
		if (action === 'add') return add(args, terminal);
		if (action === 'reset') return reset(args, terminal);
		throw new WrongUsage(
			action ? commandLine.unexpected(action) : commandLine.missing('add or reset')
		);
	}
};

async function add(args: string[], terminal: Terminal): Promise<number> {
	const options = { role: { type: 'string' }, name: { type: 'string' } } as const;
	const { values, positionals } = readArguments(args, options, ['EMAIL']);
	const [email = ''] = positionals;
	const input = { email, name: values.name, role: required(values.role, '--role') };
	return withDatabase(terminal.env, (db) => {
		const result = createUser(db, input, terminal.now);
		if (!result.ok) return refuse(terminal, inWords(result.issues));
		terminal.say(words.added(result.user.email, result.user.role));
		return print(result.link, terminal);
	});
}

async function reset(args: string[], terminal: Terminal): Promise<number> {
	const { positionals } = readArguments(args, {}, ['EMAIL']);
	const [email = ''] = positionals;
	return withDatabase(terminal.env, (db) => {
		const result = resetLink(db, email, terminal.now);
		if (!result.ok) return refuse(terminal, inWords(result.issues));
		terminal.say(words.reset(email));
		return print(result.link, terminal);
	});
}

function inWords(issues: AccountIssue[]): string[] {
	return issues.map((issue) => accountIssues[issue]);
}

/** The one-time link as people can open it. */
function print(link: string, { out, env }: Terminal): number {
	out(`${serverAddress(env).origin}${link}\n`);
	return exitStatus.done;
}
