/** Bulk import: what the page and `mimc import` say. Faults of files have their own words in import-faults.ts. */

const plural = (count: number, one: string, many: string) =>
	`${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;

export const importWords = {
	kinds: {
		scores: 'scores as exported (scores.csv)',
		evidence: 'evidence as exported (evidence.csv)',
		simple: 'the simple file'
	},
	rows: (count: number) => plural(count, 'row', 'rows'),
	answers: (count: number) => plural(count, 'answer', 'answers'),
	faults: (count: number) => plural(count, 'fault', 'faults'),
	tooLong: 'Reading the file took longer than 20 seconds. Nothing was imported; divide the file.',
	overtaken: (iso3: string) =>
		`Answers for ${iso3} were changed since the file was checked. Nothing was imported; check it again.`,
	conflict: (storedAt: string, fileAt: string | null) =>
		fileAt === null
			? `saved at ${storedAt}, after the file was made`
			: `saved at ${storedAt}, after what the file has (${fileAt})`,
	more: (count: number) => `… and ${new Intl.NumberFormat('en-GB').format(count)} more.`
};

const counts = (report: {
	added: number;
	changed: number;
	unchanged: number;
	faulty: number;
	conflicts: { count: number };
}) =>
	[
		`${report.added} new`,
		`${report.changed} changed`,
		`${report.unchanged} unchanged`,
		plural(report.conflicts.count, 'conflict', 'conflicts'),
		`${report.faulty} with faults`
	].join(', ');

export const importCommandMessages = {
	summary: 'store answers and evidence from a CSV file',
	help: `Usage: npm run --silent mimc -- import scores FILE.csv --round R --coder EMAIL
         [--dry-run] [--skip-invalid]

Stores the answers of one coder in an open round. FILE.csv is one of these, known by its
first line:

  scores.csv    as exported. Sets status, level, reason, confidence and rationale; the
                evidence stays. A row whose stored answer is newer than its updated_at is
                a conflict: listed, and left as it is. Without that column nothing is.
  evidence.csv  as exported. All rows of an article together take the place of its
                evidence; uploaded files stay with the pinpoints that are found again. The
                title alone means the country's instrument of that title. There are no
                conflicts: the file has no updated_at.
  simple file   iso3,article,status,level,confidence,rationale,instrument,provision,
                quotation,url and not_applicable_reason. Only the first three columns are
                needed, in any order. Several rows of one article are several pinpoints;
                without any in the file the stored ones stay. With no_provision a
                quotation alone tells what was searched.

An export that is imported again changes nothing; nor does a file that is imported twice.
Columns that are not there leave what is stored. Practice notes, flags and reasons for a
change are in no file, and stay.
UTF-8 or UTF-16 with a byte-order mark; comma, semicolon or tab; quotes as in RFC 4180;
decimal point; at most 20 MB and 200,000 rows. Rows are lines of the file, the first is 1.

--round R       an open round
--coder EMAIL   whose answers these are: an account with role analyst or above; only its
                own countries, and those that nobody has started
--dry-run       stores nothing; says what would happen
--skip-invalid  leaves answers with faults out; without it one fault refuses the file

Works on the database of \`npm start\`, or on the one that DATABASE_PATH names.
`,
	coderUnknown: (email: string) => `There is no account "${email}".`,
	coderRole: (email: string, role: string) =>
		`The account "${email}" has role ${role}; coders are analysts or above.`,
	cancelled: 'Cancelled; nothing was imported.',
	found: (file: string, kind: string, rows: number) =>
		`${file}: ${kind}, ${importWords.rows(rows)}.`,
	counts: (report: Parameters<typeof counts>[0]) => `Answers: ${counts(report)}.`,
	moreFaults: (count: number) => `… and ${importWords.faults(count)} more.`,
	conflict: (file: string, row: number, place: string, words: string) =>
		`${file}, row ${row}: conflict, ${place} was ${words}; left as it is.`,
	refused: 'Nothing was imported. Correct the faults, or leave those answers out: --skip-invalid.',
	refusedWhole: 'Nothing was imported. Correct the file.',
	wouldImport: (count: number) => `Would import ${importWords.answers(count)}. Nothing was stored.`,
	imported: (count: number) => `Imported ${importWords.answers(count)}.`
};

export const importPage = {
	title: 'Import answers',
	lead: 'Answers and evidence from a CSV file: scores.csv or evidence.csv as exported here, or a simple file of your own.',
	back: 'Your countries',
	noRound: 'No round is open for scoring.',
	round: 'Round',
	file: 'CSV file',
	fileHelp:
		'UTF-8 or UTF-16, comma, semicolon or tab, at most 20 MB. Nothing is stored before you have seen what would change.',
	preview: 'Check the file',
	formats: 'What the file may look like',
	formatRows: [
		{
			name: 'scores.csv',
			words:
				'as exported: sets status, level, reason, confidence and rationale, and keeps the evidence. A row whose stored answer is newer than its updated_at is left as it is.'
		},
		{
			name: 'evidence.csv',
			words:
				'as exported: all rows of an article together take the place of its evidence; uploaded files stay with pinpoints that are found again. Nothing is a conflict, for the file has no times.'
		},
		{
			name: 'A simple file',
			words:
				'with the columns below, of which iso3, article and status are needed, in any order. Several rows of one article are several pinpoints. With no_provision a quotation alone tells what was searched.'
		}
	],
	simpleColumns:
		'iso3,article,status,level,confidence,rationale,instrument,provision,quotation,url',
	chooseFile: 'Choose a file.',
	chooseRound: 'Choose an open round.',
	tooLarge: 'The file is larger than 20 MB; divide it.',
	noForm: 'Send a form with a file.',
	expired: 'The checked file is kept for an hour only. Choose it again.',
	result: (file: string) => `What ${file} would do`,
	kind: (kind: string, rows: number, round: string) =>
		`Read as ${kind}, ${importWords.rows(rows)}, for round ${round}.`,
	count: {
		added: 'new',
		changed: 'changed',
		unchanged: 'unchanged',
		conflicts: 'conflicts, left as they are',
		faulty: 'with faults'
	},
	countsTitle: 'Answers',
	faultsTitle: (count: number) => importWords.faults(count),
	row: 'Row',
	column: 'Column',
	foundColumn: 'Found',
	why: 'What is wrong',
	wholeFile: 'file',
	rowsHelp: 'Rows are lines of the file; the first line is row 1.',
	conflictsTitle: (count: number) => plural(count, 'conflict', 'conflicts'),
	conflictsHelp:
		'The stored answer is newer than the file. To write over it, export again or remove the column updated_at.',
	article: 'Article',
	storedAt: 'Stored answer saved',
	fileAt: 'According to the file',
	neverSaved: 'never',
	nothing: 'Nothing would change.',
	refused: 'Nothing of this file can be imported before it is corrected.',
	import: (count: number) => `Import ${importWords.answers(count)}`,
	importValid: (count: number) => `Import the ${importWords.answers(count)} without faults`,
	allOrNothing:
		'The file has faults. Correct them and check it again, or import what is right in it.',
	done: (count: number) => `Imported ${importWords.answers(count)}.`,
	left: (count: number) =>
		`Left as before, because of conflicts or faults: ${importWords.answers(count)}.`
};
