// The benchmark: every case is bundled by every tool, in turn, and the costs and sizes are printed
// side by side. Run it with --help for the options. It needs Node, npm and python3; everything else
// comes with `npm ci`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cases, prepare } from './cases.mjs';
import { compare, summary } from './compare.mjs';
import { table } from './report.mjs';
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

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');

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
    console.log(table(results.map(summary), options.markdown));
    report.cases[name] = Object.fromEntries(results.map(({ tool, ...rest }) => [tool, rest]));
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

function settings({ runs, sourcemap, minify }) {
  return { runs, sourcemap, minify };
}

/**
 * The packages of the lock file, unless they are there already. No install scripts: nothing here
 * needs one.
 */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(here, 'node_modules/.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  progress('npm ci');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed');
  writeFileSync(stamp, lock);
}

function requirePython() {
  const python = spawnSync('python3', ['-c', 'import resource'], { stdio: 'ignore' });
  if (python.status !== 0)
    fail('python3 is needed to measure child processes (measure.py), and was not found');
}

function buildBundle() {
  progress('cargo build --release -p bundle_cli');
  const cargo = spawnSync('cargo', ['build', '--release', '-p', 'bundle_cli'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (cargo.status !== 0)
    fail('cargo build failed; leave our binary out with --tools, or name one with --bundle');
  return path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'), 'release/bundle');
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

/** The line that says what is going on; only where someone may be looking. */
function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

function fail(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}
