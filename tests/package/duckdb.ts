import { optionalPackage } from '../bench/optional-package.ts';

const duckdb = await optionalPackage(() => import('@duckdb/node-api'));

/** DuckDB as a reader of files, where it is installed for this machine; null elsewhere. */
export const duckdbReader = duckdb && {
	/** Rows of a statement, values as JSON has them. */
	async rows(sql: string): Promise<Record<string, unknown>[]> {
		const instance = await duckdb.DuckDBInstance.create();
		const connection = await instance.connect();
		try {
			return (await connection.runAndReadAll(sql)).getRowObjectsJson();
		} finally {
			connection.closeSync();
			instance.closeSync();
		}
	}
};
