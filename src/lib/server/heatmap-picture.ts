import type { HeatmapRow, Heatmap } from '#lib/domain/heatmap.ts';
import type { CellState } from '#lib/domain/cell-state.ts';
import { type Look, looks } from '#lib/exchange/cell-look.ts';
import { drawn, isPartial } from '#lib/exchange/drawn-cell.ts';
import { formatDay, formatScore, formatShare } from '#lib/exchange/formats.ts';
import type { HeatmapPicture, PictureCell } from '#lib/exchange/heatmap-svg.ts';
import { articleHeatmap } from '#lib/messages/article-heatmap.ts';
import { comparingRule } from '#lib/messages/comparing.ts';
import { articles, demonstrationLines, lawNotPractice, levelNames } from '#lib/messages/common.ts';
import {
	changeWords,
	comparing,
	heatmap as text,
	stateSigns,
	stateWords
} from '#lib/messages/heatmap.ts';
import { narrowingWords, shownSentence } from '#lib/messages/heatmap-shown.ts';
import { binLabel, licence, overview } from '#lib/messages/reading.ts';
import type { AskedHeatmap } from './heatmap-asked.ts';

/** What the picture of a heatmap says; `madeOn` is the day, YYYY-MM-DD. */
export function pictureOf(
	asked: AskedHeatmap,
	isDemonstration: boolean,
	madeOn: string
): HeatmapPicture {
	const { heatmap, choice, round } = asked;
	const compared = choice.against !== null;
	const groups = new Map(
		round.edition.chapters.map(({ code, title }) => {
			const members = heatmap.columns.filter(({ chapter }) => chapter === code);
			return [code, articleHeatmap.chapter(code, title, articles(members.length))];
		})
	);
	const beside = compared ? [text.changes, text.revisions] : [overview.coverage, overview.rank];
	const isDense = heatmap.form === 'article';
	return {
		title: overview.title,
		notes: notesOf(asked),
		isDense,
		fixed: [overview.country, overview.overall, ...(isDense ? [] : beside)],
		columns: heatmap.columns.map(({ code, title, chapter, articles: count, counts }) => ({
			label: isDense ? code : chapter ? `${code} ${title}` : title,
			note: articles(count) + (counts ? '' : `, ${overview.beside}`),
			group: groups.get(chapter) ?? ''
		})),
		median: overview.median,
		medians: heatmap.medians.map((median) => median && drawn(median)),
		rows: heatmap.rows.map((row) => pictureRow(row, compared, isDense)),
		byRegion: choice.sorting === null || choice.keepRegions,
		legend: legendOf(heatmap.form, compared),
		lines: linesOf(asked, isDemonstration, madeOn)
	};
}

function notesOf({ heatmap, choice, round }: AskedHeatmap): string[] {
	const narrowing = narrowingWords(choice);
	return [
		shownSentence(heatmap, choice),
		...(heatmap.form === 'category' ? [`${text.scopes}: ${text.scopeNames[choice.scope]}.`] : []),
		...(choice.search ? [`${text.search}: “${choice.search}”.`] : []),
		...(narrowing.length > 0 ? [text.narrowed(heatmap.articles, narrowing)] : []),
		...(choice.against ? [comparing.shown(choice.against, round.code), ...comparingRule] : [])
	];
}

function linesOf(
	{ round, methodText }: AskedHeatmap,
	isDemonstration: boolean,
	madeOn: string
): string[] {
	return [
		text.source(round.title, methodText),
		`${overview.asOf(formatDay(round.asOf))} ${text.madeOn(formatDay(madeOn))} ${lawNotPractice}`,
		licence,
		...(isDemonstration ? demonstrationLines : [])
	];
}

function pictureRow(row: HeatmapRow, compared: boolean, isDense: boolean): PictureRow {
	const { name, region, overall, range, coverage, rank, cells } = row;
	const possible =
		range && overall.state === 'not_rated'
			? overview.range(formatScore(range.low), formatScore(range.high))
			: null;
	const standing = [
		coverage === null ? '' : formatShare(coverage),
		rank === null ? '–' : String(rank)
	];
	const changes = [String(row.lawChanges), String(row.revisions)];
	const cell = (found: HeatmapRow['cells'][number]): PictureCell => ({
		...drawn(found),
		isPartial: isPartial(found)
	});
	return {
		name,
		region,
		overall: possible ? { ...cell(overall), text: possible, isRange: true } : cell(overall),
		beside: isDense ? [] : compared ? changes : standing,
		cells: cells.map(cell)
	};
}
type PictureRow = HeatmapPicture['rows'][number];

type Entry = HeatmapPicture['legend'][number];

function legendOf(form: Heatmap['form'], compared: boolean): Entry[] {
	const kind = form === 'article' ? 'article' : 'group';
	const states = ['not_assessed', 'not_applicable'] as const;
	const notRated = kind === 'group' ? (['not_rated'] as const) : [];
	const entry = (state: keyof typeof stateSigns): Entry => {
		return { look: state, text: stateSigns[state], words: stateWords[state] };
	};
	if (compared) {
		const bins = (['loss-2', 'loss-1', 'moved-none', 'gain-1', 'gain-2'] as const).map(
			(look, at): Entry => ({ look, text: '', words: changeWords.bins[kind][at] ?? '' })
		);
		return [
			...bins,
			...(['same', 'revised', 'one_round', ...notRated, ...states] as const).map(entry)
		];
	}
	const bins = looks.slice(0, levelNames.length).map((look: Look, bin): Entry => {
		return kind === 'article'
			? { look, text: String(bin * 25), words: levelNames[bin] ?? '' }
			: { look, text: binLabel(bin), words: '' };
	});
	const others: CellState['state'][] = ['no_provision', ...notRated, ...states];
	const range: Entry = { look: 'not_rated', text: '31–74', words: overview.legendRange };
	const partial: Entry = { look: 'bin-2', text: '55', words: overview.partial, isPartial: true };
	return [
		...bins,
		...others.flatMap((state) => (state === 'score' ? [] : [entry(state)])),
		range,
		...(kind === 'group' ? [partial] : [])
	];
}
