// The benchmark: every case is bundled by every tool, in turn, and the costs and sizes are printed
// side by side. Run it with --help for the options. It needs Node, npm and python3; everything else
// comes with `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cases, prepare } from './cases.mjs';
import { asJavaScript, compare, summary } from './compare.mjs';
import { table } from './report.mjs';
import { buildBundle, fail, install, progress } from './setup.mjs';
import { tools as allTools } from './tools.mjs';

const help = `node tests/bench/run.mjs [options]

  --only CASE,...    the cases to run; * matches any text ("chain-*")
  --all              also the cases of 20,000 and of 100,000 modules
  --tools NAME,...   bundle, bun, esbuild, rolldown, rspack, rollup; a tool that is named here
                     runs even in the cases where it is slow
  --runs N           runs of each tool in each case (5); a tool that has used up a minute is not
                     repeated
  --sourcemap        also write source maps
  --minify           minify
  --brotli           brotli for outputs of 4 MB and more, too (slow)
  --bundle FILE      our binary; without it, it is built by cargo
  --markdown         Markdown tables
  --json FILE        every single measurement
  --prepare          only install the packages and write the corpora
  --list             only list the cases
`;

main(readOptions());

function main(options) {
  if (options.help) return console.log(help);
  if (options.list) return listCases();
  requirePython();
  install();
  const names = chosenCases(options);
  for (const name of names) {
    progress(`preparing ${name}`);
    prepare(name);
  }
  if (options.prepare) return progress('');

  const tools = chosenTools(options);
  console.log(heading(tools, options));
  const versions = Object.fromEntries(
    Object.keys(tools).map((name) => [name, tools[name].version()]),
  );
  const report = {
    node: process.version,
    cpus: os.cpus().length,
    options: settings(options),
    versions,
    cases: {},
  };
  for (const name of names) {
    const results = compare(name, tools, options, progress);
    console.log(`\n${options.markdown ? '### ' : ''}${name}: ${cases[name].title}\n`);
    const rows = results.map(summary);
    console.log(table(rows, options.markdown));
    const note = dialectCost(rows);
    if (note) console.log(`\n${note}`);
    report.cases[name] = Object.fromEntries(results.map(({ name, ...rest }) => [name, rest]));
    // After every case, so that an interrupted benchmark leaves what it has.
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

function heading(tools, options) {
  const versions = Object.keys(tools).map((name) => {
    const version = tools[name].version();
    return version.startsWith(name) ? version : `${name} ${version}`;
  });
  const flags = ['sourcemap', 'minify'].filter((name) => options[name]).map((name) => `--${name}`);
  const memory = (os.totalmem() / 2 ** 30).toFixed(0);
  const host = `${os.type()}, ${os.cpus().length} CPUs, ${memory} GiB`;
  const runs = `Medians of ${options.runs} run${options.runs === 1 ? '' : 's'}`;
  return [
    `${versions.join(', ')}; Node ${process.version}; ${host}.`,
    `${[runs, ...flags].join(', ')}. CPU is user + system time of all threads.`,
    ...(tools.bundle ? ['In parentheses: the ratio to bundle.'] : []),
  ].join(' ');
}

/** What it costs us that a program is not JavaScript, where that was measured. */
function dialectCost(rows) {
  const [ours, twin] = ['bundle', asJavaScript].map((name) => rows.find(({ tool }) => tool === name));
  if (!ours?.cpuMin || !twin?.cpuMin) return undefined;
  const ratio = (ours.cpuMin / twin.cpuMin).toFixed(2);
  return `The CPU min of bundle is ${ratio} times that of the same program as JavaScript.`;
}

function settings({ runs, sourcemap, minify }) {
  return { runs, sourcemap, minify };
}

function requirePython() {
  const python = spawnSync('python3', ['-c', 'import resource'], { stdio: 'ignore' });
  if (python.status !== 0)
    fail('python3 is needed to measure child processes (measure.py), and was not found');
}

function chosenTools(options) {
  const names = options.tools ?? Object.keys(allTools());
  const bundle = names.includes('bundle')
    ? path.resolve(options.bundle ?? buildBundle())
    : undefined;
  if (bundle && !existsSync(bundle)) fail(`there is no binary ${bundle}`);
  const known = allTools(bundle);
  for (const name of names) if (!known[name]) fail(`no tool is called ${name}`);
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
}

function chosenCases(options) {
  if (!options.only) return Object.keys(cases).filter((name) => options.all || !cases[name].large);
  const matches = (pattern) => {
    const expression = new RegExp(`^${pattern.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`);
    const found = Object.keys(cases).filter((name) => expression.test(name));
    if (found.length === 0) fail(`no case is called ${pattern}; --list shows them`);
    return found;
  };
  return [...new Set(options.only.flatMap(matches))];
}

function listCases() {
  const width = Math.max(...Object.keys(cases).map((name) => name.length));
  for (const [name, { title, large }] of Object.entries(cases)) {
    console.log(`${name.padEnd(width)}  ${title}${large ? ' (only with --all or --only)' : ''}`);
  }
}

function readOptions() {
  const string = { type: 'string' };
  const boolean = { type: 'boolean', default: false };
  try {
    const { values } = parseArgs({
      options: {
        only: string,
        tools: string,
        runs: { ...string, default: '5' },
        bundle: string,
        json: string,
        all: boolean,
        sourcemap: boolean,
        minify: boolean,
        brotli: boolean,
        markdown: boolean,
        prepare: boolean,
        list: boolean,
        help: boolean,
      },
    });
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1) fail('--runs needs a number of at least 1');
    return { ...values, runs, only: values.only?.split(','), tools: values.tools?.split(',') };
  } catch (error) {
    return fail(error.message);
  }
}
