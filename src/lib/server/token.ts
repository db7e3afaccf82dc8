import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link. Whoever has it, is it: it is shown once and never stored. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is stored instead. The token is random and long, so one plain SHA-256 cannot be turned back. */
export function tokenHash(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
