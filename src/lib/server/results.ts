import type { Aggregate } from '#lib/domain/aggregate.ts';
import type { Country, Edition } from '#lib/domain/edition.ts';
import { findingOf } from '#lib/domain/finding.ts';
import { type Framework, frameworkOf } from '#lib/domain/framework.ts';
import type { Method } from '#lib/domain/method.ts';
import { ranks } from '#lib/domain/ranks.ts';
import { type Scorecard, scorer } from '#lib/domain/scorecard.ts';
import * as countryTable from './db/countries.ts';
import type { Connection } from './db/open.ts';
import { type SettledWithEvidence, settledRound } from './settled-round.ts';

export type Ranked = Aggregate & { rank: number | null };

/** One country in a round under one method. */
export interface CountryResult {
	country: Country;
	/** false: no answer yet, or none that counts */
	begun: boolean;
	/** number of coders assigned */
	coders: number;
	overall: Ranked;
	chapters: (Ranked & { code: string })[];
	categories: { code: string; own: Ranked; cumulative: Ranked }[];
	possibleRange: Scorecard['possibleRange'];
	answers: ReadonlyMap<string, SettledWithEvidence>;
}

const none: ReadonlyMap<string, SettledWithEvidence> = new Map();

/**
 * The one place where the application computes scores: pages and files take their numbers from here. Every country of
 * the list has a row; ranks are among all countries, from unrounded scores, for overall, each chapter and each category.
 * `only` narrows the scored articles (by duty-bearer or kind).
 */
export function resultsOf(
	db: Connection,
	round: { code: string; edition: Edition },
	method: Method,
	only: (article: string) => boolean = () => true
): CountryResult[] {
	const settled = settledRound(db, round.code);
	const score = scorer(narrowed(frameworkOf(round.edition), only), method);
	const cards = countryTable.list(db).map((country) => {
		const answers = settled.answers.get(country.iso3) ?? none;
		const findings = new Map(
			[...answers].map(([article, answer]) => [article, findingOf(answer)] as const)
		);
		return { country, answers, card: score(findings) };
	});
	const rankBy = (pick: (card: Scorecard) => Aggregate | undefined) =>
		ranks(cards.map(({ card }) => pick(card)?.score ?? null));
	const overall = rankBy((card) => card.overall);
	const chapters = round.edition.chapters.map((_, i) => rankBy((card) => card.groups[i]));
	const own = round.edition.categories.map((_, i) => rankBy((card) => card.categories[i]?.own));
	const cumulative = round.edition.categories.map((_, i) =>
		rankBy((card) => card.categories[i]?.cumulative)
	);
	return cards.map(({ country, answers, card }, at) => ({
		country,
		begun: answers.size > 0,
		coders: settled.coders.get(country.iso3) ?? 0,
		overall: { ...card.overall, rank: overall[at] ?? null },
		chapters: card.groups.map((group, i) => ({ ...group, rank: chapters[i]?.[at] ?? null })),
		categories: card.categories.map((category, i) => ({
			code: category.code,
			own: { ...category.own, rank: own[i]?.[at] ?? null },
			cumulative: { ...category.cumulative, rank: cumulative[i]?.[at] ?? null }
		})),
		possibleRange: answers.size > 0 ? card.possibleRange : null,
		answers
	}));
}

function narrowed(framework: Framework, only: (article: string) => boolean): Framework {
	return { ...framework, items: framework.items.filter((item) => only(item.code)) };
}
