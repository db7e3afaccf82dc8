import type { Metric } from '#lib/domain/difference-metric.ts';
import { type Ratings, notCoded } from '#lib/domain/ratings.ts';
import type { FileText } from './catalogue-files.ts';
import { type CsvRow, cellPlace, readCsvInput } from './csv-input.ts';
import { decimalExpected, parseDecimal } from './decimal.ts';
import { type Fault, quoted, unlike } from './fault.ts';
import { unguardFormula } from './formula-guard.ts';
import { type RatingValue, sortedValues } from './rating-values.ts';
import { TextIdentity } from './text-identity.ts';

/** What a machine holds with ease; agreement compares every value with every other. */
const most = { cells: 50_000_000, coders: 1_000, values: 1_000 };

type Say = (column: string, message: string) => void;
interface Rating {
	unit: number;
	coder: number;
	/** null = not coded */
	value: RatingValue | null;
}

/** Reads R.csv (`unit,coder,value[,cluster]`). Null when there is any fault. */
export function readRatings(
	file: FileText,
	metric: Metric
): { ratings: Ratings | null; faults: Fault[] } {
	const { rows, columns, faults } = readCsvInput(file, ['unit', 'coder', 'value'], ['cluster']);
	const units = new TextIdentity();
	const coders = new TextIdentity();
	const placeOf = placer(units, coders);
	const clusterOf = columns.has('cluster') ? clusterReader(units) : null;
	const clusters: number[] = [];
	const found = rows.map((row): Rating => {
		const say: Say = (column, message) =>
			faults.push({ file: file.name, place: cellPlace(row.row, column), message });
		const places = placeOf(row, say);
		if (clusterOf) clusters[places.unit] = clusterOf(row, places.unit, say);
		return { ...places, value: valueOf(row.cells.value ?? '', metric, say) };
	});
	const values = sortedValues(found.flatMap(({ value }) => value ?? []));
	faults.push(...sizeFaults(file.name, units.texts.length, coders.texts.length, values.length));
	if (faults.length > 0) return { ratings: null, faults };
	const places = new Map(values.map((value, place) => [value, place]));
	const codes = new Int32Array(units.texts.length * coders.texts.length).fill(notCoded);
	for (const { unit, coder, value } of found)
		if (value !== null) codes[unit * coders.texts.length + coder] = places.get(value) ?? notCoded;
	return {
		ratings: {
			units: units.texts.length,
			coders: coders.texts,
			values,
			codes,
			clusters: clusterOf && Int32Array.from(clusters)
		},
		faults
	};
}

/** Finds the unit and the coder of row after row, and says which are wrong or have come before. */
function placer(units: TextIdentity, coders: TextIdentity) {
	/** by unit: the row on which each coder's value stands */
	const seen: number[][] = [];
	return ({ row, cells }: CsvRow, say: Say) => {
		const place = (column: string, list: TextIdentity) => {
			const result = list.placeOf(cells[column] ?? '');
			if ('place' in result) return result.place;
			say(column, unlike(cells[column] ?? '', result.expected));
			return -1;
		};
		const unit = place('unit', units);
		const coder = place('coder', coders);
		if (unit >= 0 && coder >= 0) {
			const rowOf = (seen[unit] ??= []);
			const earlier = rowOf[coder];
			if (earlier === undefined) rowOf[coder] = row;
			else
				say(
					'coder',
					`found ${quoted(coders.texts[coder])} again for unit ${quoted(units.texts[unit])}, expected each unit and coder once; row ${earlier} has it`
				);
		}
		return { unit, coder };
	};
}

/** Finds the number of the cluster of row after row, and says where a unit stands in a second one. */
function clusterReader(units: TextIdentity) {
	const clusters = new TextIdentity();
	const first: { place: number; row: number }[] = [];
	return ({ row, cells }: CsvRow, unit: number, say: Say): number => {
		const cell = cells.cluster ?? '';
		const result = clusters.placeOf(cell);
		if ('expected' in result) {
			say('cluster', unlike(cell, result.expected));
			return -1;
		}
		if (unit < 0) return result.place;
		const known = (first[unit] ??= { place: result.place, row });
		if (known.place !== result.place)
			say(
				'cluster',
				unlike(
					cell,
					`${quoted(clusters.texts[known.place])}, the cluster of unit ${quoted(units.texts[unit])} on row ${known.row}`
				)
			);
		return known.place;
	};
}

/** Nominal values are texts, all others numbers. Blanks around either mean nothing. */
function valueOf(cell: string, metric: Metric, say: Say): RatingValue | null {
	const text = cell.trim();
	if (text === '') return null;
	if (metric === 'nominal') return unguardFormula(text);
	const value = parseDecimal(text);
	if (value === null) say('value', unlike(cell, decimalExpected(text)));
	else if (metric === 'ratio' && value < 0)
		say('value', unlike(cell, 'a number of 0 or more for the metric ratio'));
	return value;
}

function sizeFaults(file: string, units: number, coders: number, values: number): Fault[] {
	const fault = (message: string) => ({ file, place: null, message });
	return [
		...(coders > most.coders
			? [fault(`holds ${coders} coders, expected at most ${most.coders}`)]
			: []),
		...(units * coders > most.cells
			? [fault(`holds ${units} units of ${coders} coders, expected at most ${most.cells} pairs`)]
			: []),
		...(values > most.values
			? [fault(`holds ${values} different values, expected at most ${most.values}`)]
			: [])
	];
}
