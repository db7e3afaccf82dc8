import type { Column } from '../table.ts';

/** What every row of a round's tables says of its origin. */
export interface InRound {
	edition: string;
	/** empty for working data, `DEMO` for a demonstration (generated, not findings) */
	release: string | null;
	round: string;
	/** law in force on this day was scored, YYYY-MM-DD */
	asOf: string;
}

const edition = <Row extends InRound>(): Column<Row> => ({
	name: 'edition',
	type: 'code',
	empty: null,
	meaning: 'edition of the catalogue that the answers were made under',
	value: (row) => row.edition
});
const release = <Row extends InRound>(): Column<Row> => ({
	name: 'release',
	type: 'code',
	empty: 'working data',
	meaning: 'release that the row belongs to; DEMO = generated, not findings',
	value: (row) => row.release
});
const round = <Row extends InRound>(): Column<Row> => ({
	name: 'round',
	type: 'code',
	empty: null,
	meaning: 'assessment round',
	value: (row) => row.round
});
const asOf = <Row extends InRound>(): Column<Row> => ({
	name: 'as_of',
	type: 'date',
	empty: null,
	meaning: 'law in force on this day was scored',
	value: (row) => row.asOf
});

/** `edition,release,round,as_of` */
export function roundColumns<Row extends InRound>(): Column<Row>[] {
	return [edition<Row>(), release<Row>(), round<Row>(), asOf<Row>()];
}

/** `edition,release,round` */
export function originColumns<Row extends InRound>(): Column<Row>[] {
	return [edition<Row>(), release<Row>(), round<Row>()];
}
