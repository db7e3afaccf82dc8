import { backupCommandMessages as words } from '#lib/messages/command-line.ts';
import { backupTo } from '#lib/server/db/backup.ts';
import { type Command, exitStatus, fileArgument, readArguments, refuse } from './arguments.ts';
import { withDatabase } from './command-database.ts';

export const backupCommand: Command = {
	help: words.help,
	run(args, terminal) {
		const { positionals } = readArguments(args, {}, ['FILE']);
		const [name = ''] = positionals;
		const file = fileArgument(name, terminal.env);
		return withDatabase(terminal.env, (db) => {
			const result = backupTo(db, file);
			if (!result.ok) return refuse(terminal, [words[result.why](result.detail)]);
			terminal.say(words.done(file, result.bytes));
			return result.lost.length === 0
				? exitStatus.done
				: refuse(terminal, [words.lost, ...result.lost]);
		});
	}
};
