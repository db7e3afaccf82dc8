/** Titles and notes of the examples on `/api`. */
export const apiExampleWords = {
	curl: {
		title: 'curl',
		note: 'Answers of one country. --fail makes a refused request end with an error, instead of saving its message as data.'
	},
	curlAgain: {
		title: 'curl, again and again',
		note: 'Keeps the ETag: what has not changed is not sent again. --compressed asks for the file in compressed form.'
	},
	r: {
		title: 'R',
		note: 'na.strings = "" is needed: R otherwise takes NA, the code of Namibia, for a missing value. M49 numbers have leading zeros.'
	},
	python: {
		title: 'Python, standard library',
		note: 'newline="" leaves line breaks inside of cells as they are. An empty text is a missing value.'
	},
	pythonJson: {
		title: 'Python, JSON',
		note: 'Numbers are numbers and missing values None. A country that is not rated has no overall score.'
	},
	pandas: {
		title: 'Python, pandas',
		note: 'keep_default_na=False is needed: pandas otherwise takes NA, the code of Namibia, for a missing value.'
	},
	powerQuery: {
		title: 'Excel (Power Query)',
		note: 'Data, Get Data, From Other Sources, Blank Query, then Advanced Editor. QuoteStyle.Csv keeps cells with line breaks in one piece. Then choose types: m49, round and article are text.'
	},
	libreOffice: {
		title: 'LibreOffice',
		note: 'Sheet, External Links, then this address. Character set UTF-8, separator comma; mark the columns m49 and round as text.'
	},
	googleSheets: {
		title: 'Google Sheets',
		note: 'For small tables, and only where this site can be reached from the internet. The sheet is filled again about every hour.'
	}
};
