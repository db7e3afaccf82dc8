import { apiExampleWords as words } from '#lib/messages/api-examples.ts';

/** A way to read the data, to be copied. */
export interface ApiExample {
	id: string;
	title: string;
	/** what one should know before copying it */
	note: string;
	code: string;
}

/** What the addresses in the examples name: they must exist where the examples are shown. */
export interface ExampleSubject {
	/** of the site, such as `https://scores.example.org` */
	origin: string;
	round: string;
	iso3: string;
}

/** Examples with the site's own addresses, that work as they stand. */
export function apiExamples({ origin, round, iso3 }: ExampleSubject): ApiExample[] {
	const api = `${origin}/api/v1`;
	const query = `round=${encodeURIComponent(round)}`;
	const scores = `${api}/scores.csv?${query}`;
	const codes = {
		curl: curl(`${scores}&country=${iso3}`),
		curlAgain: curlAgain(`${api}/aggregates.csv?${query}`),
		r: inR(scores, `${api}/countries.csv`),
		python: pythonCsv(scores),
		pythonJson: pythonJson(`${api}/heatmap.json?${query}&by=category`),
		pandas: pandas(scores, `${api}/countries.csv`),
		powerQuery: powerQuery(scores),
		libreOffice: `${api}/aggregates.csv?${query}&bom=1`,
		googleSheets: `=IMPORTDATA("${api}/heatmap.csv?${query}")`
	};
	return Object.entries(codes).map(([id, code]) => ({
		id,
		code,
		...words[id as keyof typeof codes]
	}));
}

const curl = (url: string) => `curl --fail --silent --show-error --output scores.csv "${url}"`;

const curlAgain = (url: string) =>
	`curl --fail --silent --show-error --compressed \\
  --etag-save aggregates.etag --etag-compare aggregates.etag \\
  --output aggregates.csv "${url}"`;

const inR = (scores: string, countries: string) =>
	`scores <- read.csv("${scores}",
                   na.strings = "", encoding = "UTF-8")
countries <- read.csv("${countries}",
                      na.strings = "", encoding = "UTF-8",
                      colClasses = c(m49 = "character"))
aggregate(score ~ chapter, data = scores, FUN = mean)`;

const pythonCsv = (scores: string) =>
	`import csv, io, urllib.request

url = "${scores}"
with urllib.request.urlopen(url) as answer:
    text = io.TextIOWrapper(answer, encoding="utf-8", newline="")
    rows = list(csv.DictReader(text))
answered = [row for row in rows if row["score"] != ""]
print(len(rows), "rows,", len(answered), "with a score")`;

const pythonJson = (heatmap: string) =>
	`import json, urllib.request

url = "${heatmap}"
with urllib.request.urlopen(url) as answer:
    rows = json.load(answer)["data"]
rated = [row for row in rows if row["overall"] is not None]
print(len(rows), "countries,", len(rated), "rated")`;

const pandas = (scores: string, countries: string) =>
	`import pandas as pd

scores = pd.read_csv("${scores}",
                     keep_default_na=False, na_values=[""], dtype={"round": str})
countries = pd.read_csv("${countries}",
                        keep_default_na=False, na_values=[""], dtype={"m49": str})
print(scores.groupby("chapter")["score"].mean())`;

const powerQuery = (scores: string) =>
	`let
    Source = Csv.Document(Web.Contents("${scores}"),
        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
    Rows`;
