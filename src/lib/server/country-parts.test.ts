import { expect, test } from 'vitest';
import { headlineMethod } from '#lib/domain/method.ts';
import { roundOf, saveAll, smallDatabase } from '../../../tests/fixtures/small-database.ts';
import { countryParts } from './country-parts.ts';

test('overall is made anew of the articles of a duty-bearer or a kind', () => {
	const db = smallDatabase();
	saveAll(db, { iso3: 'BRA' }, '43n2a1');
	const viewer = { db, kind: 'production', user: null } as const;
	const brazil = { iso3: 'BRA', region: 'Americas' };
	const { bearers, kinds } = countryParts(viewer, roundOf(db), brazil, headlineMethod);
	// origin: I.1; transit: I.1, I.3; destination: I.1, I.2, I.3, II.1, II.2
	expect(bearers).toMatchObject([
		{ code: 'origin', articles: 2, score: 100, nAnswered: 1, nApplicable: 1 },
		{ code: 'transit', articles: 2, score: 50, nAnswered: 2, nNoProvision: 1 },
		{ code: 'destination', articles: 5, score: (175 / 3 + 50) / 2, nNotApplicable: 1 }
	]);
	// VIII.1 is the only international one, and its chapter stands beside overall
	expect(kinds).toMatchObject([
		{ code: 'law', articles: 4, score: (50 + 50) / 2 },
		{ code: 'policy', articles: 1, score: 75 },
		{ code: 'international', articles: 1, score: null, cell: { state: 'not_applicable' } }
	]);
	expect(bearers[0]?.medians).toEqual({ region: null, world: null });
});
