import type { Edition } from '#lib/domain/edition.ts';
import { type Finding, pointsPerLevel } from '#lib/domain/finding.ts';
import { frameworkOf } from '#lib/domain/framework.ts';
import { type Method, headlineMethod } from '#lib/domain/method.ts';
import { matrixOf } from '#lib/domain/score-matrix.ts';
import { type Scorecard, scorer } from '#lib/domain/scorecard.ts';

/** Answers of the imagined country, article after article: levels, `n` no provision, `a` not applicable, `.` unanswered. */
const pattern = '43n2a31.';

export interface WorkedExample {
	/** the shortest chapter, article by article */
	chapter: {
		code: string;
		title: string;
		articles: { code: string; title: string; finding: Finding }[];
	};
	/** every chapter of the same imagined country */
	chapters: (Scorecard['groups'][number] & { title: string; weight: number })[];
	overall: Scorecard['overall'];
}

/** How an imagined country is scored, by the same code that scores real ones. */
export function workedExample(edition: Edition, method: Method = headlineMethod): WorkedExample {
	const framework = frameworkOf(edition);
	const findings = new Map(
		framework.items.map(({ code }, i) => [code, findingOf(pattern.charAt(i % pattern.length))])
	);
	const [card] = scorer(framework, method)(matrixOf(framework.items, [findings]));
	if (!card) throw new Error('One country gives one scorecard.');
	const size = (chapter: string) => framework.items.filter(({ group }) => group === chapter).length;
	const [shortest] = edition.chapters.toSorted((a, b) => size(a.code) - size(b.code));
	const titles = new Map(edition.chapters.map((chapter) => [chapter.code, chapter]));
	return {
		chapter: {
			code: shortest?.code ?? '',
			title: shortest?.title ?? '',
			articles: edition.articles
				.filter(({ chapter, scored }) => scored && chapter === shortest?.code)
				.map(({ code, title }) => ({
					code,
					title,
					finding: findings.get(code) ?? { status: 'not_assessed' }
				}))
		},
		chapters: card.groups.map((group) => ({
			...group,
			title: titles.get(group.code)?.title ?? '',
			weight: titles.get(group.code)?.weight ?? 0
		})),
		overall: card.overall
	};
}

function findingOf(sign: string): Finding {
	if (sign === 'n') return { status: 'no_provision' };
	if (sign === 'a') return { status: 'not_applicable' };
	if (sign === '.') return { status: 'not_assessed' };
	return { status: 'scored', score: Number(sign) * pointsPerLevel };
}
