/** What `mimc aggregate`, `agreement` and `robustness` say. The examples run when they are copied; a test does so. */

const files = `F.json   the framework; everything but titles, weights (1) and categories is needed:
         {"id","title","scale":{"min","max"},
          "groups":[{"code","title","weight"}],
          "items":[{"code","title","group","weight"}],
          "categories":[{"code","title","inherits":[…],"items":[…],
                         "supersedes":[[by, superseded],…]}]}
S.csv    unit,item,value[,status] with a decimal point; value on the scale, empty =
         missing. Status: scored, no_provision (counts as the scale's minimum),
         not_applicable, not_assessed; without one a value is scored. A row that is
         not there is missing, too.
M.json   the method; every key is optional, and without the file it is
         {"nesting":"groups","mean":"arithmetic","missing":"exclude",
          "coverage":"2/3","group_coverage":"2/3","weights":{},"inherit":true}
         nesting groups|flat, mean arithmetic|geometric|harmonic, missing exclude|zero;
         a coverage is a number from 0 to 1 or a fraction, group_coverage that of
         coverage unless said; weights by group in place of those of F.json.`;

const reading = `Files are UTF-8 and taken from the folder where you stand. Other columns are left
alone. All faults of all files are named; then nothing is printed on stdout.`;

const example = `  echo '{"id":"example","scale":{"min":0,"max":4},
    "groups":[{"code":"A","weight":2},{"code":"B"}],
    "items":[{"code":"a1","group":"A"},{"code":"a2","group":"A"},
             {"code":"b1","group":"B"}],
    "categories":[{"code":"everybody","items":["a1","b1"]}]}' > example.json
  printf 'unit,item,value,status\\nX,a1,4,\\nX,a2,2,\\nX,b1,,no_provision\\n' > example.csv
  printf 'Y,a1,1,\\nY,a2,,not_applicable\\nY,b1,3,\\n' >> example.csv`;

export const aggregateCommandMessages = {
	summary: 'scores, coverage and ranks of any framework, from files',
	help: `Usage: npm run --silent mimc -- aggregate --framework F.json --scores S.csv [--method M.json]

Prints CSV: unit,level,code,score,coverage,n_answered,n_applicable,rank. Level is
overall, group, category (own and inherited items) or category_own; code is empty for
overall. Scores are 0–100 between the ends of the scale, unrounded; empty = not rated.

${files}

${reading}

Example:

${example}
  npm run --silent mimc -- aggregate --framework example.json --scores example.csv
`
};

export const agreementCommandMessages = {
	summary: 'agreement between coders, from a file of ratings',
	help: `Usage: npm run --silent mimc -- agreement --ratings R.csv [--metric METRIC] [--bootstrap N --seed K]

Prints JSON: alpha (Krippendorff), metric, n_coders, n_units (with two or more values),
n_pairable (their values), percent_agreement, ac1 and ac2 (Gwet), ci, and for each pair
of coders a, b, n, agreement, kappa, kappa_linear, kappa_quadratic (Cohen; weights by the
place in the sorted list of all values). Undefined = null.

R.csv            unit,coder,value[,cluster] with a decimal point; empty = not coded
--metric METRIC  nominal, ordinal, interval or ratio; ordinal unless said. Nominal takes
                 any text, the others numbers, ratio none below 0
--bootstrap N    ci is the interval from 2.5 to 97.5 % of N resamples of units, or of
                 whole clusters (such as countries) where there is a column for them
--seed K         a whole number; the same seed gives the same interval

${reading}

Example:

  printf 'unit,coder,value\\n1,ana,3\\n1,ben,3\\n2,ana,0\\n2,ben,1\\n3,ana,4\\n' > example.csv
  printf '3,ben,4\\n4,ana,2\\n4,ben,\\n' >> example.csv
  npm run --silent mimc -- agreement --ratings example.csv --bootstrap 1000 --seed 1
`,
	unknownMetric: (found: string, known: string) =>
		`--metric must be one of ${known}; found "${found}".`,
	tooManyToBootstrap:
		'holds too many different values for a bootstrap; group them, or leave --bootstrap out'
};

export const robustnessCommandMessages = {
	summary: 'how firm ranks are when weights are drawn at random, from files',
	help: `Usage: npm run --silent mimc -- robustness --framework F.json --scores S.csv --draws N --seed K
         [--method M.json] [--concentration C] [--pairs]
       npm run --silent mimc -- robustness --framework F.json --scores S.csv --leave-out
         [--method M.json]

Draws weights of the groups N times from a Dirichlet distribution around the given ones
and prints CSV: unit,rank,rank_lo,rank_median,rank_hi: the rank under the method itself,
and 5, 50 and 95 % of the ranks. "Ahead in 87 % of weightings" is no probability that one
is better. Units that are not rated are left out; flat nesting is refused.

--draws N          1 to 10000000
--seed K           a whole number; the same seed gives the same bytes
--concentration C  above 0; 1 unless said: with equal weights every mixture is as likely.
                   Larger = closer to the given weights. Weight 0 stays 0
--pairs            prints a,b,share_a_ahead instead (ties count half)
--leave-out        prints group,mean_abs_rank_change,max_abs_rank_change instead: each
                   group's weight set to 0, the others as they are. Draws nothing

${files}

${reading}
While it runs Ctrl+C cancels.

Example:

${example}
  npm run --silent mimc -- robustness --framework example.json --scores example.csv \\
    --draws 1000 --seed 1
`,
	notTogether: '--pairs and --leave-out do not go together.',
	cancelled: 'Cancelled; nothing was printed.',
	progress: (share: number) => `${Math.floor(100 * share)} % of the draws`,
	tooManyUnits: (found: number, most: number) =>
		`The scores hold ${found} units; at most ${most} can be ranked in a simulation.`
};

export const inputFileMessages = {
	row: (row: number) => `row ${row}`,
	notUtf8: 'is not UTF-8 text; save it as UTF-8',
	tooLarge: (bytes: number) => `is larger than ${bytes / 1024 ** 2} MB`,
	unreadable: (path: string, code: unknown) => {
		if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no such file (${path})`;
		if (code === 'EISDIR') return `is a folder, expected a file (${path})`;
		if (code === 'EACCES' || code === 'EPERM') return `may not be read by you (${path})`;
		return `cannot be read: ${String(code)} (${path})`;
	}
};
