import { cellPlace } from './csv-input.ts';
import { type Fault, quoted } from './fault.ts';

/** One fault of an imported file. */
export interface ImportFault {
	/** line of the file on which the row begins, the header is 1; null = the file as a whole */
	row: number | null;
	/** null = the row as a whole */
	column: string | null;
	/** what stands there; null where that tells nothing */
	found: string | null;
	/** what is wrong, and what was expected */
	why: string;
}

/** As many are told one by one; nobody reads more, and a hostile file has millions. */
const mostListed = 1000;
/** Longest piece of a file that is told back. */
const longestFound = 80;

/** The faults of a file: the first ones one by one, the others counted. */
export class ImportFaults {
	readonly list: ImportFault[] = [];
	#count = 0;

	get count(): number {
		return this.#count;
	}

	add(row: number | null, column: string | null, found: string | null, why: string) {
		this.#count += 1;
		if (this.list.length < mostListed)
			this.list.push({
				row,
				column,
				found: found === null ? null : shortened(found),
				why: why.replace(/\.$/, '')
			});
	}
}

function shortened(found: string): string {
	if (found.length <= longestFound) return found;
	// not in the middle of a character pair
	return `${found.slice(0, longestFound).toWellFormed()}…`;
}

/** The fault with its file, as the command line prints it. */
export function asFault(file: string, { row, column, found, why }: ImportFault): Fault {
	const place = row === null ? null : column === null ? `row ${row}` : cellPlace(row, column);
	return { file, place, message: found === null ? why : `found ${quoted(found)}: ${why}` };
}
