import { type ArticleKind, type Bearer, articleKinds, bearers } from '#lib/domain/vocabulary.ts';
import type { Article, Country } from '#lib/domain/edition.ts';
import type { Method } from '#lib/domain/method.ts';
import { type PeerMedians, peerMedians } from './peer-medians.ts';
import { type CountryResult, resultsOf } from './results.ts';
import type { Viewer, VisibleRound } from './round-access.ts';
import { type ScoredCell, scoredCell } from './scored-cell.ts';

/** Overall as it would be of a part of the articles: those of one duty-bearer or of one kind. */
export interface CountryPart extends ScoredCell {
	range: CountryResult['possibleRange'];
	medians: PeerMedians;
	/** scored articles of the edition that belong to the part */
	articles: number;
}

export interface CountryParts {
	bearers: (CountryPart & { code: Bearer })[];
	kinds: (CountryPart & { code: ArticleKind })[];
}

/** A country's law by duty-bearer (an article may have several) and by kind of duty. */
export function countryParts(
	{ db }: Viewer,
	round: VisibleRound,
	{ iso3, region }: Pick<Country, 'iso3' | 'region'>,
	method: Method
): CountryParts {
	const scored = round.edition.articles.filter((article) => article.scored);
	const partOf = (belongs: (article: Article) => boolean): CountryPart => {
		const codes = new Set(scored.filter(belongs).map(({ code }) => code));
		const results = resultsOf(db, round, method, (code) => codes.has(code));
		const found = results.find(({ country }) => country.iso3 === iso3);
		return {
			...scoredCell(found?.overall),
			range: found?.possibleRange ?? null,
			medians: peerMedians(results, region, ({ overall }) => overall.score),
			articles: codes.size
		};
	};
	return {
		bearers: bearers.map((code) => ({ code, ...partOf((found) => found.bearers.includes(code)) })),
		kinds: articleKinds.map((code) => ({ code, ...partOf(({ kind }) => kind === code) }))
	};
}
