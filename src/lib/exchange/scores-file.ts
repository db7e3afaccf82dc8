import type { Finding } from '#lib/domain/finding.ts';
import type { Scale } from '#lib/domain/goalposts.ts';
import { type ScoreMatrix, emptyMatrix } from '#lib/domain/score-matrix.ts';
import { answerStatuses } from '#lib/domain/vocabulary.ts';
import type { FileText } from './catalogue-files.ts';
import { type CsvRow, cellPlace, readCsvInput } from './csv-input.ts';
import { type Fault, quoted, unlike } from './fault.ts';
import { findingOfCells } from './finding-cells.ts';
import { unguardFormula } from './formula-guard.ts';
import { TextIdentity } from './text-identity.ts';

export interface UnitScores {
	/** in the order in which they come in the file */
	units: string[];
	/** scores from 0 to 100, items in the framework's order */
	matrix: ScoreMatrix;
}

/** What the framework says of the rows; null = not known, and not checked. */
export interface ScoreRules {
	items: readonly string[] | null;
	scale: Scale | null;
}

/** Cells that a machine holds with ease: 250,000 units of 200 items. */
const mostCells = 50_000_000;

type Say = (column: string, message: string) => void;

/** One row: places of its unit and item (−1 = wrong or not known), and what was found. */
interface PlacedFinding {
	unit: number;
	item: number;
	finding: Finding;
}

/** Reads S.csv (`unit,item,value[,status]`). Null when there is any fault or a rule is not known. */
export function readScores(
	file: FileText,
	{ items, scale }: ScoreRules
): { scores: UnitScores | null; faults: Fault[] } {
	const { rows, faults } = readCsvInput(file, ['unit', 'item', 'value'], ['status']);
	const units = new TextIdentity();
	const placeOf = placer(units, items);
	const found = rows.map((row): PlacedFinding => {
		const say: Say = (column, message) =>
			faults.push({ file: file.name, place: cellPlace(row.row, column), message });
		const places = placeOf(row, say);
		return { ...places, finding: findingOfCells(row.cells, scale, say) };
	});
	const count = units.texts.length;
	if (items && count * items.length > mostCells)
		faults.push({
			file: file.name,
			place: null,
			message: `holds ${count} units of ${items.length} items, expected at most ${mostCells} pairs`
		});
	if (!items || !scale || faults.length > 0) return { scores: null, faults };
	return { scores: { units: units.texts, matrix: matrixOf(count, items.length, found) }, faults };
}

/** Finds the unit and the item of row after row, and says which are wrong or have come before. */
function placer(units: TextIdentity, items: ScoreRules['items']) {
	const known = items && new Map(items.map((code, place) => [code, place]));
	/** by unit: the row on which each of its items stands */
	const seen: Map<string, number>[] = [];
	return ({ row, cells }: CsvRow, say: Say): { unit: number; item: number } => {
		const unit = placeOfUnit(cells.unit ?? '', units, say);
		const code = unguardFormula(cells.item ?? '');
		if (known && !known.has(code)) say('item', unlike(code, 'an item of the framework'));
		else if (code === '') say('item', unlike(code, 'an item'));
		const ofUnit = unit < 0 ? new Map<string, number>() : (seen[unit] ??= new Map());
		const earlier = ofUnit.get(code);
		if (earlier === undefined) ofUnit.set(code, row);
		else
			say(
				'item',
				`found ${quoted(code)} again for unit ${quoted(units.texts[unit])}, expected each unit and item once; row ${earlier} has it`
			);
		return { unit, item: known?.get(code) ?? -1 };
	};
}

function placeOfUnit(cell: string, units: TextIdentity, say: Say): number {
	const result = units.placeOf(cell);
	if ('place' in result) return result.place;
	say('unit', unlike(cell, result.expected));
	return -1;
}

function matrixOf(units: number, items: number, found: readonly PlacedFinding[]): ScoreMatrix {
	const matrix = emptyMatrix(units, items);
	for (const { unit, item, finding } of found) {
		const cell = unit * items + item;
		matrix.statuses[cell] = answerStatuses.indexOf(finding.status);
		if (finding.status === 'scored') matrix.scores[cell] = finding.score;
	}
	return matrix;
}
