import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface RunningServer {
	origin: string;
	pid: number;
	/** everything that it printed so far */
	output: () => string;
	/** `SIGKILL` ends it as a power cut would: nothing is tidied */
	stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Starts the built application as a user would (`npm run demo` or `npm start`), on a free port of this machine. */
export async function startServer(
	mode: 'demo' | 'start',
	environment: Record<string, string>
): Promise<RunningServer> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const server = spawn(process.execPath, ['src/cli/serve.ts', mode], {
		env: {
			...process.env,
			NODE_ENV: 'production',
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: '',
			...environment
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	server.stdout.on('data', (chunk) => (printed += chunk));
	server.stderr.on('data', (chunk) => (printed += chunk));
	await healthy(origin, server, () => printed);
	return {
		origin,
		pid: server.pid ?? 0,
		output: () => printed,
		stop: async (signal = 'SIGTERM') => {
			if (server.exitCode !== null || server.signalCode !== null) return;
			const ended = once(server, 'exit');
			server.kill(signal);
			await ended;
		}
	};
}

async function healthy(origin: string, server: ChildProcess, printed: () => string) {
	// the first start builds the application
	const patience = 150_000;
	const step = 100;
	for (let waited = 0; waited < patience; waited += step) {
		if (server.exitCode !== null) throw new Error(`The server ended:\n${printed()}`);
		const answer = await fetch(`${origin}/healthz`, { headers: { connection: 'close' } }).catch(
			() => null
		);
		if (answer?.status === 200) return;
		await pause(step);
	}
	throw new Error(`The server did not answer:\n${printed()}`);
}

async function freePort(): Promise<number> {
	const probe = createServer();
	probe.listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (typeof address !== 'object' || address === null) throw new Error('No free port');
	return address.port;
}
