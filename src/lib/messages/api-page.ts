/** Text of the page `/api`. */
export const apiPage = {
	title: 'Data for programs',
	lead: 'Every table of this site has an address of its own, as CSV and as JSON. Nothing is needed to read it: no account, no key.',
	generated: 'Rows of this site are generated and carry release DEMO.',
	contents: 'On this page',
	sections: {
		examples: 'Examples',
		tables: 'Tables and columns',
		beside: 'Tables beside pages',
		parameters: 'Parameters',
		files: 'How files are written',
		errors: 'Errors',
		conditional: 'What has not changed is not sent again',
		writing: 'Writing answers'
	},
	examplesLead: 'They work as they stand, with the addresses of this site.',
	description: 'Description for programs (OpenAPI 3.1)',
	codebook: 'Codebook: all columns as a table',
	downloads: 'Files of a round to download',
	tablesLead:
		'Filters are parameters of the address. Rows come by country, then in the order of the edition.',
	takes: 'Parameters',
	noParameters: 'none',
	columns: (count: number) => `${count} columns`,
	head: {
		column: 'Column',
		type: 'Type',
		unit: 'Unit',
		values: 'Values',
		empty: 'Empty when',
		meaning: 'Meaning',
		parameter: 'Parameter',
		example: 'Example',
		several: 'Several'
	},
	columnsOf: (table: string) => `Columns of ${table}`,
	never: 'never',
	range: (minimum: number, maximum: number | undefined) =>
		maximum === undefined ? `from ${minimum}` : `${minimum} to ${maximum}`,
	besideLead:
		'Pages have files beside them: the address of the page with .csv or .json before the query, and the page’s parameters. Most have the columns of the tables above; these have their own. <code> stands for each code of what the page shows.',
	parametersLead:
		'A parameter or value that is not known is refused by name, so that a slip never gives a file that looks complete.',
	yes: 'yes, with commas',
	no: 'no',
	of: (tables: readonly string[]) => `for ${tables.join(', ')}`,
	countOf: (count: number, example: string) => `${count} codes, such as ${example}`,
	files: [
		'CSV is UTF-8 with CRLF and RFC 4180 quoting, always with a header. bom=1 begins the file with a byte-order mark.',
		'An empty cell is a missing value. Missing is never written NA: that is Namibia.',
		'Scores have up to six decimals; ranks are made from unrounded scores. Dates are YYYY-MM-DD, times ISO 8601 UTC, booleans true and false, lists joined by “;”.',
		'In columns of type text and list a text that a spreadsheet would run as a formula, or that begins with an apostrophe, has one apostrophe before it. Take exactly one away when reading.',
		'JSON is {"data":[…]} with the names of the CSV: numbers are numbers, lists arrays, missing values null, and texts have no apostrophe added.'
	],
	errorsLead:
		'Errors have one shape. details.issues names every parameter or field that is wrong, and why.',
	status: 'Status',
	when: 'When',
	conditional: [
		'Each file has an ETag, and a Last-Modified unless it is long. Send them back as If-None-Match or If-Modified-Since: while nothing has changed the answer is 304 without a body. A saved answer changes the ETag at once.',
		'HEAD is answered as GET, without the body. Files are sent compressed (gzip, brotli) to clients that accept it.',
		'Any website may read the files (access-control-allow-origin: *).'
	],
	writing:
		'An analyst’s program signs in with POST /login (form fields email and password), keeps the cookie session, reads an answer with GET and saves it with PUT under its version. Schemas and errors stand in the description for programs.',
	answerAddress: '/api/v1/rounds/{round}/countries/{iso3}/articles/{code}'
};
