/** The numbers of a chart as a table. Cells are texts as people read them; nothing is null: a gap has its words. */
export interface TwinTable {
	/** heading of the first column */
	first: string;
	/** headings of the others */
	columns: string[];
	rows: { label: string; cells: string[] }[];
}
