import { describe, expect, test } from 'vitest';
import { serverAddress } from './server-address.ts';
import { SettingsRefused } from './settings-refused.ts';

describe('serverAddress', () => {
	test('is this machine alone, on port 3000, unless something else is asked for', () => {
		const usual = { host: '127.0.0.1', port: 3000, origin: 'http://127.0.0.1:3000' };
		expect(serverAddress({})).toEqual(usual);
		expect(serverAddress({ HOST: '', PORT: '', ORIGIN: '' })).toEqual(usual);
	});

	test.each([
		[{ PORT: '8080' }, '127.0.0.1', 8080, 'http://127.0.0.1:8080'],
		[{ HOST: 'scores.lan' }, 'scores.lan', 3000, 'http://scores.lan:3000'],
		// who listens on every address is opened by this machine's own
		[{ HOST: '0.0.0.0', PORT: '80' }, '0.0.0.0', 80, 'http://127.0.0.1:80'],
		[{ HOST: '::' }, '::', 3000, 'http://127.0.0.1:3000'],
		// RFC 3986, 3.2.2: IPv6 addresses stand in brackets
		[{ HOST: '::1', PORT: '65535' }, '::1', 65535, 'http://[::1]:65535'],
		[
			{ HOST: '0.0.0.0', ORIGIN: 'https://scores.example.org' },
			'0.0.0.0',
			3000,
			'https://scores.example.org'
		],
		[
			{ ORIGIN: 'https://scores.example.org:8443/' },
			'127.0.0.1',
			3000,
			'https://scores.example.org:8443'
		]
	])('from %j', (env, host, port, origin) => {
		expect(serverAddress(env)).toEqual({ host, port, origin });
	});

	test.each(['0', '65536', '-1', '80.5', 'http', '3000 3001'])(
		'refuses PORT %j and says what it must be',
		(PORT) => {
			const address = () => serverAddress({ PORT });
			expect(address).toThrow(SettingsRefused);
			expect(address).toThrow(`PORT must be a number from 1 to 65535; found "${PORT}".`);
		}
	);

	test.each([
		'scores.example.org',
		'https://scores.example.org/app',
		'https://scores.example.org//',
		'https://scores.example.org?a=b',
		'https://user@scores.example.org',
		'https://SCORES.example.org',
		'https://scores.example.org:443',
		'null',
		'file:///tmp'
	])(
		'refuses ORIGIN %j, which no browser would send, and says what it must look like',
		(ORIGIN) => {
			const address = () => serverAddress({ ORIGIN });
			expect(address).toThrow(SettingsRefused);
			expect(address).toThrow(
				`ORIGIN must be like https://scores.example.org, without a path; found "${ORIGIN}".`
			);
		}
	);
});
