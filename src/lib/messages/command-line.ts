/** What the command line says. Help goes to stdout when asked for, everything else here to stderr. */
export const commandLine = {
	usage: 'Usage: npm run --silent mimc -- COMMAND …',
	commands: 'Commands:',
	more: '`npm run --silent mimc -- COMMAND --help` explains one of them.',
	exits: 'Exit status: 0 done, 1 the input was refused, 2 wrong usage.',
	noCommand: 'No command given.',
	unknownCommand: (name: string) => `There is no command "${name}".`,
	seeHelp: (command: string) => `See \`npm run --silent mimc -- ${command}--help\`.`,
	missing: (name: string) => `${name} is missing.`,
	unexpected: (found: string) => `Unexpected argument "${found}".`,
	wrongNumber: (name: string, found: string, expected: string) =>
		`${name} must be ${expected}; found "${found}".`,
	noDatabase: (path: string) =>
		`There is no database at ${path}. Run \`npm start\` once to make it, or name another one in DATABASE_PATH (the demonstration's is .data/demo.sqlite).`
};

export const userCommandMessages = {
	summary: 'invite people and give them new passwords',
	help: `Usage: npm run --silent mimc -- user add EMAIL --role ROLE [--name NAME]
       npm run --silent mimc -- user reset EMAIL

add    makes an account and prints the one-time link by which its person chooses a
       password (valid for 7 days).
reset  prints a one-time link for a new password (valid for 24 hours). Until it is
       used, the old password works; using it ends all sessions of the account.

--role ROLE   viewer, analyst, reviewer or admin; each may do what the ones before may
--name NAME   the person's name; without it the part of the e-mail before the @

The link is printed on stdout and stands nowhere else. It begins with ORIGIN, or with
http://127.0.0.1 and PORT (3000).
Works on the database of \`npm start\`, or on the one that DATABASE_PATH names.
`,
	added: (email: string, role: string) =>
		`Account ${email} (${role}) was made. Send its person this link; it works once, for 7 days:`,
	reset: (email: string) => `Send the person of ${email} this link; it works once, for 24 hours:`
};

export const roundCommandMessages = {
	summary: 'add, open, publish and close assessment rounds',
	help: `Usage: npm run --silent mimc -- round add CODE --as-of DATE --title TITLE
       npm run --silent mimc -- round open CODE
       npm run --silent mimc -- round publish CODE
       npm run --silent mimc -- round close CODE

add      makes a draft round: the law in force on DATE is scored.
open     lets coders score in it.
publish  lets everybody see it. The public round with the latest date is the current one.
close    ends it for good: nothing in it changes any more.

CODE           1 to 32 letters, digits and hyphens, such as 2026; stands in addresses
--as-of DATE   YYYY-MM-DD
--title TITLE  for pages and files

Works on the database of \`npm start\`, or on the one that DATABASE_PATH names.
`,
	now: (code: string, status: string, isPublic: boolean) =>
		`Round ${code}: ${status}, ${isPublic ? 'public' : 'not public'}.`
};

export const backupCommandMessages = {
	summary: 'write a checked copy of the database and the uploaded files',
	help: `Usage: npm run --silent mimc -- backup FILE

Writes a complete, checked copy of the database to FILE and of the uploaded files into
the folder FILE.files, also while the server runs. Keep both together under these names.
FILE is taken from the folder where you stand, and is never overwritten. The copy holds
hashes of passwords: it can be read by you only, keep it so.

Works on the database of \`npm start\`, or on the one that DATABASE_PATH names.
`,
	exists: (file: string) => `${file} exists already. It was left as it is; name a new file.`,
	not_a_file: (path: string) => `${path} is not a file. Name the file that the copy goes into.`,
	no_folder: (folder: string) => `There is no folder ${folder}. Make it, or correct the path.`,
	damaged: (detail: string) => `The copy is not sound, and was not kept: ${detail}`,
	done: (file: string, bytes: number) => `Backed up to ${file} (${bytes} bytes).`,
	lost: 'These uploaded files (SHA-256) are missing beside the database, or are damaged, and are not in the backup:'
};
