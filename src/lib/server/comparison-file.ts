import type { Aggregate } from '#lib/domain/aggregate.ts';
import { scoreOfAnswer } from '#lib/domain/finding.ts';
import { methodParameters } from '#lib/exchange/method-query.ts';
import { type ComparisonRow, comparisonTable } from '#lib/exchange/tables/comparison.ts';
import { compareMessages as text } from '#lib/messages/compare.ts';
import { aheadPairs } from './ahead-shares.ts';
import { compareChoice, fewestCompared } from './compare-choice.ts';
import { comparedArticles, comparedResults } from './comparison.ts';
import { type Filters, parseFilters } from './filters.ts';
import { noSuchRound } from './no-such-round.ts';
import { orBusy } from './or-busy.ts';
import type { PublicFile } from './public-file.ts';
import type { CountryResult } from './results.ts';
import { type Viewer, type VisibleRound, findRound } from './round-access.ts';
import { inRound } from './tables/public-table.ts';
import { type FileFormat, writerParameters, writtenTable } from './table-response.ts';

/** `/compare.csv`: what the page shows for the same query; articles that differ, or all with `all=1`. */
export async function comparisonFile(
	viewer: Viewer,
	format: FileFormat,
	query: URLSearchParams
): Promise<PublicFile | Response> {
	const round = findRound(viewer, query.get('round'));
	if (!round) return noSuchRound(query.get('round'));
	const wrong = (path: string, message: string) =>
		writtenTable({ ok: false, issues: [{ path, message }] }, format, query);
	const choice = compareChoice(viewer.db, query);
	if (!choice.ok) return wrong('country', choice.message);
	if (choice.countries.length < fewestCompared)
		return wrong('country', text.tooFew(fewestCompared));
	const all = query.get('all') ?? '0';
	if (all !== '0' && all !== '1') return wrong('all', text.wrongAll(all));
	const allowed = ['country', 'round', 'release', ...methodParameters] as const;
	const ignored = ['all', ...writerParameters[format]];
	const parsed = parseFilters(viewer, query, allowed, round.edition, ignored);
	if (!parsed.ok) return writtenTable(parsed, format, query);
	const results = comparedResults(viewer, round, parsed.filters.method, choice.countries);
	const rows = [
		...aggregateRows(results, round, parsed.filters),
		...articleRows(results, round, parsed.filters, all === '1'),
		...(await shareRows(viewer, results, round, parsed.filters))
	];
	const name = ['mimc-compare', round.release, `round-${round.code}`, choice.countries.join('-')];
	const fileName = name.filter(Boolean).join('_');
	return writtenTable(
		{ ok: true, filled: { table: comparisonTable, rows }, fileName },
		format,
		query
	);
}

type Kind = Pick<ComparisonRow, 'level' | 'code' | 'label'>;

/** A row that says nothing yet but where it belongs. */
function rowOf(
	round: VisibleRound,
	{ methodText }: Filters,
	{ country }: CountryResult,
	kind: Kind
): ComparisonRow {
	return {
		...inRound(round),
		...kind,
		method: methodText,
		iso3: country.iso3,
		country: country.name,
		status: null,
		answerLevel: null,
		score: null,
		coverage: null,
		shareAhead: null
	};
}

function aggregateRows(
	results: readonly CountryResult[],
	round: VisibleRound,
	filters: Filters
): ComparisonRow[] {
	const rows = (kind: Kind, of: (result: CountryResult) => Aggregate | undefined) =>
		results.map((result) => ({
			...rowOf(round, filters, result, kind),
			score: of(result)?.score ?? null,
			coverage: of(result)?.coverage ?? null
		}));
	const { chapters, categories } = round.edition;
	return [
		...rows({ level: 'overall', code: null, label: 'Overall' }, (result) => result.overall),
		...chapters.flatMap(({ code, title: label }, i) =>
			rows({ level: 'chapter', code, label }, (result) => result.chapters[i])
		),
		...categories.flatMap(({ code, title: label }, i) =>
			rows({ level: 'category', code, label }, (result) => result.categories[i]?.cumulative)
		)
	];
}

function articleRows(
	results: readonly CountryResult[],
	round: VisibleRound,
	filters: Filters,
	all: boolean
): ComparisonRow[] {
	return comparedArticles(results, round.edition, all).flatMap(({ code, title, answers }) =>
		results.map((result, at) => {
			const answer = answers[at] ?? null;
			return {
				...rowOf(round, filters, result, { level: 'article', code, label: title }),
				status: answer?.status ?? 'not_assessed',
				answerLevel: answer?.level ?? null,
				score: answer ? scoreOfAnswer(answer.status, answer.level) : null
			};
		})
	);
}

/** Both ways of each pair; none where weights play no part. */
async function shareRows(
	{ db }: Viewer,
	results: readonly CountryResult[],
	round: VisibleRound,
	filters: Filters
): Promise<ComparisonRow[]> {
	const codes = results.map(({ country }) => country.iso3);
	const pairs = (await orBusy(aheadPairs(db, round, filters.method, codes))) ?? [];
	const byCode = new Map(results.map((result) => [result.country.iso3, result]));
	const row = (a: string, b: string, shareAhead: number): ComparisonRow[] => {
		const [ahead, other] = [byCode.get(a), byCode.get(b)];
		if (!ahead || !other) return [];
		const kind = { level: 'share_ahead', code: b, label: other.country.name } as const;
		return [{ ...rowOf(round, filters, ahead, kind), shareAhead }];
	};
	return pairs.flatMap(({ a, b, share }) => [...row(a, b, share), ...row(b, a, 1 - share)]);
}
