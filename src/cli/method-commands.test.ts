import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aggregateCommand } from './aggregate-command.ts';
import { agreementCommand } from './agreement-command.ts';
import { type Command, type Terminal, WrongUsage } from './arguments.ts';
import { robustnessCommand } from './robustness-command.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mimc-method-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts files into the folder where the user stands. */
function put(files: Record<string, string | Uint8Array>) {
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

interface Ended {
	status: number | null;
	out: string;
	err: string;
}

/** Runs the command line as `npm run --silent mimc` does; `interruptAfter` milliseconds sends Ctrl+C. */
function mimc(args: string[], { interruptAfter = 0 } = {}): Promise<Ended> {
	const child = spawn(process.execPath, ['src/cli/mimc.ts', ...args], {
		cwd: resolve('.'),
		env: { ...process.env, INIT_CWD: folder }
	});
	const ended: Ended = { status: null, out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
	if (interruptAfter > 0) setTimeout(() => child.kill('SIGINT'), interruptAfter);
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (status) => done({ ...ended, status }));
	});
}

const csv = (...rows: string[]) => rows.map((row) => `${row}\r\n`).join('');
const lines = (text: string) => text.trimEnd().split('\n');

const water = {
	id: 'water',
	title: 'Water services',
	scale: { min: 1, max: 5 },
	groups: [
		{ code: 'access', title: 'Access', weight: 2 },
		{ code: 'quality' },
		{ code: 'extra', weight: 0 }
	],
	items: [
		{ code: 'a1', title: 'Taps', group: 'access', weight: 2 },
		{ code: 'a2', group: 'access' },
		{ code: 'a3', group: 'access' },
		{ code: 'q1', group: 'quality' },
		{ code: 'q2', group: 'quality' },
		{ code: 'x1', group: 'extra' }
	],
	categories: [
		{ code: 'basic', items: ['a1', 'q1'] },
		{ code: 'full', inherits: ['basic'], items: ['a2', 'q2'], supersedes: [['q2', 'q1']] }
	]
};
const waterScores = csv(
	'unit,item,value,status',
	'North,a1,5,scored',
	'North,a2,3,',
	'North,a3,,',
	'North,q1,,no_provision',
	'North,q2,4,scored',
	'North,x1,1,',
	"'=South,a1,,not_applicable",
	"'=South,a2,1,",
	"'=South,a3,2,",
	"'=South,q1,,not_assessed",
	"'=South,x1,,not_applicable",
	'"Est, Île",a1,,',
	'West,a1,5,',
	'West,a2,3,',
	'West,q1,1,no_provision',
	'West,q2,4,',
	'West,x1,5,'
);
const waterFiles = {
	'F.json': JSON.stringify(water),
	'S.csv': waterScores,
	'M.json': '{"coverage":"1/2","weights":{"quality":3}}'
};
const onWater = ['--framework', 'F.json', '--scores', 'S.csv'];

