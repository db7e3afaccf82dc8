/** Everything that the map is drawn from, on a plane of `width` × `height`. Made by `npm run map`. */
export interface MapOutlines {
	width: number;
	height: number;
	/** by ISO 3166-1 alpha-3: every country of the list */
	countries: Readonly<Record<string, CountryShape>>;
	/** areas that are not in the country list, as Natural Earth names and bounds them */
	others: readonly { name: string; d: string }[];
}

export interface CountryShape {
	/** SVG path; absent where the country is too small for the scale of the map */
	d?: string;
	/** its middle, or its marker's */
	x: number;
	y: number;
	/** too small to be seen or met by its outline alone: a circle stands for it */
	marker?: boolean;
}

/** Radius of a marker on the plane of the map. */
export const markerRadius = 4;
