import type { Aggregate } from './aggregate.ts';
import { type Finding, type Findings, notAssessed } from './finding.ts';
import type { Framework } from './framework.ts';
import type { Method } from './method.ts';
import { tieTolerance } from './ranks.ts';
import { matrixOf } from './score-matrix.ts';
import { type Scorecard, scorer } from './scorecard.ts';

/** A change of law that is tried out: one item is raised to a score, 0–100. */
export interface Reform {
	item: string;
	score: number;
}

/** Why an item cannot be raised: nobody knows where it stands, it does not apply, or it is there already. */
export type ReformRefusal = 'not_assessed' | 'not_applicable' | 'not_higher';

/** Null: the item can be raised to the score. "No provision found" can, to any level: there would be a provision then. */
export function reformRefusal(finding: Finding, score: number): ReformRefusal | null {
	if (finding.status === 'not_assessed' || finding.status === 'not_applicable')
		return finding.status;
	return finding.status === 'scored' && finding.score >= score ? 'not_higher' : null;
}

/** The findings as they would be after the reforms; those that are refused change nothing. */
export function reformed(findings: Findings, reforms: readonly Reform[]): Findings {
	const result = new Map(findings);
	for (const { item, score } of reforms)
		if (reformRefusal(findings.get(item) ?? notAssessed, score) === null)
			result.set(item, { status: 'scored', score });
	return result;
}

/** The scorecard of one unit. */
export function cardOf(framework: Framework, method: Method, findings: Findings): Scorecard {
	const [card] = scorer(framework, method)(matrixOf(framework.items, [findings]));
	if (!card) throw new Error('One unit has one scorecard.');
	return card;
}

/** A score of a scorecard; a category's is the cumulative one. */
export type Target =
	{ kind: 'overall' } | { kind: 'group'; code: string } | { kind: 'category'; code: string };

export function targetOf(card: Scorecard, target: Target): Aggregate | null {
	if (target.kind === 'overall') return card.overall;
	if (target.kind === 'group') return card.groups.find(({ code }) => code === target.code) ?? null;
	return card.categories.find(({ code }) => code === target.code)?.cumulative ?? null;
}

/** What raising one item alone adds to a score. */
export interface Raise {
	item: string;
	/** points of the target */
	gain: number;
	/** the target afterwards */
	after: number;
}

/**
 * The items that raise a score most when each of them alone is raised to 100, the largest gain first, ties in the order of
 * the framework. Exact: every item is tried and the unit scored again. Empty where the score is not rated, or nothing can
 * raise it. One step each: together they may add more or less than the sum, where a mean is not arithmetic.
 */
export function bestRaises(
	framework: Framework,
	method: Method,
	findings: Findings,
	target: Target,
	most: number
): Raise[] {
	const raised = framework.items
		.map(({ code }) => ({ item: code, score: 100 }))
		.filter(({ item, score }) => !reformRefusal(findings.get(item) ?? notAssessed, score));
	const units = [findings, ...raised.map((reform) => reformed(findings, [reform]))];
	const [now, ...then] = scorer(
		framework,
		method
	)(matrixOf(framework.items, units)).map((card) => targetOf(card, target)?.score ?? null);
	if (now === null || now === undefined) return [];
	// gains that differ by less than scores that tie are the same gain
	const size = ({ gain }: Raise) => Math.round(gain / tieTolerance);
	return raised
		.flatMap(({ item }, i): Raise[] => {
			const after = then[i] ?? null;
			return after === null ? [] : [{ item, gain: after - now, after }];
		})
		.filter((raise) => size(raise) > 0)
		.sort((a, b) => size(b) - size(a))
		.slice(0, most);
}
