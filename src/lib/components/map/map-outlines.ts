import type { MapOutlines } from './map-shapes.ts';
import outlines from './outlines.json';

/** The outlines that `npm run map` made of Natural Earth's shapes. */
export const mapOutlines: MapOutlines = outlines;
