import { writeFileSync } from 'node:fs';
import { makeOutlines } from './outlines.ts';
import { inTenths } from './path-tenths.ts';

// `npm run map`: lengths of paths are written in tenths, which pack better; `map-outlines.ts` reads them so.
const made = makeOutlines();
const packed = {
	...made,
	countries: Object.fromEntries(
		Object.entries(made.countries).map(([iso3, shape]) => [
			iso3,
			{ ...shape, ...(shape.d ? { d: inTenths(shape.d) } : {}) }
		])
	),
	others: made.others.map(({ name, d }) => ({ name, d: inTenths(d) }))
};
writeFileSync('src/lib/components/map/outlines.json', `${JSON.stringify(packed)}\n`);