describe('mimc aggregate', () => {
	// recomputed in fractions by hand: North has access (2 × 100 + 50) / 3 and quality (0 + 75) / 2, weights 2 and 3
	test('golden: every status, a group of weight 0, supersession, a method with a fraction', async () => {
		put(waterFiles);
		const both = (unit: string, extra: string) => [
			`${unit},overall,,55.83333333333333,0.8,4,5,1`,
			`${unit},group,access,83.33333333333333,0.6666666666666666,2,3,1`,
			`${unit},group,quality,37.5,1,2,2,1`,
			`${unit},group,extra,${extra}`,
			`${unit},category,basic,66.66666666666667,1,2,2,1`,
			`${unit},category,full,81.25,1,3,3,1`,
			`${unit},category_own,basic,66.66666666666667,1,2,2,1`,
			`${unit},category_own,full,62.5,1,2,2,1`
		];
		expect(await mimc(['aggregate', ...onWater, '--method', 'M.json'])).toEqual({
			status: 0,
			err: '',
			out: csv(
				'unit,level,code,score,coverage,n_answered,n_applicable,rank',
				...both('North', '0,1,1,1,2'),
				"'=South,overall,,12.5,0.5,2,4,3",
				"'=South,group,access,12.5,1,2,2,3",
				"'=South,group,quality,,0,0,2,",
				"'=South,group,extra,,,0,0,",
				"'=South,category,basic,,0,0,1,",
				"'=South,category,full,0,0.5,1,2,3",
				"'=South,category_own,basic,,0,0,1,",
				"'=South,category_own,full,0,0.5,1,2,3",
				'"Est, Île",overall,,,0,0,5,',
				'"Est, Île",group,access,,0,0,3,',
				'"Est, Île",group,quality,,0,0,2,',
				'"Est, Île",group,extra,,0,0,1,',
				'"Est, Île",category,basic,,0,0,2,',
				'"Est, Île",category,full,,0,0,3,',
				'"Est, Île",category_own,basic,,0,0,2,',
				'"Est, Île",category_own,full,,0,0,2,',
				...both('West', '100,1,1,1,1')
			)
		});
	});

	test('without a method two thirds of items and of groups are needed', async () => {
		put(waterFiles);
		const { out } = await mimc(['aggregate', ...onWater]);
		const overall = lines(out).filter((line) => line.includes(',overall,'));
		// weights of the framework: (2 × 250 / 3 + 37.5) / 3; South has one of two groups
		expect(overall.map((line) => line.trimEnd())).toEqual([
			'North,overall,,68.05555555555556,0.8,4,5,1',
			"'=South,overall,,,0.5,2,4,",
			'"Est, Île",overall,,,0,0,5,',
			'West,overall,,68.05555555555556,0.8,4,5,1'
		]);
	});

	test('names every fault of every file, also of one that is not there, and prints nothing', async () => {
		put({
			'F.json': JSON.stringify({
				...water,
				wieght: 1,
				items: water.items.map((item) => (item.code === 'q1' ? { ...item, group: 'Q' } : item))
			}),
			'S.csv': 'unit,item,value,status\nX,a1,6,\nX,zz,2,\nX,a1,"2,5",\nY,a1,,absent\n',
			'M.json': '{"coverage":"2:3","weights":{"Q":1}}'
		});
		const { status, out, err } = await mimc(['aggregate', ...onWater, '--method', 'M.json']);
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(lines(err)).toEqual([
			'F.json, wieght: is no known key, expected one of id, title, scale, groups, items, categories.',
			'F.json, items[3].group: found "Q", expected a group of "groups".',
			'S.csv, row 2, column value: found "6", expected a number from 1 to 5.',
			'S.csv, row 3, column item: found "zz", expected an item of the framework.',
			'S.csv, row 4, column item: found "a1" again for unit "X", expected each unit and item once; row 2 has it.',
			'S.csv, row 4, column value: found "2,5", expected a number with a decimal point, not a decimal comma.',
			'S.csv, row 5, column status: found "absent", expected scored, no_provision, not_applicable, not_assessed or nothing.',
			'M.json, coverage: found "2:3", expected a number from 0 to 1, or a fraction such as "2/3".',
			'M.json, weights.Q: found "Q", expected a group of the framework.'
		]);
		const missing = await mimc(['aggregate', ...onWater, '--method', 'no/M.json']);
		expect(lines(missing.err)[0]).toBe(
			`no/M.json: there is no such file (${join(folder, 'no/M.json')}).`
		);
		expect(lines(missing.err)).toHaveLength(8);
	});

	/** In a shell: a child's pipe of Node's own is no file that can be opened. `pipefail`: the first status that is not 0. */
	const shell = (script: string) =>
		promisify(execFile)('bash', ['-o', 'pipefail', '-c', script], {
			env: { ...process.env, INIT_CWD: folder, FOLDER: folder, NODE: process.execPath }
		});

	test('files may be named by their full path, and come through a pipe', async () => {
		put(waterFiles);
		const { stdout } = await shell(
			'cat "$FOLDER/S.csv" | "$NODE" src/cli/mimc.ts aggregate --framework "$FOLDER/F.json" --scores /dev/stdin'
		);
		expect(stdout).toBe((await mimc(['aggregate', ...onWater])).out);
	});

	test('a reader that has seen enough is no error', async () => {
		const units = Array.from({ length: 20_000 }, (_, i) => `u${i},a1,3\n`);
		put({ ...waterFiles, 'S.csv': `unit,item,value\n${units.join('')}` });
		const { stdout, stderr } = await shell(
			`"$NODE" src/cli/mimc.ts aggregate ${onWater.join(' ')} | head -1`
		);
		expect(stdout).toBe('unit,level,code,score,coverage,n_answered,n_applicable,rank\r\n');
		expect(stderr).toBe('');
	});
});

