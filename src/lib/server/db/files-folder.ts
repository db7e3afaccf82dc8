import type { Db } from './open.ts';

/** The folder of uploaded files beside a database. */
export function filesFolder({ $client: client }: Pick<Db, '$client'>): string {
	if (client.memory) throw new Error('A database in memory has no folder of files.');
	return filesFolderOf(client.name);
}

/** The folder that belongs to the database at `path`. */
export function filesFolderOf(path: string): string {
	return `${path}.files`;
}
