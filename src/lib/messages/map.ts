/** Text of the map. */

export const mapMessages = {
	unknownShow: (found: string) =>
		`show: "${found}" cannot be shown. Use overall, chapter:IV, category:refugees or article:IV.12, with codes of this edition; articles that are only listed have no map.`,
	unknownScope: (found: string, known: readonly string[]) =>
		`scope: "${found}" is not one of ${known.join(', ')}.`
};

export const mapPageText = {
	navigation: 'Map',
	title: 'Map',
	heading: (what: string) => `Map: ${what}`,
	overall: 'overall score',
	chapter: (code: string, title: string) => `chapter ${code} ${title}`,
	article: (code: string, title: string) => `article ${code} ${title}`,
	category: (title: string, scope: string) => `${title}, ${scope} score`,
	scopes: { own: 'own', cumulative: 'cumulative' },
	show: 'Show',
	groups: {
		overall: 'Overall',
		chapters: 'Chapters',
		categories: 'Categories of people',
		articles: 'Articles'
	},
	scope: 'Articles of the category',
	scopeNames: { cumulative: 'own and inherited', own: 'own only' },
	region: 'Highlight a region',
	allRegions: 'No region: the whole world',
	highlighted: (region: string) => `${region} is highlighted; other countries are drawn faintly.`,
	answersFixed: 'Answers to one article do not depend on the method.',
	notRanked:
		'Duties owed to different groups differ, so maps of two categories are not to be ranked against each other.',
	label: (what: string) => `World map: ${what}. The list below has the same numbers.`,
	role: 'map',
	help: 'Arrow keys go to the next country in that direction, Home and End to the first and last by name, a letter to the next country that begins with it, Enter opens the country.',
	zoom: 'Zoom of the map',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	zoomWhole: 'Whole world',
	zoomed: (times: number) => `${times} times as large: scroll to move.`,
	frame: (times: number) =>
		`Map, ${times} times as large. Arrow keys scroll while the frame itself has the focus.`,
	frameWhole: 'Map, whole world',
	hover: 'Point at a country, or focus the map and use the arrow keys.',
	markers: 'Small States are also shown as circles, drawn apart where they would overlap.',
	boundaries:
		'Boundaries and the names of areas outside the country list are those of Natural Earth (public domain), simplified, which draws who controls an area. They are no position on the status of any territory. Equal Earth projection, which keeps areas in proportion; Antarctica is left out.',
	boundariesShort:
		'Boundaries: Natural Earth, simplified; no position on the status of any territory. Equal Earth projection.',
	source: (round: string) => `MIMC Scorecard, ${round}. Settled answers, no method in between.`,
	legendEntry: (label: string, count: number) =>
		label.endsWith(')') ? `${label}: ${count}` : `${label} (${count})`,
	notListed: 'not in the country list',
	notListedName: (name: string) => `${name}: not in the country list`,
	legend: 'Scale',
	faint: 'outside the highlighted region',
	list: 'Countries',
	score: 'Score',
	range: (low: string, high: string) => `possible range ${low} to ${high}`,
	download: 'Download the map',
	png: 'PNG',
	svg: 'SVG',
	pngFailed: 'The browser could not draw the picture. The SVG has the same.',
	/** title of the picture file */
	pictureTitle: (what: string, region: string | null) => (region ? `${what}, ${region}` : what)
};