describe('mimc agreement', () => {
	// Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, data C: four observers, twelve units, gaps
	const dataC = [
		'1,2,3,3,2,1,4,1,2,,,',
		'1,2,3,3,2,2,4,1,2,5,,3',
		',3,3,3,2,3,4,2,2,5,1,',
		'1,2,3,3,2,4,4,1,2,5,1,'
	].map((row) => row.split(','));
	const rows = dataC.flatMap((values, coder) =>
		values.map((value, unit) => `u${unit + 1},${'ABCD'[coder]},${value}`)
	);

	test.each([
		['nominal', 0.743],
		['ordinal', 0.815],
		['interval', 0.849],
		['ratio', 0.797]
	])('data C of Krippendorff 2011, %s: %d', async (metric, alpha) => {
		put({ 'R.csv': csv('unit,coder,value', ...rows) });
		const { status, out, err } = await mimc([
			'agreement',
			'--ratings',
			'R.csv',
			'--metric',
			metric
		]);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		const found = JSON.parse(out) as Record<string, unknown>;
		expect(found).toMatchObject({ metric, n_coders: 4, n_units: 11, n_pairable: 40, ci: null });
		expect(found.alpha).toBeCloseTo(alpha, 3);
		expect(found.percent_agreement).toBeCloseTo(9 / 11, 12);
		// irrCAC: AC1 of raw4raters, and AC2 with quadratic weights
		expect(found.ac1).toBeCloseTo(0.77544, 5);
		expect(found.ac2).toBeCloseTo((0.9753788 - 0.7137044) / (1 - 0.7137044), 6);
		expect(found.pairs).toHaveLength(6);
	});

	test('golden: two coders, one of four units apart', async () => {
		const text =
			'unit;coder;value\n1;ana;0\n1;ben;0\n2;ana;0\n2;ben;1\n3;ana;1\n3;ben;1\n4;ana;1\n4;ben;1\n';
		put({ 'R.csv': text });
		const { out } = await mimc(['agreement', '--ratings', 'R.csv']);
		// alpha 1 − 7 × 1 / (3 × 5); AC1 (3/4 − 15/32) / (1 − 15/32); kappa (3/4 − 1/2) / (1 − 1/2); two values: no weights
		expect(out).toBe(`{
  "alpha": 0.5333333333333333,
  "metric": "ordinal",
  "n_coders": 2,
  "n_units": 4,
  "n_pairable": 8,
  "percent_agreement": 0.75,
  "ac1": 0.5294117647058824,
  "ac2": 0.5294117647058824,
  "ci": null,
  "pairs": [
    {
      "a": "ana",
      "b": "ben",
      "n": 4,
      "agreement": 0.75,
      "kappa": 0.5,
      "kappa_linear": 0.5,
      "kappa_quadratic": 0.5
    }
  ]
}
`);
	});

	test('a bootstrap gives an interval around alpha, the same for the same seed, wider over clusters', async () => {
		const cluster = (row: string) => `${row},${/^u([1-6]),/.test(row) ? 'one' : 'two'}`;
		put({
			'R.csv': csv('unit,coder,value', ...rows),
			'C.csv': csv('unit,coder,value,cluster', ...rows.map(cluster))
		});
		const run = async (file: string, seed: string) =>
			(await mimc(['agreement', '--ratings', file, '--bootstrap', '500', '--seed', seed])).out;
		const [first, again, other, clusters] = await Promise.all([
			run('R.csv', '1'),
			run('R.csv', '1'),
			run('R.csv', '2'),
			run('C.csv', '1')
		]);
		expect(again).toBe(first);
		expect(other).not.toBe(first);
		const found = [first, clusters].map(
			(out) => JSON.parse(out) as { alpha: number; ci: number[] }
		);
		for (const { alpha, ci } of found) {
			expect(ci[0]).toBeLessThan(alpha);
			expect(ci[1]).toBeGreaterThan(alpha);
		}
		// two clusters have three alphas only: both, one twice, the other twice
		expect(found[1]?.ci).not.toEqual(found[0]?.ci);
	});

	test('what is not defined is null', async () => {
		put({ 'R.csv': 'unit,coder,value\n1,ana,3\n2,ben,3\n' });
		const { out } = await mimc([
			'agreement',
			'--ratings',
			'R.csv',
			'--bootstrap',
			'9',
			'--seed',
			'1'
		]);
		expect(JSON.parse(out)).toEqual({
			alpha: null,
			metric: 'ordinal',
			n_coders: 2,
			n_units: 0,
			n_pairable: 0,
			percent_agreement: null,
			ac1: null,
			ac2: null,
			ci: null,
			pairs: [
				{
					a: 'ana',
					b: 'ben',
					n: 0,
					agreement: null,
					kappa: null,
					kappa_linear: null,
					kappa_quadratic: null
				}
			]
		});
	});

	test('every fault is named', async () => {
		put({ 'R.csv': 'unit,coder,value\n1,ana,x\n1,ana,-1\n' });
		const { status, out, err } = await mimc([
			'agreement',
			'--ratings',
			'R.csv',
			'--metric',
			'ratio'
		]);
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(lines(err)).toEqual([
			'R.csv, row 2, column value: found "x", expected a number with a decimal point, or nothing.',
			'R.csv, row 3, column coder: found "ana" again for unit "1", expected each unit and coder once; row 2 has it.',
			'R.csv, row 3, column value: found "-1", expected a number of 0 or more for the metric ratio.'
		]);
	});

	test('very many different values are refused for a bootstrap only', async () => {
		const many = Array.from(
			{ length: 999 },
			(_, i) => `${i},ana,${i}\n${i},ben,${(i * 7) % 999}\n`
		);
		put({ 'R.csv': `unit,coder,value\n${many.join('')}` });
		const args = ['agreement', '--ratings', 'R.csv', '--metric', 'interval'];
		expect(await mimc(args)).toMatchObject({ status: 0, err: '' });
		expect(await mimc([...args, '--bootstrap', '10', '--seed', '1'])).toEqual({
			status: 1,
			out: '',
			err: 'R.csv: holds too many different values for a bootstrap; group them, or leave --bootstrap out.\n'
		});
	});
});

