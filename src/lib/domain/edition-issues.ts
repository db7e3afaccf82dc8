import type { Issue } from './answer.ts';
import type { Edition } from './edition.ts';
import { frameworkOf } from './framework.ts';
import { resolveCategories } from './inheritance.ts';

/**
 * What the parts of an edition must say of each other: unique codes and positions, known chapters, treaties and articles,
 * no circle of inheritance, supersession between different articles. Every fault by article or category.
 */
export function editionIssues(edition: Edition, treaties: ReadonlySet<string>): Issue[] {
	const issues: Issue[] = [];
	const say = (path: string, message: string) => issues.push({ path, message });
	const articles = new Set(edition.articles.map((article) => article.code));
	const chapters = new Set(edition.chapters.map((chapter) => chapter.code));
	duplicates('chapter', edition.chapters, say);
	duplicates('article', edition.articles, say);
	duplicates('category', edition.categories, say);
	for (const article of edition.articles) {
		const at = `article ${article.code}`;
		if (!chapters.has(article.chapter))
			say(at, `chapter "${article.chapter}" is not in the edition`);
		if (!article.code.startsWith(`${article.chapter}.`))
			say(at, `code must begin with its chapter, "${article.chapter}."`);
		for (const { treaty } of article.existingLaw)
			if (!treaties.has(treaty))
				say(at, `existing_law: treaty code "${treaty}" is not in treaties.csv`);
	}
	for (const category of edition.categories) {
		const at = `category ${category.code}`;
		for (const code of category.own)
			if (!articles.has(code)) say(at, `own: article "${code}" is not in the edition`);
		for (const code of category.supersedes.flat())
			if (!articles.has(code)) say(at, `supersedes: article "${code}" is not in the edition`);
		for (const [by, old] of category.supersedes)
			if (by === old) say(at, `supersedes: "${by}" cannot supersede itself`);
	}
	try {
		resolveCategories(frameworkOf(edition));
	} catch (error) {
		say('categories', error instanceof Error ? error.message : String(error));
	}
	return issues;
}

function duplicates(
	kind: string,
	rows: { code: string; position: number }[],
	say: (path: string, message: string) => void
) {
	const codes = new Set<string>();
	const positions = new Map<number, string>();
	for (const { code, position } of rows) {
		if (codes.has(code)) say(`${kind} ${code}`, 'code stands twice');
		codes.add(code);
		const other = positions.get(position);
		if (other !== undefined) say(`${kind} ${code}`, `position ${position} is taken by ${other}`);
		positions.set(position, code);
	}
}
