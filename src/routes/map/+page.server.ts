import { error } from '@sveltejs/kit';
import { zoomLevel, zoomLevels } from '#lib/components/map/map-zoom.ts';
import { mapMessages } from '#lib/messages/map.ts';
import { parseShown, scopes, shownQuery } from '#lib/server/map-choice.ts';
import { mapPage } from '#lib/server/map-page.ts';
import { chosenFrom, readerChoice } from '#lib/server/reader-choice.ts';
import { regionsOf } from '#lib/server/regions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { round, method, shown: reader } = readerChoice(locals, url);
	const regions = regionsOf(locals.db);
	const region = chosenFrom(url, 'region', regions);
	const chosenScope = chosenFrom(url, 'scope', scopes);
	const scope = scopes.find((known) => known === chosenScope) ?? 'cumulative';
	const show = url.searchParams.get('show');
	const shown = parseShown(show, scope, round.edition);
	if (!shown) error(400, mapMessages.unknownShow(show ?? ''));
	const map = mapPage(locals, round, shown, method, region);
	const { chapters } = round.edition;
	const zoom = zoomLevel(chosenFrom(url, 'zoom', zoomLevels.map(String)));
	return {
		...reader,
		...shownQuery(shown),
		chapters,
		allRegions: regions,
		region,
		shown,
		map,
		zoom
	};
};
