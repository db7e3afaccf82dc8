import { writeFileSync } from 'node:fs';
import { makeOutlines } from './outlines.ts';

writeFileSync('src/lib/components/map/outlines.json', `${JSON.stringify(makeOutlines())}\n`);