describe('mimc robustness', () => {
	/** Three groups of one item, values on 0–100. */
	const three = JSON.stringify({
		id: 'three',
		scale: { min: 0, max: 100 },
		groups: [{ code: 'A' }, { code: 'B' }, { code: 'C' }, { code: 'beside', weight: 0 }],
		items: ['A', 'B', 'C', 'beside'].map((code) => ({ code: code.toLowerCase(), group: code }))
	});
	const values = { best: [90, 80, 70], left: [60, 0, 30], right: [0, 60, 30], twin: [0, 60, 30] };
	const scores = csv(
		'unit,item,value',
		...Object.entries(values).flatMap(([unit, list]) =>
			['a', 'b', 'c'].map((item, i) => `${unit},${item},${list[i]}`)
		),
		'unrated,a,100'
	);
	const run = (...args: string[]) =>
		mimc(['robustness', '--framework', 'F.json', '--scores', 'S.csv', ...args]);
	beforeEach(() => put({ 'F.json': three, 'S.csv': scores }));

	test('golden: ranks and their intervals, the same bytes for the same seed; units that are not rated are left out', async () => {
		const [first, again] = await Promise.all(
			[1, 2].map(() => run('--draws', '2000', '--seed', '7'))
		);
		// left is ahead of right and its twin, rank 2, or behind both, rank 4; the twins share 3 or 2
		expect(first).toEqual({
			status: 0,
			err: '',
			out: csv(
				'unit,rank,rank_lo,rank_median,rank_hi',
				'best,1,1,1,1',
				'left,2,2,2,4',
				'right,2,2,3,3',
				'twin,2,2,3,3'
			)
		});
		expect(again).toEqual(first);
	});

	test('--pairs: the share of draws in which a is ahead, each pair once, ties half', async () => {
		const [first, again, other] = await Promise.all(
			['7', '7', '8'].map((seed) => run('--draws', '2000', '--seed', seed, '--pairs'))
		);
		expect(again).toEqual(first);
		expect(other?.out).not.toBe(first?.out);
		const [head, ...found] = lines(first?.out ?? '').map((line) => line.trimEnd().split(','));
		expect(head).toEqual(['a', 'b', 'share_a_ahead']);
		expect(found.map(([a, b]) => `${a} ${b}`)).toEqual([
			'best left',
			'best right',
			'best twin',
			'left right',
			'left twin',
			'right twin'
		]);
		const shares = found.map(([, , share]) => Number(share));
		expect(shares.slice(0, 3)).toEqual([1, 1, 1]);
		// by symmetry one half; 0.05 is more than four standard errors
		expect(Math.abs((shares[3] ?? 0) - 0.5)).toBeLessThan(0.05);
		expect(shares[4]).toBe(shares[3]);
		expect(shares[5]).toBe(0.5);
	});

	// left is ahead of right when A weighs more than B: a beta number of parameters C × 9/5 and C × 3/5 above one half
	test.each([
		['1', 0.83165],
		['4', 0.95195]
	])('weights are drawn around those of the method, --concentration %s', async (c, expected) => {
		put({ 'M.json': '{"weights":{"A":3}}' });
		const args = ['--draws', '20000', '--seed', '5', '--pairs', '--method', 'M.json'];
		const { out } = await run(...args, '--concentration', c);
		const share = Number(/^left,right,(.*)$/m.exec(out)?.[1]);
		// more than three standard errors
		expect(Math.abs(share - expected)).toBeLessThan(0.01);
	});

	test('--leave-out: each group without the others changed; needs no draws, but takes them', async () => {
		// without A: left 15, right and twin 45; without B the other way round; without C as before
		const out = csv(
			'group,mean_abs_rank_change,max_abs_rank_change',
			'A,0.5,2',
			'B,0.5,1',
			'C,0,0'
		);
		expect(await run('--leave-out')).toEqual({ status: 0, err: '', out });
		expect(await run('--leave-out', '--draws', '10', '--seed', '1')).toEqual({
			status: 0,
			err: '',
			out
		});
	});

	test('--concentration: a large one stays with the given weights', async () => {
		put({ 'M.json': '{"weights":{"A":3}}' });
		const { out } = await run(
			'--draws',
			'500',
			'--seed',
			'1',
			'--method',
			'M.json',
			'--concentration',
			'1e6'
		);
		expect(lines(out).map((line) => line.trimEnd())).toEqual([
			'unit,rank,rank_lo,rank_median,rank_hi',
			'best,1,1,1,1',
			'left,2,2,2,2',
			'right,3,3,3,3',
			'twin,3,3,3,3'
		]);
	});

	test('nothing that is rated gives the header alone', async () => {
		put({ 'S.csv': 'unit,item,value\nx,a,\n' });
		for (const [args, header] of [
			[['--draws', '10', '--seed', '1'], 'unit,rank,rank_lo,rank_median,rank_hi'],
			[['--draws', '10', '--seed', '1', '--pairs'], 'a,b,share_a_ahead']
		] as const)
			expect(await run(...args)).toEqual({ status: 0, err: '', out: csv(header) });
	});

	test.each([[['--draws', '10', '--seed', '1']], [['--leave-out']]])(
		'%j: flat nesting is refused, together with all other faults',
		async (args) => {
			put({ 'M.json': '{"nesting":"flat"}', 'S.csv': 'unit,item,value\nx,a,101\n' });
			const { status, out, err } = await run(...args, '--method', 'M.json');
			expect({ status, out }).toEqual({ status: 1, out: '' });
			expect(lines(err)).toEqual([
				'S.csv, row 2, column value: found "101", expected a number from 0 to 100.',
				'M.json, nesting: found "flat", expected "groups": weights of groups are drawn, and with flat nesting they play no part.'
			]);
		}
	);

	test('more units than can be ranked are refused', async () => {
		const units = Array.from({ length: 2001 }, (_, i) => `u${i},a,1\n`);
		put({ 'S.csv': `unit,item,value\n${units.join('')}` });
		expect(await run('--draws', '1', '--seed', '1', '--pairs')).toEqual({
			status: 1,
			out: '',
			err: 'The scores hold 2001 units; at most 2000 can be ranked in a simulation.\n'
		});
	});

	test('Ctrl+C cancels: exit status 1, nothing on stdout', async () => {
		// a machine under load may get the signal before the program listens, and then just ends
		for (const interruptAfter of [1000, 3000, 9000]) {
			const ended = await mimc(
				[
					'robustness',
					...['--framework', 'F.json', '--scores', 'S.csv'],
					'--draws',
					'10000000',
					'--seed',
					'1'
				],
				{ interruptAfter }
			);
			if (ended.status === null) continue;
			expect(ended).toEqual({ status: 1, out: '', err: 'Cancelled; nothing was printed.\n' });
			return;
		}
		expect.unreachable('the signal never met the listener');
	});
});

