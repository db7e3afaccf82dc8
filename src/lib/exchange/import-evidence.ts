import type { Evidence, Issue } from '#lib/domain/answer.ts';
import { parseEvidence } from './evidence-body.ts';
import type { ImportKind } from './import-kinds.ts';

/** Parts of a pinpoint that are chosen from a list: an empty cell is none of it. */
const choices = ['rank', 'translation_by', 'stance'];

/** One row's cells as evidence, or every fault by column. `status` tells a search record of the simple file. */
export function readEvidence(
	kind: ImportKind,
	cells: Readonly<Record<string, string>>,
	status: string
): { ok: true; evidence: Evidence } | { ok: false; issues: Issue[] } {
	const said: Record<string, string | null> = { ...cells };
	for (const name of choices) if (said[name] === '') said[name] = null;
	if (kind === 'simple') said.kind = kindOfSimple(cells, status);
	const first = parseEvidence(said);
	if (first.ok) return first;
	// what a kind of evidence needs is looked at only where each cell is right by itself
	const wrong = new Set(first.issues.map(({ path }) => path));
	for (const name of wrong) said[name] = null;
	const second = parseEvidence(said);
	const more = second.ok || wrong.has('kind') ? [] : second.issues;
	return { ok: false, issues: oneEach([...first.issues, ...more]) };
}

/** With "no provision found", words without a provision tell what was searched. */
function kindOfSimple(cells: Readonly<Record<string, string>>, status: string) {
	return status === 'no_provision' && (cells.provision ?? '').trim() === ''
		? 'search'
		: 'provision';
}

/** The first fault of each column: what is no date is also no day of the calendar. */
function oneEach(issues: readonly Issue[]): Issue[] {
	return issues.filter(({ path }, at) => issues.findIndex((other) => other.path === path) === at);
}
