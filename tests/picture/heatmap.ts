import { openDemoSite } from '../e2e/demo-site.ts';

// `npm run picture`: takes the README's picture of the heatmap from a fresh demonstration.

const { server, page, close } = await openDemoSite({ width: 1280, height: 860 });
await page.goto(server.origin, { waitUntil: 'networkidle' });
await page.screenshot({ path: 'static/heatmap.png' });
await close();
console.log('static/heatmap.png');
