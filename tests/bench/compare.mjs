// One case: the tools take turns at it, then each bundle is weighed and run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cases, prepare, twinEntries } from './cases.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const define = { 'process.env.NODE_ENV': '"production"' };

/** What our binary is called where it bundles the twin of a case. */
export const asJavaScript = 'bundle as JavaScript';

/** Seconds after which a run is given up, and after which a check is. */
const runTimeout = 180;
const checkTimeout = 120;
/** Seconds after which a tool is not run again in the same case. */
const budget = 60;

// What the caller's shell says about Node must not change a peer, and logs are read without
// colours.
const { NODE_ENV, NODE_OPTIONS, ...inherited } = process.env;
const environment = { ...inherited, NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * Runs the tools in turn, so that noise falls on all of them alike. The results, in the order of
 * `tools`, are { name, tool, runs, size, failure, wrong, declined }: what measure.py printed of each
 * run, the bytes of the output, why there is none, what is wrong with it, why the tool was not asked.
 * The name is that of the tool; where our binary also takes its turn at the twin of the case, that
 * comes second and is called `asJavaScript`.
 */
export function compare(caseName, tools, options, progress) {
  const entries = prepare(caseName);
  const split = cases[caseName].split ?? false;
  const out = path.join(here, 'out', caseName);
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }\n');

  const turn = (tool, name, entries) => {
    // With splitting each tool has a folder of its own, with a file for each entry.
    const stem = path.join(out, name.replaceAll(' ', '-'));
    const outfile = split ? path.join(stem, 'entry.js') : `${stem}.js`;
    const job = {
      entries,
      split,
      outfile,
      define,
      platform: cases[caseName].platform ?? 'browser',
      sourcemap: options.sourcemap,
      minify: options.minify,
    };
    return { name, tool, job, declined: tools[tool].declines?.(job), runs: [] };
  };
  const results = Object.keys(tools)
    .filter((tool) => options.tools || !cases[caseName].slow?.includes(tool))
    .map((tool) => turn(tool, tool, entries));
  if (cases[caseName].twin && tools.bundle)
    results.splice(1, 0, turn('bundle', asJavaScript, twinEntries(caseName)));
  const working = results.filter((result) => !result.declined);

  // A run that does not count: the first tool would otherwise pay for reading the files from the
  // disk.
  if (working.length > 0)
    working[0].failure = failureOf(measure(working[0], tools), working[0].job);
  for (let run = 0; run < options.runs; run++) {
    for (const result of working) {
      const spent = result.runs.reduce((sum, { wall }) => sum + wall, 0);
      if (result.failure || (run > 0 && spent > budget)) continue;
      progress(`${caseName}: ${result.name}, run ${run + 1}`);
      const cost = measure(result, tools);
      result.failure = failureOf(cost, result.job);
      if (!result.failure) result.runs.push(cost);
    }
  }
  for (const result of working.filter(({ failure }) => !failure)) {
    progress(`${caseName}: ${result.name}, checking`);
    result.size = sizes(result.job, options);
    result.wrong = verify(caseName, result.job.outfile);
  }
  progress('');
  return results.map(({ job, ...result }) => result);
}

function measure({ tool, job }, tools) {
  if (job.split) rmSync(path.dirname(job.outfile), { recursive: true, force: true });
  rmSync(job.outfile, { force: true });
  rmSync(`${job.outfile}.map`, { force: true });
  const command = tools[tool].command(job);
  const { stdout, stderr, status } = spawnSync(
    'python3',
    [
      path.join(here, 'measure.py'),
      '--timeout',
      String(runTimeout),
      '--log',
      logOf(job),
      '--',
      ...command,
    ],
    { cwd: path.dirname(job.entries[0]), env: environment, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`measure.py failed: ${stderr}`);
  return JSON.parse(stdout);
}

function logOf(job) {
  return `${job.split ? path.dirname(job.outfile) : job.outfile.replace(/\.js$/, '')}.log`;
}

function failureOf(cost, job) {
  if (cost.timeout) return `timeout (${runTimeout} s)`;
  if (cost.code === 0 && existsSync(job.outfile)) return undefined;
  const signal = cost.signal === null ? '' : `signal ${signalName(cost.signal)}`;
  const message = firstError(readFileSync(logOf(job), 'utf8'));
  return `fails: ${[signal, message].filter(Boolean).join(', ') || 'no output'}`;
}

function signalName(number) {
  return (
    Object.entries(os.constants.signals).find(([, value]) => value === number)?.[0] ??
    String(number)
  );
}

/**
 * The line of a log that says what went wrong, without colours, frames or the paths of this
 * machine.
 */
function firstError(log) {
  const lines = log
    .replace(/\x1b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line =
    lines.find((text) => /^\W*(\w*error|fatal|thread .* panicked|panic)\b/i.test(text)) ??
    lines.find((text) => /error|overflow|out of memory|panic/i.test(text)) ??
    lines[0] ??
    '';
  const clean = line.replaceAll(`${here}${path.sep}`, '');
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}

/** Of one output, or of all the files of a folder together, each compressed alone. */
function sizes(job, options) {
  const files = job.split ? filesBelow(path.dirname(job.outfile), '.js') : [job.outfile];
  const parts = files.map((file) => sizesOf(file, job, options));
  const total = (key) =>
    parts.some((part) => part[key] === undefined)
      ? undefined
      : parts.reduce((sum, part) => sum + part[key], 0);
  return Object.fromEntries(['raw', 'gzip', 'brotli', 'map'].map((key) => [key, total(key)]));
}

function filesBelow(folder, extension) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(extension));
  return names.sort().map((name) => path.join(folder, name));
}

function sizesOf(outfile, { sourcemap }, options) {
  const bytes = readFileSync(outfile);
  const small = bytes.length < 4_000_000;
  const quality = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: small || options.brotli ? brotliCompressSync(bytes, quality).length : undefined,
    map:
      sourcemap && existsSync(`${outfile}.map`) ? readFileSync(`${outfile}.map`).length : undefined,
  };
}

/** What is wrong with a bundle, if anything: first its syntax, then what it does. */
function verify(name, file) {
  const steps = [
    ['does not parse', ['--check', file]],
    ['does not run', [path.join(here, 'verify.mjs'), name, file]],
  ];
  for (const [what, command] of steps) {
    const { status, signal, stderr } = spawnSync(process.execPath, command, {
      env: environment,
      encoding: 'utf8',
      timeout: checkTimeout * 1000,
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) return `${what}: ${signal ? `signal ${signal}` : firstError(stderr)}`;
  }
  return undefined;
}

/** The row of a result in the table. */
export function summary({ name, declined, failure, wrong, runs, size = {} }) {
  if (declined || failure) return { tool: name, state: declined ?? failure };
  const cpus = runs.map(({ user, sys }) => user + sys);
  return {
    tool: name,
    ...size,
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(cpus),
    cpuMin: Math.min(...cpus),
    rss: median(runs.map(({ maxrss }) => maxrss)),
    state: wrong ?? 'runs',
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
