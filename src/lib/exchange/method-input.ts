import type { Framework } from '#lib/domain/framework.ts';
import { type Method, groupWeight } from '#lib/domain/method.ts';
import type { FileText } from './catalogue-files.ts';
import { type Fault, unlike } from './fault.ts';
import { readFramework } from './framework-file.ts';
import { codesOf } from './framework-outline.ts';
import { readMethod, usualMethod } from './method-file.ts';
import { type UnitScores, readScores } from './scores-file.ts';

/** What scores are computed from: any framework, the scores of its items, and a method. */
export interface MethodInput {
	framework: Framework;
	method: Method;
	scores: UnitScores;
}
export interface MethodFiles {
	framework: FileText;
	scores: FileText;
	/** absent = the usual method */
	method?: FileText | undefined;
}

/**
 * Reads F.json, S.csv and M.json together: every fault of every file at once. A file that is missing here could not be
 * read at all; the others are checked all the same, and there is no input. `nested` refuses flat nesting.
 */
export function readMethodInput(
	files: Partial<MethodFiles>,
	{ nested = false } = {}
): { ok: true; input: MethodInput } | { ok: false; faults: Fault[] } {
	const read = files.framework && readFramework(files.framework);
	const method = files.method
		? readMethod(files.method, codesOf(read?.outline.groups ?? null))
		: { method: usualMethod, faults: [] };
	const scores =
		files.scores &&
		readScores(files.scores, {
			items: codesOf(read?.outline.items ?? null),
			scale: read?.outline.scale ?? null
		});
	const faults = [...(read?.faults ?? []), ...(scores?.faults ?? []), ...method.faults];
	if (nested && files.method && method.method?.nesting === 'flat')
		faults.push(flatFault(files.method.name));
	if (files.framework && read?.framework && method.method)
		faults.push(
			...weightFaults(files.framework.name, files.method?.name, read.framework, method.method)
		);
	if (faults.length > 0 || !read?.framework || !method.method || !scores?.scores)
		return { ok: false, faults };
	const input = { framework: read.framework, method: method.method, scores: scores.scores };
	return { ok: true, input };
}

function flatFault(file: string): Fault {
	const expected = '"groups": weights of groups are drawn, and with flat nesting they play no part';
	return { file, place: 'nesting', message: unlike('flat', expected) };
}

/** With nested groups some group must count, or there is no overall score. */
function weightFaults(
	frameworkFile: string,
	methodFile: string | undefined,
	{ groups }: Framework,
	method: Method
): Fault[] {
	if (method.nesting === 'flat') return [];
	if (groups.some((group) => groupWeight(method, group) > 0)) return [];
	const own = Object.keys(method.weights).length > 0 && methodFile !== undefined;
	return [
		{
			file: own ? methodFile : frameworkFile,
			place: own ? 'weights' : 'groups',
			message: 'found weight 0 for every group, expected at least one above 0'
		}
	];
}
