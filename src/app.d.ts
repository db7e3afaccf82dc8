import type { IncomingMessage } from 'node:http';
import type { SignedInUser } from '#lib/server/guards.ts';
import type { DatabaseKind, Db } from '#lib/server/db/open.ts';

declare global {
	namespace App {
		interface Locals {
			db: Db;
			/** `demo`: everything shown is generated, and says so */
			kind: DatabaseKind;
			user: SignedInUser | null;
			/** when the request came in: the only clock that services see */
			now: Date;
		}
		/** only in the built server */
		interface Platform {
			req: IncomingMessage;
		}
		interface Error {
			message: string;
			/** names an unexpected error in the server's log */
			id?: string;
		}
	}
}

export {};
