import { readFileSync, writeFileSync } from 'node:fs';
import { withColumns } from './columns.ts';

// `npm run docs`: brings the README's section on columns up to date.
writeFileSync('README.md', withColumns(readFileSync('README.md', 'utf8')));
