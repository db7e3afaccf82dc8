import { heatmapForms } from '#lib/domain/heatmap.ts';
import { articleKinds, bearers } from '#lib/domain/vocabulary.ts';
import { parameterMeanings } from '#lib/messages/api.ts';
import { methodChoices } from './method-query.ts';

/** What can be said for a parameter of an address. */
export interface ParameterRule {
	meaning: string;
	/** whether several values may stand there, separated by commas */
	many: boolean;
	/** the closed list of its values */
	values?: readonly string[];
	pattern?: string;
	example: string;
}

export type ParameterName = keyof typeof parameterMeanings;

const one = { many: false };
const many = { many: true };
const switchOf = (values: readonly string[]) => ({ ...one, values, example: values[1] ?? '' });

const rules: Record<ParameterName, Omit<ParameterRule, 'meaning'>> = {
	country: { ...many, pattern: '^[A-Z]{3}$', example: 'BRA,NAM' },
	region: { ...many, example: 'Africa' },
	chapter: { ...many, example: 'I,IV' },
	article: { ...many, example: 'I.1' },
	category: { ...many, example: 'refugees' },
	round: { ...one, example: '2026' },
	release: { ...one, example: 'DEMO' },
	bearer: { ...many, values: bearers, example: 'origin' },
	kind: { ...many, values: articleKinds, example: 'law' },
	by: switchOf(heatmapForms),
	nesting: switchOf(methodChoices.nesting),
	mean: switchOf(methodChoices.mean),
	missing: switchOf(methodChoices.missing),
	coverage: { ...one, pattern: '^(\\d+/\\d+|\\d*\\.?\\d+)$', example: '1/2' },
	weights: { ...one, example: 'I:2,VIII:1' },
	inherit: switchOf(methodChoices.inherit),
	bom: switchOf(['0', '1'])
};

/** A parameter of the interface by its name; null where there is none. */
export function parameterRule(name: string): ParameterRule | null {
	return isParameter(name) ? { ...rules[name], meaning: parameterMeanings[name] } : null;
}

export const parameterNames = Object.keys(rules) as ParameterName[];

function isParameter(name: string): name is ParameterName {
	return Object.hasOwn(rules, name);
}
