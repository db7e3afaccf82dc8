/** Formats that tables have, by the ending of their address. */
const types: Record<string, string> = { csv: 'text/csv', json: 'application/json' };

/** is there as JSON only */
const description = '/api/v1/openapi';
const codebook = '/api/v1/codebook.csv';
const licence = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * The Link header of a file (RFC 8288, relations of IANA's registry): its other forms, the page that shows the same as a
 * document (`canonical`: the preferred address of the same content, RFC 6596), the codebook and the licence.
 */
export function linksOf({ pathname, searchParams }: URL): string {
	const query = new URLSearchParams(searchParams);
	// how a file is written, not what is in it
	query.delete('bom');
	const search = query.size > 0 ? `?${query}` : '';
	const [, base = pathname, ending = ''] = /^(.*)\.([a-z]+)$/.exec(pathname) ?? [];
	const others = Object.entries(base === description || !(ending in types) ? {} : types).filter(
		([other]) => other !== ending
	);
	const page = pageOf(base);
	return [
		...others.map(([other, type]) => link(`${base}.${other}${search}`, 'alternate', type)),
		...(page ? [link(page + search, 'canonical')] : []),
		link(codebook, 'describedby', types.csv),
		link(licence, 'license')
	].join(', ');
}

/** The Link header of a page that has files beside it. */
export function fileLinksOf({ pathname, search }: URL): string {
	const base = pathname === '/' ? '/heatmap' : pathname;
	return Object.entries(types)
		.map(([ending, type]) => link(`${base}.${ending}${search}`, 'alternate', type))
		.join(', ');
}

function pageOf(base: string): string | null {
	if (base.startsWith('/api/')) return null;
	return base === '/heatmap' ? '/' : base;
}

function link(address: string, relation: string, type?: string): string {
	return `<${address}>; rel="${relation}"${type ? `; type="${type}"` : ''}`;
}
