import type { CellState } from '#lib/domain/cell-state.ts';
import type { ChangeState } from '#lib/domain/law-change.ts';

/** How cells look, apart from their number. */
export const looks = [
	'bin-0',
	'bin-1',
	'bin-2',
	'bin-3',
	'bin-4',
	'no_provision',
	'not_rated',
	'not_assessed',
	'not_applicable',
	'loss-2',
	'loss-1',
	'moved-none',
	'gain-1',
	'gain-2',
	'same',
	'revised',
	'one_round'
] as const;
export type Look = (typeof looks)[number];

export type Pattern = 'ring' | 'hatch' | 'dots' | null;

export interface LookStyle {
	/** names of colours in app.css */
	ground: string;
	ink: string;
	/** colour of a cell that is too small for its pattern: no two looks share one */
	small: string;
	pattern: Pattern;
}

const plain = (name: string): LookStyle => ({
	ground: `--${name}`,
	ink: `--${name}-ink`,
	small: `--${name}`,
	pattern: null
});

/** Colours and patterns of every look, by their names in app.css. */
export const lookStyles: Record<Look, LookStyle> = {
	'bin-0': plain('bin-0'),
	'bin-1': plain('bin-1'),
	'bin-2': plain('bin-2'),
	'bin-3': plain('bin-3'),
	'bin-4': plain('bin-4'),
	no_provision: { ground: '--none-ground', ink: '--ink', small: '--none-small', pattern: 'ring' },
	not_rated: { ground: '--hatch-ground', ink: '--ink', small: '--hatch-line', pattern: 'hatch' },
	not_assessed: {
		ground: '--empty-ground',
		ink: '--empty-ink',
		small: '--empty-ground',
		pattern: null
	},
	not_applicable: { ground: '--dots-ground', ink: '--ink', small: '--dots-line', pattern: 'dots' },
	'loss-2': plain('loss-2'),
	'loss-1': plain('loss-1'),
	'moved-none': { ground: '--same', ink: '--ink', small: '--same', pattern: null },
	'gain-1': plain('gain-1'),
	'gain-2': plain('gain-2'),
	same: { ground: '--same', ink: '--ink', small: '--same', pattern: null },
	revised: { ground: '--revised', ink: '--revised-ink', small: '--revised', pattern: null },
	one_round: { ground: '--paper', ink: '--muted', small: '--paper', pattern: null }
};

const changeLooks = ['loss-2', 'loss-1', 'moved-none', 'gain-1', 'gain-2'] as const;

/** The look of a cell's state. */
export function lookOf(cell: CellState | ChangeState): Look {
	if (cell.state === 'score') return looks[cell.bin] ?? 'bin-0';
	if (cell.state === 'changed') return changeLooks[cell.bin + 2] ?? 'moved-none';
	return cell.state;
}