describe('wrong usage', () => {
	const files = ['--framework', 'F.json', '--scores', 'S.csv'];
	const ratings = ['agreement', '--ratings', 'R.csv'];
	const robustness = ['robustness', ...files];
	const commands: Record<string, Command> = {
		aggregate: aggregateCommand,
		agreement: agreementCommand,
		robustness: robustnessCommand
	};
	/** Nothing may be read, printed or waited for. */
	const nowhere: Terminal = {
		out: () => expect.unreachable('printed'),
		say: () => expect.unreachable('said'),
		progress: () => expect.unreachable('worked'),
		write: () => expect.unreachable('waited'),
		onInterrupt: () => expect.unreachable('waited'),
		env: { INIT_CWD: '/nowhere' },
		now: new Date(0)
	};
	test.each<[args: string[], says: string]>([
		[['aggregate'], '--framework is missing.'],
		[['aggregate', '--framework', 'F.json'], '--scores is missing.'],
		[['aggregate', ...files, 'extra'], 'Unexpected argument "extra".'],
		[['aggregate', ...files, '--draws', '5'], "Unknown option '--draws'"],
		[['agreement'], '--ratings is missing.'],
		[
			[...ratings, '--metric', 'Ordinal'],
			'--metric must be one of nominal, ordinal, interval, ratio; found "Ordinal".'
		],
		[[...ratings, '--bootstrap', '100'], '--seed is missing.'],
		[[...ratings, '--seed', '1'], '--bootstrap is missing.'],
		[
			[...ratings, '--bootstrap', '0', '--seed', '1'],
			'--bootstrap must be a whole number from 1 to 1000000; found "0".'
		],
		[[...ratings, '--bootstrap', '10', '--seed', '1.5'], '--seed must be a whole number'],
		[['robustness'], '--framework is missing.'],
		[robustness, '--draws is missing.'],
		[[...robustness, '--draws', '10'], '--seed is missing.'],
		[
			[...robustness, '--draws', '10000001', '--seed', '1'],
			'--draws must be a whole number from 1 to 10000000; found "10000001".'
		],
		[[...robustness, '--draws', '1e3', '--seed', '1'], '--draws must be a whole number'],
		[[...robustness, '--draws', '10', '--seed', 'x'], '--seed must be a whole number'],
		[
			[...robustness, '--draws', '10', '--seed', '1', '--concentration', '0'],
			'--concentration must be a number above 0, up to 1000000000; found "0".'
		],
		[[...robustness, '--draws', '10', '--seed', '1', '--concentration', '1,5'], 'found "1,5".'],
		[[...robustness, '--leave-out', '--draws', 'x'], '--draws must be a whole number'],
		[
			[...robustness, '--draws', '10', '--seed', '1', '--pairs', '--leave-out'],
			'--pairs and --leave-out do not go together.'
		]
	])('%j', async ([name = '', ...args], says) => {
		const run = async () => commands[name]?.run(args, nowhere);
		await expect(run).rejects.toThrow(WrongUsage);
		await expect(run).rejects.toThrow(says);
	});

	test('ends with exit status 2, and shows a way to the help', async () => {
		const ended = await Promise.all([
			mimc(['aggregate']),
			mimc(ratings.slice(0, 1)),
			mimc(robustness)
		]);
		expect(ended).toEqual(
			['aggregate', 'agreement', 'robustness'].map((name) => ({
				status: 2,
				out: '',
				err: expect.stringContaining(
					` is missing.\nSee \`npm run --silent mimc -- ${name} --help\`.`
				)
			}))
		);
	});
});

