// Runs programs one after the other: `node --experimental-vm-modules run.mjs`.
//
// Each line of standard input is a list of programs, each line of standard output the list of
// their transcripts:
//   [{"format": "esm", "files": {"m0.mjs": "log('m0')"},
//     "entries": [{"name": "m0", "file": "m0.mjs"}]}]
//   [["m0", "= m0: {}"]]
//
// ES modules are V8's own, but loaded from memory: so `import()` takes the same number of jobs
// whatever it imports, and the order of what follows is comparable; or, with `delays`, a number that
// follows from it. Formats `cjs` and `iife` have one file per entry.

import { createInterface } from 'node:readline';
import vm from 'node:vm';

import { install } from './hooks.mjs';

/** Turns of the event loop without a new line after which a program is regarded as at rest. */
const QUIET_TURNS = 12;
const TURN_LIMIT = 2_000;

let unexpected = [];
process.on('unhandledRejection', (error) => unexpected.push(['unhandled', error]));
process.on('uncaughtException', (error) => unexpected.push(['uncaught', error]));

const turn = () => new Promise((resolve) => setImmediate(resolve));

for await (const line of createInterface({ input: process.stdin })) {
  const transcripts = [];
  for (const program of JSON.parse(line)) transcripts.push(await run(program));
  process.stdout.write(`${JSON.stringify(transcripts)}\n`);
}

async function run({ format, files, entries, delays }) {
  const lines = [];
  const { show } = install((line) => lines.push(line));
  unexpected = [];
  let load;
  try {
    load = format === 'cjs' || format === 'iife' ? scripts(files, format) : modules(files, delays);
  } catch (error) {
    return [`? ${error?.name}: ${error?.message}`];
  }
  for (const { name, file } of entries) {
    // What an entry exports is looked at when nothing changes it any more.
    let outcome = () => 'never settles';
    load(file).then(
      ({ exports }) => (outcome = () => describe(exports, show)),
      (error) => (outcome = () => `throws ${show(error)}`),
    );
    await rest(lines);
    for (const [what, error] of unexpected.splice(0)) lines.push(`! ${what} ${show(error)}`);
    lines.push(`= ${name}: ${outcome()}`);
  }
  return lines;
}

async function rest(lines) {
  let count = lines.length;
  for (let quiet = 0, turns = 0; quiet < QUIET_TURNS && turns < TURN_LIMIT; quiet++, turns++) {
    await turn();
    if (lines.length !== count) [quiet, count] = [0, lines.length];
  }
}

/** A function that waits for another number of jobs at each call; from the seed of these numbers. */
function waiting(seed) {
  let state = seed;
  return async () => {
    // A linear congruential generator, of which the upper bits are used.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    for (let jobs = (state >>> 16) % (state & 0x8000_0000 ? 8 : 64); jobs > 0; jobs--) await null;
  };
}

/** Wrapped, since an export named `then` would be called. */
function modules(files, delays) {
  const records = new Map();
  const wait = waiting(delays);
  const url = (specifier, referrer = '') => new URL(specifier, `file:///${referrer}`);
  const find = (specifier, referrer) => {
    const record = records.get(url(specifier, referrer).pathname.slice(1));
    if (!record) throw new Error(`there is no module ${specifier}`);
    return record;
  };
  const evaluate = async (record) => {
    // Never during the evaluation of a module.
    await null;
    if (record.status === 'unlinked') record.instantiate();
    await record.evaluate();
    return record;
  };
  const options = {
    importModuleDynamically: (specifier, { identifier }) => {
      const evaluated = () => evaluate(find(specifier, identifier));
      return delays ? wait().then(evaluated) : evaluated();
    },
    initializeImportMeta: (meta, { identifier }) => (meta.url = url(identifier).href),
  };
  for (const [identifier, text] of Object.entries(files)) {
    records.set(identifier, new vm.SourceTextModule(text, { identifier, ...options }));
  }
  for (const record of records.values()) {
    const request = ({ specifier }) => find(specifier, record.identifier);
    record.linkRequests(record.moduleRequests.map(request));
  }
  return async (file) => ({ exports: (await evaluate(find(file))).namespace });
}

function scripts(files, format) {
  const last = 'return typeof fuzzed === "undefined" ? {} : fuzzed;';
  const cache = new Map();
  // As Node does: a module that throws is forgotten.
  const require = (specifier, referrer) => {
    const file = new URL(specifier, `file:///${referrer}`).pathname.slice(1);
    if (cache.has(file)) return cache.get(file).exports;
    const module = { exports: {} };
    cache.set(file, module);
    const load = (specifier) => require(specifier, file);
    try {
      Function('module', 'exports', 'require', files[file])(module, module.exports, load);
    } catch (error) {
      cache.delete(file);
      throw error;
    }
    return module.exports;
  };
  return async (file) => {
    if (format === 'iife') return { exports: Function(`${files[file]}\n${last}`)() };
    return { exports: require(`./${file}`, '') };
  };
}

/** Primitives by value, all else by type. */
function describe(exports, show) {
  const read = (key) => {
    try {
      const value = exports[key];
      return Object(value) === value ? typeof value : show(value);
    } catch (error) {
      return `throws ${show(error)}`;
    }
  };
  const keys = Object.getOwnPropertyNames(exports ?? {}).filter((key) => key !== '__esModule');
  return `{${keys.sort().map((key) => `${key}: ${read(key)}`).join(', ')}}`;
}
