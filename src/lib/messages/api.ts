/** Words of the interface's description: the document `openapi.json` and the page `/api`. */

/** What a parameter chooses, by its name. */
export const parameterMeanings = {
	country: 'countries, ISO 3166-1 alpha-3',
	region: 'UN M49 regions, as in the column region of countries',
	chapter: 'chapters of the edition',
	article: 'articles of the edition',
	category: 'categories of people, with the articles that they inherit',
	round: 'assessment round; without it the current one',
	release: 'release; a demonstration has DEMO only',
	bearer: 'roles in which a State owes the duty',
	kind: 'kinds of article; aggregates are made from these articles only',
	by: 'what the columns are',
	nesting: 'overall as the mean of chapters, or of all articles in one group',
	mean: 'kind of mean',
	missing: 'unanswered articles are left out, or count 0',
	coverage: 'answered share that a group needs to be rated: a number from 0 to 1 or a fraction',
	weights: 'weights of chapters in the overall score; those that are not named keep theirs',
	inherit: 'whether categories inherit articles',
	bom: 'whether the file begins with a byte-order mark, for spreadsheets that guess encodings'
};

export const apiWords = {
	title: 'MIMC Scorecard: data',
	summary: 'How far national law meets the Model International Mobility Convention',
	description: `Scores of national law, article by article, with the provision behind every score, and what is made from them. Law on paper, not practice; alignment with a model that binds nobody, not compliance.

Every table is there as CSV (UTF-8, CRLF, RFC 4180, header always, empty cell = missing and never NA) and as JSON ({"data":[…]} with the CSV's column names). Lists are joined by ";" in CSV and arrays in JSON. Scores have up to six decimals. In columns of type text and list a text that a spreadsheet would run as a formula, or that begins with an apostrophe, has one apostrophe before it in CSV: take exactly one away when reading.

Several values of a parameter are separated by commas. Parameters and values that are not known are answered with 400 and their names. Rows of a demonstration carry release DEMO: they are generated, not findings.`,
	tags: {
		tables: 'Tables as CSV and JSON',
		packages: 'All tables of a round in one file',
		answers: 'A coder’s own answers, for those who are signed in',
		service: 'Sign-in, state of the service, this description'
	},
	csv: 'The table as CSV',
	json: 'The table as JSON',
	tableSummary: {
		scores: 'Answers by article',
		aggregates: 'Scores, coverage and ranks: overall, chapters, categories',
		heatmap: 'One row a country, one column a chapter, category or article',
		evidence: 'Provisions and search records behind the answers',
		articles: 'The catalogue of articles',
		categories: 'Categories of people and what they inherit',
		countries: 'The country list',
		codebook: 'What stands in every column of every table',
		rounds: 'Assessment rounds',
		releases: 'Published releases'
	},
	head: 'HEAD is answered as GET, without the body.',
	wideColumns: 'one column for each chapter, category or article',
	emptyWhen: (empty: string) => `null: ${empty}`,
	session: 'The cookie that POST /login gives (HttpOnly, SameSite=Lax).',
	ifNoneMatch: 'An ETag that was received: 304 while nothing has changed',
	ifModifiedSince: 'A Last-Modified that was received; If-None-Match goes before it',
	etag: 'Changes with the content',
	lastModified: 'When what the file is made from last changed; long tables have none',
	disposition: 'A telling name for the file',
	notModified: 'Nothing has changed since',
	dataPackage:
		'Data package: every table of the round as CSV and Parquet, with schemas, licence and checksums',
	workbook: 'Workbook: scores, aggregates, heatmap and codebook as sheets of an Excel file',
	ownAnswer: 'The signed-in coder’s own answer, with version 0 where there is none',
	saveAnswer: 'Saves the signed-in coder’s answer',
	saveDescription:
		'`version` is the one that was read, 0 for a first answer; a stale one is answered with 409 and the current answer in `details.current`. `level` goes with status `scored` and is required there; `not_applicable_reason` goes with `not_applicable`. A pinpoint needs `instrument` and `provision`, a search record (`kind: search`) its text in `quotation`. `evidence` takes the place of the stored list. Clearing is `not_assessed`.',
	history: 'Every version of the signed-in coder’s answer, the newest first',
	openapi: 'This description',
	signIn: 'Signs in; the cookie comes with the answer',
	signedIn: 'Signed in: the cookie `session` is set',
	health: 'Whether the service works',
	healthy: 'The database answers',
	unhealthy: 'The database does not answer',
	severalRounds: 'assessment rounds, whose rows come in that order; without it the current one',
	roundPath: 'assessment round',
	iso3Path: 'country, ISO 3166-1 alpha-3',
	articlePath: 'article of the round’s edition',
	errors: {
		400: 'A parameter or a field is wrong; every one is in details.issues',
		401: 'Not signed in, or the session has ended',
		403: 'Not allowed: the round is not open, or the country is another coder’s',
		404: 'There is no such thing, or it is not public',
		409: 'The version is stale; the current answer is in details.current',
		413: 'The body is too long',
		415: 'The body has another type than expected',
		429: 'Too many failed sign-ins; retry-after says how many seconds to wait'
	}
};