describe('help', () => {
	/** Below the package, since npm looks for it upwards from where the user stands. */
	let inside: string;
	beforeEach(() => {
		mkdirSync('.data', { recursive: true });
		inside = mkdtempSync(resolve('.data/example-'));
	});
	afterEach(() => rmSync(inside, { recursive: true }));

	test.each([
		['aggregate', /^unit,level,code,score,coverage,n_answered,n_applicable,rank\r\nX,overall,,50,/],
		['agreement', /^\{\n {2}"alpha": 0\.9\d+,[^]*"ci": \[/],
		['robustness', /^unit,rank,rank_lo,rank_median,rank_hi\r\nX,1,1,1,2\r\nY,2,/]
	])('the example of %s runs as it stands there', async (command, printed) => {
		const { status, out: help, err } = await mimc([command, '--help']);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(help).toMatch(new RegExp(`^Usage: npm run --silent mimc -- ${command} `));
		const [, example = ''] = help.split('\nExample:\n\n');
		expect(example).toContain(`npm run --silent mimc -- ${command} `);
		const { stdout, stderr } = await promisify(execFile)('sh', ['-e', '-c', example], {
			cwd: inside
		});
		expect(stdout).toMatch(printed);
		expect(stderr).toBe('');
	});

	test('no line is wider than a terminal, but for forms', async () => {
		for (const command of ['aggregate', 'agreement', 'robustness']) {
			const { out } = await mimc([command, '-h']);
			const wide = lines(out).filter((line) => line.length > 90 && !line.includes('npm run'));
			expect(wide).toEqual([]);
		}
	});
});
