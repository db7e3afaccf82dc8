import { faultLine } from '#lib/exchange/fault.ts';
import { type MethodInput, readMethodInput } from '#lib/exchange/method-input.ts';
import { type Terminal, required } from './arguments.ts';
import { readInputs } from './input-file.ts';

/** Options of every command that computes scores from files. */
export const methodOptions = {
	framework: { type: 'string' },
	scores: { type: 'string' },
	method: { type: 'string' }
} as const;

export type MethodFileNames = Record<'framework' | 'scores', string> & {
	method: string | undefined;
};

/** The files that the options name. Throws `WrongUsage` when one is missing. */
export function methodFiles(values: {
	framework?: string;
	scores?: string;
	method?: string;
}): MethodFileNames {
	return {
		framework: required(values.framework, '--framework'),
		scores: required(values.scores, '--scores'),
		method: values.method
	};
}

/** What is in the files, or every reason why they are refused. */
export function methodInput(
	names: MethodFileNames,
	terminal: Terminal,
	options: { nested?: boolean } = {}
): { ok: true; input: MethodInput } | { ok: false; reasons: string[] } {
	const { files, reasons } = readInputs(names, terminal);
	const read = readMethodInput(files, options);
	if (read.ok && reasons.length === 0) return { ok: true, input: read.input };
	return { ok: false, reasons: [...reasons, ...(read.ok ? [] : read.faults.map(faultLine))] };
}
