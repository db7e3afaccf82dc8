import { expect, test } from 'vitest';
import { isFound } from './country-search.ts';

const ivoryCoast = { name: 'Côte d’Ivoire', iso2: 'CI', iso3: 'CIV' };
const namibia = { name: 'Namibia', iso2: 'NA', iso3: 'NAM' };

test.each([
	['cote', ivoryCoast, true],
	["Cote d'Ivoire", ivoryCoast, true],
	['  IVOIRE ', ivoryCoast, true],
	['civ', ivoryCoast, true],
	['ci', ivoryCoast, true],
	['na', namibia, true],
	['NAM', namibia, true],
	['kosovo', namibia, false],
	['namibias', namibia, false],
	['', namibia, true]
])('%j looks for %o: %j', (search, country, found) => {
	expect(isFound(search, country)).toBe(found);
});
