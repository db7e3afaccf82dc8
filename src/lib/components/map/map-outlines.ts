import { type CountryShape, type MapOutlines } from './map-shapes.ts';
import outlines from './outlines.json';

const countries: Readonly<Record<string, CountryShape>> = outlines.countries;

/** Path data of the file, whose lengths are tenths, in those of the plane: `-5 120` → `-.5 12`. */
function ofPlane(d: string): string {
	return d.replace(/\d+/g, (tenths) => String(Number(tenths) / 10).replace(/^0\./, '.'));
}

/** The outlines that `npm run map` made of Natural Earth's shapes. */
export const mapOutlines: MapOutlines = {
	...outlines,
	countries: Object.fromEntries(
		Object.entries(countries).map(([iso3, shape]) => [
			iso3,
			shape.d ? { ...shape, d: ofPlane(shape.d) } : shape
		])
	),
	others: outlines.others.map(({ name, d }) => ({ name, d: ofPlane(d) }))
};
