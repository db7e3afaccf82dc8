import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { markerRadius } from '#lib/components/map/map-shapes.ts';
import type { CountryShape, MapOutlines } from '#lib/components/map/map-shapes.ts';
import { readCatalogue } from '#lib/server/catalogue.ts';
import { RelativePath } from './relative-path.ts';
import { spreadApart } from './spread-apart.ts';

type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

const width = 1000;
/** Countries whose outline covers less than this, in units of the plane, get a marker: about a square of 3.5 × 3.5. */
const smallestArea = 12;
/** UN M49; has no country and would take a sixth of the picture */
const antarctica = '010';

/** Natural Earth's shapes at one scale, as world-atlas packs them. */
function shapesAt(scale: '110m' | '50m' | '10m'): Shape[] {
	const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
	const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
		countries: GeometryCollection<{ name: string }>;
	}>;
	return feature(topology, topology.objects.countries).features as Shape[];
}

/**
 * The outlines of the map: Equal Earth (equal-area; Šavrič, Patterson and Jenny 2018), turned by 11° so that the Bering
 * Strait and not Chukotka is the edge. Countries that the coarse scale lacks take their place from finer ones.
 */
export function makeOutlines(): MapOutlines {
	const { countries } = readCatalogue();
	const coarse = shapesAt('110m').filter(({ id }) => id !== antarctica);
	const finer = [...shapesAt('50m'), ...shapesAt('10m')];
	const shapeIn = (list: readonly Shape[], m49: string) => list.find(({ id }) => id === m49);
	const placed = countries.map(({ iso3, m49 }) => {
		const shape = shapeIn(coarse, m49);
		const found = shape ?? shapeIn(finer, m49);
		if (!found) throw new Error(`Natural Earth has no ${iso3} (${m49}).`);
		return { iso3, shape, largest: largestPart(found) };
	});
	const { projection, height } = fitted([...coarse, ...placed.map(({ largest }) => largest)]);
	const plane = geoPath(projection);
	const outline = (shape: GeoPermissibleObjects) => {
		const path = new RelativePath();
		geoPath(projection, path as unknown as CanvasRenderingContext2D)(shape);
		return path.toString();
	};
	const listed = placed.map(({ iso3, shape, largest }) => {
		const [x, y] = plane.centroid(largest);
		const marker = !shape || plane.area(shape) < smallestArea;
		return { iso3, shape: { d: shape && outline(shape), x, y, marker } };
	});
	const known = new Set(countries.map(({ m49 }) => m49));
	return {
		width,
		height,
		countries: Object.fromEntries(placedApart(listed)),
		others: coarse
			.filter(({ id }) => !known.has(String(id)))
			.map((shape) => ({ name: shape.properties.name, d: outline(shape) }))
	};
}

/** The projection in which everything fits onto the plane, markers at its edges included. */
function fitted(features: Shape[]) {
	const all = { type: 'FeatureCollection', features } as const;
	const margin = 2 * markerRadius;
	const projection = geoEqualEarth()
		.rotate([-11, 0])
		.fitWidth(width - 2 * margin, all);
	const [x, y] = projection.translate();
	projection.translate([x + margin, y + margin]);
	const [, [, bottom]] = geoPath(projection).bounds(all);
	return { projection, height: Math.ceil(bottom + margin) };
}

/** Of several islands the largest: the middle of all may lie in the sea, or on the other side of the world. */
function largestPart(shape: Shape): Shape {
	const { geometry } = shape;
	if (geometry.type === 'Polygon') return shape;
	const parts = geometry.coordinates.map((coordinates): Polygon => ({
		type: 'Polygon',
		coordinates
	}));
	const [first, ...others] = parts;
	if (!first) throw new Error(`${shape.properties.name} has no part.`);
	const largest = others.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a), first);
	return { ...shape, geometry: largest };
}

function placedApart(
	listed: readonly { iso3: string; shape: CountryShape }[]
): [iso3: string, CountryShape][] {
	const gap = 1;
	const marked = listed.filter(({ shape }) => shape.marker);
	const places = spreadApart(
		marked.map(({ shape }) => shape),
		2 * markerRadius + gap
	);
	const moved = new Map(marked.map(({ iso3 }, at) => [iso3, places[at]]));
	const tenths = (value: number) => Math.round(value * 10) / 10;
	return listed.map(({ iso3, shape }) => {
		const { x, y } = moved.get(iso3) ?? shape;
		const { d, marker } = shape;
		return [
			iso3,
			{ ...(d ? { d } : {}), x: tenths(x), y: tenths(y), ...(marker ? { marker } : {}) }
		];
	});
}
