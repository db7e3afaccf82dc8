import { headlineMethod, headlineMethodName } from '#lib/domain/method.ts';
import { overallRanks } from '#lib/domain/overall-ranks.ts';
import { formatCount, formatDay } from '#lib/exchange/formats.ts';
import type { Palette, PaletteTheme } from '#lib/exchange/palette.ts';
import { type RankIntervalsPicture, rankIntervalsSvg } from '#lib/exchange/rank-intervals-svg.ts';
import { rankedCountries } from '#lib/exchange/ranked-countries.ts';
import { demonstrationLines, lawNotPractice } from '#lib/messages/common.ts';
import { heatmap } from '#lib/messages/heatmap.ts';
import { rankSummary } from '#lib/messages/rank-summary.ts';
import { licence, overview } from '#lib/messages/reading.ts';
import { robustness as text } from '#lib/messages/robustness.ts';
import * as countryTable from './db/countries.ts';
import { roundStudy } from './rank-bands.ts';
import { type AskedRanks, askedRanks } from './robustness-asked.ts';
import type { Viewer } from './round-access.ts';
import { askedTheme, svgResponse } from './svg-response.ts';
import { wrongParameters } from './table-response.ts';

/** `/robustness.svg`: the list of rank intervals of the page with the same parameters, in the colours of a theme. */
export async function robustnessImage(
	viewer: Viewer & { now: Date },
	query: URLSearchParams,
	coloursOf: (theme: PaletteTheme) => Palette
): Promise<Response> {
	const colours = askedTheme(query);
	if ('issue' in colours) return wrongParameters([colours.issue]);
	const found = await askedRanks(viewer, query, ['theme']);
	if (!found.ok) return found.response;
	const picture = pictureOf(viewer, found.asked);
	return svgResponse(rankIntervalsSvg(picture, coloursOf(colours.theme)), found.asked.fileName);
}

function pictureOf(
	{ db, kind, now }: Viewer & { now: Date },
	{ round, method, methodText, bands }: AskedRanks
): RankIntervalsPicture {
	const { framework, iso3s, matrix } = roundStudy(db, round);
	const names = new Map(countryTable.list(db).map(({ iso3, name }) => [iso3, name]));
	const rows = rankedCountries(
		iso3s.map((iso3) => ({ iso3, name: names.get(iso3) ?? iso3 })),
		overallRanks(framework, method, matrix),
		overallRanks(framework, headlineMethod, matrix),
		bands
	);
	const isHeadline = methodText === headlineMethodName;
	const { rank, country, interval, band, picture, median } = text;
	return {
		title: text.caption(rows.length),
		notes: [
			text.reading,
			rankSummary({ rows, begun: iso3s.length, firm: bands, isHeadline }),
			...(isHeadline ? [] : [text.arrows]),
			text.bandsText
		],
		lines: [
			`${heatmap.source(round.title, methodText)} ${text.drawn(formatCount(bands.draws), bands.seed)}`,
			`${overview.asOf(formatDay(round.asOf))} ${heatmap.madeOn(formatDay(now.toISOString()))} ${lawNotPractice}`,
			text.noProbability,
			licence,
			...(kind === 'demo' ? demonstrationLines : [])
		],
		rows,
		heads: { rank, country, interval, band, picture, median }
	};
}
