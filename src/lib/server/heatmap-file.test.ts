import { beforeEach, describe, expect, test } from 'vitest';
import { served } from '../../../tests/fixtures/served-file.ts';
import { answerOf, save, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import type { Db } from './db/open.ts';
import { heatmapFile } from './heatmap-file.ts';

let db: Db;
beforeEach(() => {
	db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	saveAll(db, { iso3: 'DEU', coder: 'bo' }, '4.21..');
});

const file = (query: string, differing: object = {}) =>
	served(
		heatmapFile(
			{ db, kind: 'production', user: {}, ...differing },
			'csv',
			new URLSearchParams(query)
		)
	);
const lines = async (query: string, differing?: object) =>
	(await (await file(query, differing)).text()).split('\r\n');
const origin = 'mimc-analytic-1,,2026,2026-01-01,,mimc-1';

describe('/heatmap.csv', () => {
	test('has numbers, then what they are, then where they come from', async () => {
		expect(await lines('round=2026')).toEqual([
			'iso3,country,overall,I,II,VIII,region,coverage,rank,overall_state,I_state,II_state,VIII_state,edition,release,round,as_of,against,method',
			`NAM,Namibia,,,,,Africa,0,,not_assessed,not_assessed,not_assessed,not_assessed,${origin}`,
			`BRA,Brazil,54.166667,58.333333,50,25,Americas,1,1,score,score,score,score,${origin}`,
			`DEU,Germany,,75,,,Europe,0.6,,not_rated,score,not_rated,not_assessed,${origin}`,
			''
		]);
	});

	test('tells level 0 from no provision, and both from what does not apply', async () => {
		saveAll(db, { iso3: 'NAM' }, '0n....');
		const [header, namibia] = await lines('round=2026&by=article&q=NAM');
		expect(header).toContain(',I.1_state,I.2_state,I.3_state,');
		expect(namibia).toContain(',,0,0,,,,,Africa,');
		expect(namibia).toContain(
			',score,no_provision,not_assessed,not_assessed,not_assessed,not_assessed,'
		);
	});

	test('stands in the order of the screen', async () => {
		const rows = await lines('round=2026&sort=-I');
		expect(rows.slice(1, 4).map((row) => row.slice(0, 3))).toEqual(['DEU', 'BRA', 'NAM']);
	});

	test('names what narrows the articles in its method', async () => {
		const [, row] = await lines(
			'round=2026&by=category&scope=own&bearer=origin&mean=geometric&q=BRA'
		);
		expect(row).toMatch(/,mean=geometric&scope=own&bearer=origin$/);
	});

	test('has differences by law in a comparison', async () => {
		saveAll(db, { iso3: 'BRA', round: '2027' }, '43n2a1');
		const place = { iso3: 'BRA', round: '2027' };
		save(db, { ...place, article: 'I.3' }, answerOf({ level: 2, change_reason: 'law_changed' }));
		save(db, { ...place, article: 'VIII.1' }, answerOf({ level: 4, change_reason: 'correction' }));
		const [header, row] = await lines('round=2027&against=2026&q=BRA');
		expect(header).toContain(',region,law_changes,revisions,overall_state,');
		expect(row).toBe(
			'BRA,Brazil,8.333333,16.666667,0,0,Americas,1,0,law_changed,law_changed,same,revised,mimc-analytic-1,,2027,2027-01-01,2026,mimc-1'
		);
	});

	test('says that a demonstration is one', async () => {
		const [, row] = await lines('q=BRA', { kind: 'demo' });
		expect(row).toMatch(/^BRA,Brazil \[DEMO\],/);
		expect(row).toContain(',DEMO,2026,');
	});

	test('has a name that says what it is', async () => {
		expect((await file('by=article')).headers.get('content-disposition')).toBe(
			'attachment; filename="mimc-heatmap_by-article_round-2026_2026-11-23.csv"'
		);
	});
});

test('/heatmap.json has the same names, numbers as numbers', async () => {
	const viewer = { db, kind: 'production', user: null } as const;
	const answer = await served(heatmapFile(viewer, 'json', new URLSearchParams('q=BRA')));
	const { data } = (await answer.json()) as { data: Record<string, unknown>[] };
	expect(data).toMatchObject([{ iso3: 'BRA', II: 50, II_state: 'score', rank: 1, against: null }]);
});

describe('what is not right is refused with its name', () => {
	test.each([
		['country=BRA', ['country']],
		['sort=IX&by=laws', ['by', 'sort']],
		['mean=mode', ['mean']],
		['bom=2', ['bom']],
		['round=1999', ['round']],
		['region=Africa&region=Europe', ['region']]
	])('%s', async (query, names) => {
		const answer = await file(query);
		expect(answer.status).toBe(400);
		const { error } = (await answer.json()) as {
			error: { details: { issues: { path: string }[] } };
		};
		expect(error.details.issues.map(({ path }) => path)).toEqual(names);
	});

	test('a round that is not public is not there for readers', async () => {
		expect((await file('round=2027', { user: null })).status).toBe(400);
	});
});
