// Sizes: the programs of tests/programs and the packages of tests/packages, minified by every
// bundler for the same platform and format, compared after gzip. Run it with --help for the
// options. Sizes are those of the file that each tool writes, whatever that does when it runs; that
// ours behave as their sources is what the tests are for.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildBundle, fail, install, progress } from './setup.mjs';
import { tools as allTools } from './tools.mjs';

const help = `node tests/bench/sizes.mjs [options]

  --only TEXT,...    the programs whose names contain one of the texts
  --tools NAME,...   the others: bun, esbuild, rolldown, rspack
  --bundle FILE      our binary; without it, it is built by cargo
  --keep FOLDER      leaves all outputs there
  --json FILE        every single size
`;

const peers = ['bun', 'esbuild', 'rolldown', 'rspack'];
const limit = 120_000;
const here = path.dirname(fileURLToPath(import.meta.url));
const tests = path.join(here, '..');

await main(readOptions());

async function main(options) {
  if (options.help) return console.log(help);
  install();
  const programs = allPrograms().filter(({ name }) =>
    (options.only ?? ['']).some((text) => name.includes(text)),
  );
  if (programs.length === 0) fail('no program has such a name');
  const tools = chosenTools(options);
  const folder = options.keep
    ? path.resolve(options.keep)
    : mkdtempSync(path.join(os.tmpdir(), 'bundle-sizes-'));
  const rows = [];
  for (const program of programs) {
    progress(program.name);
    const sizes = {};
    for (const [tool, { command }] of Object.entries(tools)) {
      const outfile = path.join(folder, tool, `${program.name.replaceAll('/', '-')}.js`);
      sizes[tool] = await size(command({ ...program.job, outfile }), outfile);
    }
    rows.push({ name: program.name, sizes });
  }
  progress('');
  if (!options.keep) rmSync(folder, { recursive: true });
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(report(rows, Object.keys(tools).slice(1)));
}

/** Bytes after gzip of what a command writes; undefined if it fails. */
async function size(command, outfile) {
  mkdirSync(path.dirname(outfile), { recursive: true });
  const [file, ...words] = command;
  const child = spawn(file, words, { cwd: path.dirname(outfile), stdio: 'ignore', timeout: limit });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('exit', resolve);
  });
  if (code !== 0 || !existsSync(outfile)) return undefined;
  return gzipSync(readFileSync(outfile), { level: 9 }).length;
}

/** Every program with the job that tools.mjs describes. */
function allPrograms() {
  const programs = [];
  for (const [group, entries] of [
    ['programs', ['main.mjs', 'main.cjs', 'main.js']],
    ['packages', ['imported.mjs', 'required.cjs']],
  ]) {
    for (const name of readdirSync(path.join(tests, group)).sort()) {
      const folder = path.join(tests, group, name);
      const files = entries.map((file) => path.join(folder, file)).filter(existsSync);
      for (const entry of group === 'programs' ? files.slice(0, 1) : files) {
        const suffix = group === 'programs' ? '' : `/${path.basename(entry).split('.')[0]}`;
        programs.push({ name: `${group}/${name}${suffix}`, job: job(folder, entry) });
      }
    }
  }
  return programs;
}

function job(folder, entry) {
  const file = path.join(folder, 'program.json');
  const settings = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    entries: [entry],
    split: false,
    platform: settings.platform ?? 'node',
    define: settings.define ?? {},
    external: settings.external ?? [],
    sourcemap: false,
    minify: true,
  };
}

function report(rows, others) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const columns = [...others, 'smallest'];
  const line = (name, bytes, ratios, note = '') =>
    [
      name.padEnd(width),
      String(bytes).padStart(9),
      ...ratios.map((it) => it.padStart(9)),
      note && ` ${note}`,
    ]
      .join(' ')
      .trimEnd();
  const ratio = (ours, theirs) => (theirs ? (ours / theirs).toFixed(3) : '–');
  const built = rows.filter(({ sizes }) => sizes.bundle !== undefined);
  const smallest = ({ sizes }) =>
    Math.min(...others.map((tool) => sizes[tool] ?? Number.POSITIVE_INFINITY));
  const larger = built
    .map((row) => ({ ...row, excess: row.sizes.bundle - smallest(row) }))
    .filter(({ excess }) => excess > 0 && Number.isFinite(excess));
  const lines = built.map((row) => {
    const ours = row.sizes.bundle;
    const least = smallest(row);
    const ratios = [...others.map((tool) => row.sizes[tool]), least].map((it) =>
      ratio(ours, Number.isFinite(it) ? it : undefined),
    );
    return line(row.name, ours, ratios, ours > least ? `+${ours - least} B` : '');
  });
  const sums = columns.map((tool) => {
    const theirs = (row) => (tool === 'smallest' ? smallest(row) : row.sizes[tool]);
    const both = built.filter((row) => Number.isFinite(theirs(row)));
    const sum = (of) => both.reduce((total, row) => total + of(row), 0);
    return ratio(
      sum((row) => row.sizes.bundle),
      sum(theirs),
    );
  });
  const total = built.reduce((sum, row) => sum + row.sizes.bundle, 0);
  return [
    'Bytes after gzip, and their ratio to those of the others (below 1: ours is smaller).',
    '',
    line('', 'bundle', columns),
    ...lines,
    line(`all ${built.length}`, total, sums),
    '',
    `Larger than the smallest of the others: ${larger.length} of ${built.length}.`,
    ...larger
      .sort((a, b) => b.excess - a.excess)
      .map(({ name, excess }) => `${name.padEnd(width)} ${`+${excess}`.padStart(9)} B`),
    ...rows
      .filter(({ sizes }) => sizes.bundle === undefined)
      .map(({ name }) => `${name}: not built`),
  ].join('\n');
}

function chosenTools(options) {
  const names = options.tools ?? peers;
  const bundle = path.resolve(options.bundle ?? buildBundle());
  if (!existsSync(bundle)) fail(`there is no binary ${bundle}`);
  const known = allTools(bundle);
  for (const name of names) if (!peers.includes(name)) fail(`no tool with a minifier is ${name}`);
  return Object.fromEntries(['bundle', ...names].map((name) => [name, known[name]]));
}

function readOptions() {
  const string = { type: 'string' };
  try {
    const { values } = parseArgs({
      options: {
        only: string,
        tools: string,
        bundle: string,
        keep: string,
        json: string,
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values, only: values.only?.split(','), tools: values.tools?.split(',') };
  } catch (error) {
    return fail(error.message);
  }
}
