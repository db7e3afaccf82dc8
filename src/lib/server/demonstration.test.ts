import { describe, expect, test } from 'vitest';
import { answerIssues } from '#lib/domain/answer.ts';
import { differsFrom } from '#lib/domain/answer-checks.ts';
import { findingOf } from '#lib/domain/finding.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { headlineMethod } from '#lib/domain/method.ts';
import { matrixOf } from '#lib/domain/score-matrix.ts';
import { scorer } from '#lib/domain/scorecard.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { answerStatuses, changeReasons, confidences, levels } from '#lib/domain/vocabulary.ts';
import { parseEvidence } from '#lib/exchange/evidence-body.ts';
import { readCatalogue } from './catalogue.ts';
import {
	type GeneratedCountry,
	demonstrationSeed,
	generateRound,
	withChangeReasons
} from './demonstration.ts';

const { edition, countries } = readCatalogue();
const round = { code: '2026', asOf: '2026-01-01' };
const earlier = { code: '2024', asOf: '2024-01-01' };
const generate = (seed = demonstrationSeed, of = round, list = countries) =>
	generateRound(edition, list, of, seed);

const generated = generate();
const before = generate(demonstrationSeed, earlier);
const answers = generated.flatMap((country) => country.answers);
const articles = new Map(edition.articles.map((article) => [article.code, article]));
const byCode = (list: GeneratedCountry[]) =>
	new Map(list.map((country) => [country.iso3, country]));

