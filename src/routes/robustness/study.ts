import type { Framework } from '#lib/domain/framework.ts';
import type { ScoreMatrix } from '#lib/domain/score-matrix.ts';
import { matrixOfSigns } from '#lib/exchange/answer-signs.ts';
import type { RobustnessPage } from '#lib/server/robustness-page.ts';

/** What the browser ranks again: the round's answers as the page carries them, as framework and matrix. */
export function studyOf({
	chapters,
	countries,
	items
}: Pick<RobustnessPage, 'chapters' | 'countries' | 'items'>): {
	framework: Framework;
	matrix: ScoreMatrix;
} {
	return {
		framework: {
			groups: chapters.map(({ code, weight }) => ({ code, weight })),
			items: items.map((group, at) => ({ code: String(at), group, weight: 1 })),
			categories: []
		},
		matrix: matrixOfSigns(
			countries.map(({ answers }) => answers),
			items.length
		)
	};
}
