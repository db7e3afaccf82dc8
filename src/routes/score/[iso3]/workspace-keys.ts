/** What the keyboard can do in the workspace; each has a button or a link as well. */
export type WorkspaceAction =
	| { do: 'level'; level: number }
	| { do: 'no_provision' }
	| { do: 'not_applicable' }
	| { do: 'clear' }
	| { do: 'confidence' }
	| { do: 'rationale' }
	| { do: 'evidence' }
	| { do: 'next' }
	| { do: 'previous' }
	| { do: 'next_open' }
	| { do: 'search' }
	| { do: 'help' };

const actions: Readonly<Record<string, WorkspaceAction>> = {
	n: { do: 'no_provision' },
	a: { do: 'not_applicable' },
	x: { do: 'clear' },
	c: { do: 'confidence' },
	r: { do: 'rationale' },
	e: { do: 'evidence' },
	j: { do: 'next' },
	k: { do: 'previous' },
	u: { do: 'next_open' },
	'/': { do: 'search' },
	'?': { do: 'help' }
};

/** What a key asks for, or null. Never while typing in a field, and never with Ctrl, Alt or Cmd: those are the browser's. */
export function actionOfKey(
	event: Pick<
		KeyboardEvent,
		'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target' | 'defaultPrevented'
	>
): WorkspaceAction | null {
	if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
	if (isField(event.target)) return null;
	if (/^[0-4]$/.test(event.key)) return { do: 'level', level: Number(event.key) };
	return Object.hasOwn(actions, event.key) ? (actions[event.key] ?? null) : null;
}

/** Inputs in which keys write something; radio buttons and check boxes are none. */
function isField(target: EventTarget | null): boolean {
	const element = target as Partial<HTMLInputElement> | null;
	const name = element?.tagName?.toLowerCase();
	if (name === 'input')
		return !['radio', 'checkbox', 'button', 'submit'].includes(element?.type ?? '');
	return name === 'textarea' || name === 'select' || element?.isContentEditable === true;
}
