import { spawnSync } from 'node:child_process';

/** Whether a program is on this machine and runs with these arguments. */
export function hasProgram(name: string, ...args: string[]): boolean {
	return spawnSync(name, args.length > 0 ? args : ['--version'], { stdio: 'ignore' }).status === 0;
}
