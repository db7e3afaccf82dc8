import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { atMost } from './at-most.ts';

/** Long enough to withstand guessing without rules on composition, short enough to be hashed at once. */
export const passwordLength = { min: 12, max: 256 };

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;

const derive = promisify(argon2);
/** Four hashes take 76 MiB; a flood of sign-ins waits instead of exhausting the memory. */
const usualLane = atMost(3);
/** Attempts after too many failures wait in a line of their own: guesses come one by one and hold up nobody else. */
const slowLane = atMost(1);

/** Why a new password is not accepted, or null. Length is counted in Unicode characters. */
export function passwordIssue(password: string): 'password_short' | 'password_long' | null {
	const length = Array.from(password.normalize('NFKC')).length;
	if (length < passwordLength.min) return 'password_short';
	return length > passwordLength.max ? 'password_long' : null;
}

/** argon2id in PHC form, with a new salt. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltBytes);
	const tag = await usualLane(() => argon2id(password, salt, cost, tagBytes));
	return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

/**
 * Whether the password is the hashed one. Without a hash (unknown e-mail, no password yet) it takes the same time and
 * says no, so that the time of an answer does not tell who has an account.
 */
export async function verifyPassword(
	hash: string | null,
	password: string,
	{ slow = false } = {}
): Promise<boolean> {
	const stored = parsePhc(hash ?? nobodysHash);
	if (!stored || passwordIssue(password) === 'password_long') return false;
	const lane = slow ? slowLane : usualLane;
	const tag = await lane(() => argon2id(password, stored.salt, stored, stored.tag.length));
	return timingSafeEqual(tag, stored.tag) && hash !== null;
}

const nobodysHash = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(
	Buffer.alloc(saltBytes)
)}$${base64(Buffer.alloc(tagBytes))}`;

/** NFKC: the same characters typed on another keyboard are the same password. */
function argon2id(
	password: string,
	salt: Buffer,
	{ memory, passes, parallelism }: typeof cost,
	tagLength: number
) {
	const message = password.normalize('NFKC');
	return derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength });
}

const phc =
	/^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parsePhc(text: string) {
	const [, memory, passes, parallelism, salt, tag] = phc.exec(text) ?? [];
	if (!salt || !tag) return null;
	return {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		salt: Buffer.from(salt, 'base64'),
		tag: Buffer.from(tag, 'base64')
	};
}

/** PHC strings take base64 without padding. */
function base64(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