/** How often each value occurs. */
function tally(values: readonly unknown[]): Map<unknown, number> {
	const counts = new Map<unknown, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
const least = (values: readonly unknown[]) => Math.min(...tally(values).values());

describe('the same arguments', () => {
	test('give the same answers', () => {
		expect(generate()).toEqual(generated);
	});

	test('in another order of countries give the same answers: nothing hangs on the list', () => {
		const random = seededRandom(1);
		const shuffled = countries
			.map((country) => ({ country, at: random() }))
			.sort((a, b) => a.at - b.at)
			.map(({ country }) => country);
		expect(shuffled.map(({ iso3 }) => iso3)).not.toEqual(countries.map(({ iso3 }) => iso3));
		expect(byCode(generate(demonstrationSeed, round, shuffled))).toEqual(byCode(generated));
	});

	test('for one country alone give what that country has in the whole list', () => {
		const namibia = countries.filter(({ iso3 }) => iso3 === 'NAM');
		expect(generate(demonstrationSeed, round, namibia)).toEqual([byCode(generated).get('NAM')]);
	});
});

test('another seed gives other answers', () => {
	expect(generate(demonstrationSeed + 1)).not.toEqual(generated);
});

test('nothing of a State but its code and, in evidence, its name goes in', () => {
	const disguised = countries.map((country) => ({ ...country, region: 'X', subregion: 'X' }));
	expect(generate(demonstrationSeed, round, disguised)).toEqual(generated);
	const renamed = countries.map((country) => ({ ...country, name: 'X' }));
	const found = (list: GeneratedCountry[]) =>
		list.map(({ answers: of }) => of.map(({ content }) => [content.status, content.level]));
	expect(found(generate(demonstrationSeed, round, renamed))).toEqual(found(generated));
});

describe('countries', () => {
	test('are all of the list, in its order: 195', () => {
		expect(generated.map(({ iso3 }) => iso3)).toEqual(countries.map(({ iso3 }) => iso3));
		expect(generated).toHaveLength(195);
	});

	test('are complete, partial and empty ones, in both rounds', () => {
		for (const list of [generated, before]) {
			const extents = tally(list.map(({ extent }) => extent));
			expect([...extents.keys()].sort()).toEqual(['complete', 'empty', 'partial']);
			expect(Math.min(...extents.values())).toBeGreaterThanOrEqual(10);
			expect(extents.get('complete')).toBeGreaterThan(195 / 2);
		}
	});

	test('have answers as their extent says', () => {
		const scored = edition.articles.filter((article) => article.scored).length;
		const shares = (extent: string) =>
			generated
				.filter((country) => country.extent === extent)
				.map((country) => country.answers.length / scored);
		expect(new Set(shares('empty'))).toEqual(new Set([0]));
		expect(Math.min(...shares('complete'))).toBeGreaterThan(0.85);
		expect(Math.max(...shares('complete'))).toBe(1);
		expect(Math.min(...shares('complete'))).toBeLessThan(1);
		expect(Math.min(...shares('partial'))).toBeGreaterThan(0);
		expect(Math.max(...shares('partial'))).toBeLessThan(1);
	});

	test('under the headline method are rated and not rated, over a wide range', () => {
		const framework = frameworkOf(edition);
		const findings = generated.map(
			({ answers }) => new Map(answers.map(({ article, content }) => [article, findingOf(content)]))
		);
		const cards = scorer(framework, headlineMethod)(matrixOf(framework.items, findings));
		const overall = cards.map((card) => card.overall.score);
		const rated = overall.filter((value) => value !== null);
		expect(rated.length).toBeGreaterThan(195 / 2);
		expect(overall.length - rated.length).toBeGreaterThan(20);
		expect(Math.max(...rated) - Math.min(...rated)).toBeGreaterThan(40);
	});

	test('the documentation’s example, Brazil, is not empty in either round', () => {
		for (const list of [generated, before])
			expect(byCode(list).get('BRA')?.answers.length).toBeGreaterThan(0);
	});
});

describe('rounds', () => {
	test('are alike, as the law of a State is: most answers are near those of the other round', () => {
		const earlierLevels = new Map(
			before.flatMap(({ iso3, answers: of }) =>
				of.map(({ article, content }) => [`${iso3} ${article}`, content.level] as const)
			)
		);
		const differences = generated.flatMap(({ iso3, answers: of }) =>
			of.flatMap(({ article, content }) => {
				const other = earlierLevels.get(`${iso3} ${article}`) ?? null;
				return other === null || content.level === null ? [] : [Math.abs(other - content.level)];
			})
		);
		expect(differences.length).toBeGreaterThan(10_000);
		expect(Math.max(...differences)).toBeLessThanOrEqual(1);
		expect(new Set(differences)).toEqual(new Set([0, 1]));
	});
});

describe('answers', () => {
	test('are of scored articles only, at most one each', () => {
		for (const { answers: of } of generated) {
			const codes = of.map(({ article }) => article);
			expect(new Set(codes).size).toBe(codes.length);
		}
		expect(answers.filter(({ article }) => !articles.get(article)?.scored)).toEqual([]);
		expect(new Set(answers.map(({ article }) => article)).size).toBe(
			edition.articles.filter((article) => article.scored).length
		);
	});

	test('keep every rule that an analyst’s answer must keep', () => {
		const faults = answers.flatMap(({ article, content }) => [
			...answerIssues(articles.get(article)!, content),
			...content.evidence.flatMap((item) => {
				const parsed = parseEvidence(item);
				return parsed.ok ? [] : parsed.issues;
			})
		]);
		expect(faults).toEqual([]);
	});

	test('show every status, level, confidence and kind of evidence often', () => {
		const content = answers.map((answer) => answer.content);
		const found = (values: unknown[]) => [...tally(values).keys()].sort();
		const statuses = content.map(({ status }) => status);
		// what is not assessed has no answer
		expect(found(statuses)).toEqual(
			answerStatuses.filter((status) => status !== 'not_assessed').toSorted()
		);
		expect(least(statuses)).toBeGreaterThan(100);
		const drawn = content.flatMap(({ level }) => (level === null ? [] : [level]));
		expect(found(drawn)).toEqual([...levels]);
		expect(least(drawn)).toBeGreaterThan(500);
		expect(found(content.map(({ confidence }) => confidence))).toEqual(confidences.toSorted());
		const kinds = content.flatMap(({ evidence }) => evidence.map(({ kind }) => kind));
		expect(found(kinds)).toEqual(['provision', 'search']);
	});

	test('have a pinpoint behind most levels, none behind some, and a search record where nothing was found', () => {
		const numbers = (status: string) =>
			tally(
				answers
					.filter(({ content }) => content.status === status)
					.map(({ content }) => content.evidence.map(({ kind }) => kind).join())
			);
		expect([...numbers('no_provision').keys()]).toEqual(['search']);
		expect([...numbers('scored').keys()].sort()).toEqual(['', 'provision']);
		expect(numbers('scored').get('provision')).toBeGreaterThan(20 * numbers('scored').get('')!);
		expect([...numbers('not_applicable').keys()]).toEqual(['']);
	});

	test('say, each of them, that they are generated and no finding', () => {
		expect(new Set(answers.map(({ content }) => content.rationale))).toEqual(
			new Set(['Demonstration: generated by a program, not a finding about any State.'])
		);
		for (const { content } of answers)
			for (const { instrument, quotation, url } of content.evidence) {
				expect(quotation).toMatch(/^Generated (text|search record): /);
				if (instrument !== null) expect(instrument).toMatch(/^Demonstration .* \(generated\)$/);
				expect(url).toBeNull();
			}
	});

	test('were saved within three months of the as-of date: no clock is asked', () => {
		const saved = answers.map((answer) => answer.savedAt).toSorted();
		expect(saved[0]! >= '2026-01-01T08:00:00.000Z').toBe(true);
		expect(saved.at(-1)! < '2026-04-01T08:00:00.000Z').toBe(true);
		expect(new Set(saved).size).toBeGreaterThan(1000);
	});
});

test('an answer that differs from the round before says why, and no other does', () => {
	const told = withChangeReasons(generated, before, demonstrationSeed);
	const previous = byCode(before);
	const reasons = told.flatMap(({ iso3, answers: list }) =>
		list.map(({ article, content }) => {
			const old = previous.get(iso3)?.answers.find((answer) => answer.article === article);
			const differs = differsFrom(old?.content ?? null, content);
			expect(content.change_reason !== null).toBe(differs);
			return content.change_reason;
		})
	);
	expect(new Set(reasons)).toEqual(new Set([null, ...changeReasons]));
});
