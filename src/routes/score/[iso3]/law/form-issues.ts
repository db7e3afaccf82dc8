import type { Issue } from '#lib/domain/answer.ts';
import type { LawForm } from './law-forms.ts';

/** What an action of this page gives back when it was refused. */
export interface RefusedForm {
	form: LawForm;
	values: Record<string, string>;
	issues: Issue[];
	message: string;
}

/** The faults of a form as sentences: each begins with the label of its field. */
export function faultsOf(
	refused: RefusedForm | null,
	labels: Readonly<Record<string, string>>
): string[] {
	if (!refused) return [];
	const faults = refused.issues.map(({ path, message }) => `${labels[path] ?? path} ${message}.`);
	return refused.message ? [refused.message, ...faults] : faults;
}
