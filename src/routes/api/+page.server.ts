import { apiPage, exampleError } from '#lib/server/api-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	...apiPage(locals, url.origin),
	exampleError: await exampleError()
});
