/** The closed lists of words that code, files, screen and documentation share (design: "Words"). */

/** What a coder found for an article. The last three carry no level, and are three different findings. */
export const answerStatuses = ['scored', 'no_provision', 'not_applicable', 'not_assessed'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

export const notApplicableReasons = ['no_object', 'geography', 'competence'] as const;
export type NotApplicableReason = (typeof notApplicableReasons)[number];

export const bearers = ['origin', 'transit', 'destination'] as const;
export type Bearer = (typeof bearers)[number];

export const articleKinds = ['law', 'policy', 'international'] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const reaches = ['any', 'lawful', 'irregular'] as const;
export type Reach = (typeof reaches)[number];

export const silences = ['no_provision', 'general_law'] as const;
export type Silence = (typeof silences)[number];

export const certainties = ['sourced', 'recollected', 'inferred'] as const;
export type Certainty = (typeof certainties)[number];

/** Whether a treaty reference was read (text or heading) or comes from general knowledge. */
export const referenceBases = ['read', 'general_knowledge'] as const;
export type ReferenceBasis = (typeof referenceBases)[number];

export const evidenceKinds = ['provision', 'case', 'search'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const instrumentRanks = [
	'constitution',
	'statute',
	'regulation',
	'case_law',
	'agreement',
	'policy'
] as const;
export type InstrumentRank = (typeof instrumentRanks)[number];

export const stances = ['supports', 'limits', 'contradicts'] as const;
export type Stance = (typeof stances)[number];

export const translationMakers = ['official', 'human', 'machine'] as const;
export type TranslationMaker = (typeof translationMakers)[number];

/** Why an answer differs from that of the round before. Charts of change count only the first. */
export const changeReasons = ['law_changed', 'correction', 'new_reading', 'new_guidance'] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What can be done to a country's list of instruments by hand. */
export const instrumentChanges = ['added', 'changed', 'merged', 'removed'] as const;
export type InstrumentChange = (typeof instrumentChanges)[number];

/** Where a country's law is found. */
export const sourceKinds = ['gazette', 'constitution', 'case_law', 'legislation', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How an answer became the country's settled one. */
export const verifications = ['single', 'agreed', 'decided'] as const;
export type Verification = (typeof verifications)[number];

export const roundStatuses = ['draft', 'open', 'in_review', 'closed'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** Roles in rising order: each may do what the ones before it may. */
export const roles = ['viewer', 'analyst', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export const unStatuses = ['member', 'observer'] as const;
export type UnStatus = (typeof unStatuses)[number];
