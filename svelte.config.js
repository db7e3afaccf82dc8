import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ out: 'build' }),
		alias: { '#lib': 'src/lib', '#lib/*': 'src/lib/*' },
		// Our own check (src/lib/server/origin-check.ts) covers every content type and accepts localhost and 127.0.0.1 alike.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			// hashes, not nonces: a page that is prepared once is given to many
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'img-src': ['self', 'data:'],
				'style-src': ['self', 'unsafe-inline'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		}
	}
};
