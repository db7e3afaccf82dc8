import { type Framework, frameworkOf } from '#lib/domain/framework.ts';
import { randomStream } from '#lib/domain/random-stream.ts';
import {
	type ScoreMatrix,
	emptyMatrix,
	noProvisionCode,
	notApplicableCode,
	notAssessedCode,
	scoredCode
} from '#lib/domain/score-matrix.ts';
import { readCatalogue } from '#lib/server/catalogue.ts';

/** The United Nations' members and two more. */
export const countries = 195;

/** The shipped edition with all its articles as items of weight 1: as many as are listed, not only the scored ones. */
export function benchmarkFramework(): Framework {
	const { edition } = readCatalogue();
	const items = edition.articles.map(({ code, chapter }) => ({ code, group: chapter, weight: 1 }));
	return { ...frameworkOf(edition), items };
}

/** Random answers: mostly levels; with gaps, the three other statuses come, too. */
export function randomMatrix(
	units: number,
	items: number,
	{ seed, gaps }: { seed: number; gaps: boolean }
): ScoreMatrix {
	const random = randomStream(seed);
	const matrix = emptyMatrix(units, items);
	for (let cell = 0; cell < units * items; cell++) {
		const status = gaps ? statusOf(random()) : scoredCode;
		matrix.statuses[cell] = status;
		if (status === scoredCode) matrix.scores[cell] = 25 * Math.floor(random() * 5);
	}
	return matrix;
}

function statusOf(at: number): number {
	if (at < 0.82) return scoredCode;
	if (at < 0.9) return noProvisionCode;
	return at < 0.95 ? notApplicableCode : notAssessedCode;
}
