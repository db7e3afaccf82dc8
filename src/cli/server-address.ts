import { SettingsRefused } from './settings-refused.ts';

export interface ServerAddress {
	host: string;
	port: number;
	/** as browsers know the server, without a path */
	origin: string;
}

/** Where the server listens and what it calls itself, from HOST, PORT and ORIGIN. Throws `SettingsRefused`. */
export function serverAddress(env: NodeJS.ProcessEnv): ServerAddress {
	const host = env.HOST || '127.0.0.1';
	const port = Number(env.PORT || 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new SettingsRefused(`PORT must be a number from 1 to 65535; found "${env.PORT}".`);
	const origin = env.ORIGIN?.replace(/\/$/, '');
	if (origin && URL.parse(origin)?.origin !== origin)
		throw new SettingsRefused(
			`ORIGIN must be like https://scores.example.org, without a path; found "${env.ORIGIN}".`
		);
	return { host, port, origin: origin || `http://${nameOf(host)}:${port}` };
}

/** A server that listens on every address is opened by this machine's own. */
function nameOf(host: string): string {
	if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
	return host.includes(':') ? `[${host}]` : host;
}
