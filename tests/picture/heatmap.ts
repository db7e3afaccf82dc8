import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';

// `npm run picture`: takes the README's picture of the heatmap from a fresh demonstration.

const folder = await mkdtemp(join(tmpdir(), 'mimc-picture-'));
const server = await startServer('demo', { DATABASE_PATH: join(folder, 'demo.sqlite') });
const { context, close } = await openBrowser({ width: 1280, height: 860 });
const page = await context.newPage();
await page.goto(server.origin, { waitUntil: 'networkidle' });
await page.screenshot({ path: 'static/heatmap.png' });
await close();
await server.stop();
await rm(folder, { recursive: true, force: true });
console.log('static/heatmap.png');
