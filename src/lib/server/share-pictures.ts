import { binStarts, cellState } from '#lib/domain/cell-state.ts';
import { headlineMethod, headlineMethodName } from '#lib/domain/method.ts';
import { countrySvg } from '#lib/exchange/country-picture.ts';
import { compareNames, formatDay, formatScore } from '#lib/exchange/formats.ts';
import { overviewSvg } from '#lib/exchange/overview-picture.ts';
import type { PictureFrame } from '#lib/exchange/share-picture.ts';
import { product } from '#lib/messages/common.ts';
import { citing } from '#lib/messages/reader.ts';
import { binLabel, overview } from '#lib/messages/reading.ts';
import { picture as text } from '#lib/messages/share-pictures.ts';
import { keptJobs } from './kept-jobs.ts';
import { rasterise } from './rasterise.ts';
import { type CountryResult, resultsOf } from './results.ts';
import { type Viewer, type VisibleRound, releaseOf } from './round-access.ts';
import { type SettledRound, settledRound } from './settled-round.ts';

type Draw = (svg: string) => Promise<Uint8Array>;

/** There are as many pictures as countries, and one. */
const keptPictures = keptJobs<SettledRound, Uint8Array>();

/**
 * The picture that is shown where a country's page is shared: PNG, 1200 × 630, under the headline method. Null for an
 * unknown country.
 */
export async function countryPicture(
	viewer: Viewer,
	round: VisibleRound,
	iso3: string,
	draw: Draw = rasterise
): Promise<Uint8Array | null> {
	const results = resultsOf(viewer.db, round, headlineMethod);
	const result = results.find(({ country }) => country.iso3 === iso3);
	if (!result) return null;
	return cached(viewer, round, iso3, () => draw(countrySvgOf(viewer, round, result)));
}

/** The picture of the heatmap: PNG, 1200 × 630, under the headline method, countries by region and name. */
export function overviewPicture(
	viewer: Viewer,
	round: VisibleRound,
	draw: Draw = rasterise
): Promise<Uint8Array> {
	return cached(viewer, round, '', () => draw(overviewSvgOf(viewer, round)));
}

function cached(
	{ db, kind }: Viewer,
	round: VisibleRound,
	name: string,
	make: () => Promise<Uint8Array>
): Promise<Uint8Array> {
	return keptPictures(settledRound(db, round.code), `${kind} ${round.title} ${name}`, make);
}

function frameOf({ kind }: Viewer, round: VisibleRound): PictureFrame {
	return {
		product,
		mark: releaseOf(kind) === null ? null : citing.generated,
		foot: [text.law, text.asOf(formatDay(round.asOf)), text.method(headlineMethodName)]
	};
}

function countrySvgOf(viewer: Viewer, round: VisibleRound, result: CountryResult): string {
	const { country, chapters } = result;
	return countrySvg({
		...frameOf(viewer, round),
		name: country.name,
		overall: overallOf(result),
		chapters: round.edition.chapters.flatMap(({ code, title }, at) => {
			const chapter = chapters[at];
			if (!chapter) return [];
			const cell = cellState(chapter);
			const value = cell.state === 'score' ? formatScore(cell.score) : text.values[cell.state];
			return [{ code, title, cell, value }];
		})
	});
}

function overallOf({ overall, possibleRange }: CountryResult) {
	if (overall.score !== null) return { value: formatScore(overall.score), label: text.overall };
	if (!possibleRange) return null;
	const ends = [formatScore(possibleRange.low), formatScore(possibleRange.high)] as const;
	return { value: overview.range(...ends), label: text.range };
}

function overviewSvgOf(viewer: Viewer, round: VisibleRound): string {
	const results = [...resultsOf(viewer.db, round, headlineMethod)].sort(
		({ country: a }, { country: b }) =>
			compareNames(a.region, b.region) || compareNames(a.name, b.name)
	);
	const rated = results.filter(({ overall }) => overall.score !== null).length;
	return overviewSvg({
		...frameOf(viewer, round),
		title: text.title,
		lead: text.lead(results.length, rated),
		chapters: round.edition.chapters.map(({ code }, at) => ({
			code,
			cells: results.flatMap(({ chapters }) => {
				const chapter = chapters[at];
				return chapter ? [cellState(chapter)] : [];
			})
		})),
		bins: binStarts.map((_, bin) => binLabel(bin)),
		states: [
			{ state: 'not_rated', words: text.states.not_rated },
			{ state: 'not_assessed', words: text.states.not_assessed }
		]
	});
}
