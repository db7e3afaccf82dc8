import type {
	ArticleKind,
	Bearer,
	Certainty,
	NotApplicableReason,
	Reach,
	ReferenceBasis,
	Silence
} from './vocabulary.ts';

/** A provision of an existing treaty that already contains the duty, or part of it. */
export interface TreatyReference {
	/** code of `data/treaties.csv`, such as `RC1951` */
	treaty: string;
	/** article as cited, such as `31(2)`; empty when the whole instrument is meant */
	article: string;
	basis: ReferenceBasis;
}

/** One article of an edition: one subject of a State's duty. `scored: false` are listed and never counted. */
export interface Article {
	code: string;
	position: number;
	chapter: string;
	title: string;
	duty: string;
	/** lines with a leading label: where to look, who is covered, tests, border examples */
	guidance: string[];
	bearers: Bearer[];
	kind: ArticleKind;
	reach: Reach;
	silence: Silence;
	naReasons: NotApplicableReason[];
	existingLaw: TreatyReference[];
	certainty: Certainty;
	/** rows of `facts.csv` that the article was made from */
	facts: string[];
	scored: boolean;
	/** number in the official text; empty until somebody who holds that text fills it in */
	officialNo: string;
}

export interface Chapter {
	code: string;
	position: number;
	title: string;
	certainty: Certainty;
	/** weight in the overall score under the headline method; 0 = shown beside it */
	weight: number;
}

/** A group of mobile people, with what it inherits. `supersedes` pairs are `[by, superseded]` article codes. */
export interface Category {
	code: string;
	position: number;
	title: string;
	definition: string;
	inherits: string[];
	own: string[];
	supersedes: [by: string, superseded: string][];
}

export interface LevelDescriptor {
	level: number;
	name: string;
	descriptor: string;
}

/** The words of an edition that belong to no single article: what it is, and its coding rules. */
export interface EditionText {
	description: string;
	/** said wherever an edition is shown or chosen */
	caveats: string[];
	levels: LevelDescriptor[];
	statuses: { status: string; name: string; descriptor: string }[];
	naReasons: { reason: NotApplicableReason; descriptor: string }[];
	codingRules: { title: string; rules: string[] }[];
}

export interface Edition {
	id: string;
	title: string;
	text: EditionText;
	chapters: Chapter[];
	articles: Article[];
	categories: Category[];
}

/** A State of the country list, `data/countries.csv`. */
export interface Country {
	iso3: string;
	iso2: string;
	/** three digits, kept as text: leading zeros matter */
	m49: string;
	name: string;
	region: string;
	subregion: string;
	unStatus: 'member' | 'observer';
}
