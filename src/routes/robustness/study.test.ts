import { expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import { overallRanks } from '#lib/domain/overall-ranks.ts';
import { studyOf } from './study.ts';

test('the answers that a page carries are ranked as the server ranks them', () => {
	const { framework, matrix } = studyOf({
		chapters: [
			{ code: 'I', title: 'Everybody', weight: 1 },
			{ code: 'II', title: 'Tourists', weight: 1 },
			{ code: 'VIII', title: 'Between States', weight: 0 }
		],
		items: ['I', 'I', 'II', 'VIII'],
		countries: [
			{ iso3: 'BRA', name: 'Brazil', answers: '4n20' },
			{ iso3: 'DEU', name: 'Germany', answers: 'a43-' },
			{ iso3: 'NAM', name: 'Namibia', answers: '--44' }
		]
	});
	expect(overallRanks(framework, headlineMethod, matrix)).toEqual([
		{ score: 50, rank: 2 },
		{ score: 87.5, rank: 1 },
		{ score: null, rank: null }
	]);
});
