import Papa from 'papaparse';
import { guardFormula } from '#lib/exchange/formula-guard.ts';
import type { Cell, Column } from '#lib/exchange/table.ts';
import { roundedScore } from '#lib/exchange/table.ts';
import { type ScoreRow, scoresTable } from '#lib/exchange/tables/scores.ts';
import { csvPieces, writeCsv } from '#lib/exchange/write-csv.ts';
import type { Benchmark } from './measure.ts';
import { scoreFileRows } from './score-file.ts';

const rounds = 7;
const seed = 20261125;
const chunk = 2000;
const repetitions = 5;

/** `scores.csv` of seven rounds (215,670 rows): sent piece by piece, and made as one text of what is in memory. */
export function csvFiles(): Benchmark<string>[] {
	const rows = scoreFileRows(rounds, seed);
	const same = (theirs: string) => (ours: string) => {
		if (ours !== theirs) throw new Error('PapaParse and our writer do not write the same text.');
	};
	return [
		{
			name: `scores.csv streamed, ${rows.length.toLocaleString('en')} rows from an iterator`,
			ours: () => sent(csvPieces(scoresTable, oneByOne(rows))),
			missing: [],
			peers: [
				{
					name: 'PapaParse in chunks of 2,000 rows',
					limit: { timesFaster: 1.7 },
					repetitions,
					run: () => same(sent(papaPieces(oneByOne(rows))))
				}
			]
		},
		{
			name: `scores.csv from the table in memory, ${rows.length.toLocaleString('en')} rows`,
			ours: () => writeCsv(scoresTable, rows),
			missing: [],
			peers: [
				{
					name: 'PapaParse in chunks of 2,000 rows',
					limit: { timesFaster: 5 },
					repetitions,
					run: () => same([...papaPieces(rows)].join(''))
				}
			]
		}
	];
}

function* oneByOne(rows: readonly ScoreRow[]): Generator<ScoreRow> {
	yield* rows;
}

/** What a socket does with pieces: each becomes bytes. Gives a summary, which is all that is kept. */
function sent(pieces: Iterable<string>): string {
	let bytes = 0;
	let last = '';
	for (const piece of pieces) {
		bytes += Buffer.from(piece).length;
		last = piece;
	}
	return `${bytes} ${last.slice(-200)}`;
}

function* papaPieces(rows: Iterable<ScoreRow>): Generator<string> {
	const { columns } = scoresTable;
	const linesOf = (cells: Cell[][]) => `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
	yield linesOf([columns.map(({ name }) => name)]);
	let cells: Cell[][] = [];
	for (const row of rows) {
		cells.push(columns.map((column) => guarded(column, column.value(row))));
		if (cells.length < chunk) continue;
		yield linesOf(cells);
		cells = [];
	}
	if (cells.length > 0) yield linesOf(cells);
}

function guarded({ type }: Column<ScoreRow>, cell: Cell): Cell {
	if (type === 'text' && typeof cell === 'string') return guardFormula(cell);
	return type === 'score' && typeof cell === 'number' ? roundedScore(cell) : cell;
}
