import { readerMessages } from '#lib/messages/reader.ts';
import * as countryTable from './db/countries.ts';
import { errorResponse } from './error-response.ts';
import { pageFile } from './page-file.ts';
import type { PublicFile } from './public-file.ts';
import type { Viewer } from './round-access.ts';
import type { FileFormat } from './table-response.ts';

/** What narrows the articles of the page; its file holds no articles. */
const ofThePage = ['status', 'level', 'q'];

/** `/countries/BRA.csv`: overall, chapters and categories of one country. */
export function countryFile(
	viewer: Viewer,
	iso3: string,
	format: FileFormat,
	query: URLSearchParams
): PublicFile | Response {
	if (!countryTable.list(viewer.db).some((country) => country.iso3 === iso3))
		return errorResponse(404, 'not_found', readerMessages.unknownCountry(iso3));
	const page = {
		table: 'aggregates',
		name: `mimc-country-${iso3}`,
		fixed: { country: iso3 },
		own: ofThePage
	} as const;
	return pageFile(viewer, page, format, query);
}
