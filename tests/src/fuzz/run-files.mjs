// Runs programs one after the other, each from files in a folder of its own, so that Node's own
// loader reads, links and caches them: `node run-files.mjs`.
//
// Input and output are those of run.mjs. A source is loaded as Node would load it, an output in
// the way of its format; what a program left for `later` is done when an entry is complete.

import { mkdtempSync, realpathSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

import { install } from './hooks.mjs';

/** Milliseconds after which an entry that is not complete is regarded as never complete. */
const LIMIT = 4_000;
/** Turns of the event loop in which jobs that nobody waits for may log. */
const TURNS = 4;
/** What Node says of names that are not exported. */
const UNLINKED =
  /does not provide an export named|not found\. The requested|conflicting star|Detected cycle/;

let unexpected = [];
process.on('unhandledRejection', (error) => unexpected.push(['unhandled', error]));
process.on('uncaughtException', (error) => unexpected.push(['uncaught', error]));

const globals = new Set(Reflect.ownKeys(globalThis));

for await (const line of createInterface({ input: process.stdin })) {
  const transcripts = [];
  for (const program of JSON.parse(line)) transcripts.push(await inFolder(program));
  process.stdout.write(`${JSON.stringify(transcripts)}\n`);
}

async function inFolder(program) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'bundle-fuzz-'));
  try {
    return await run(program, folder);
  } finally {
    rmSync(folder, { recursive: true });
    for (const key of Reflect.ownKeys(globalThis)) if (!globals.has(key)) delete globalThis[key];
  }
}

async function run({ format, files, entries }, folder) {
  const lines = [];
  const { show, drain } = install((line) => lines.push(line));
  unexpected = [];
  if (format !== 'source') {
    files['package.json'] = JSON.stringify({ type: format === 'esm' ? 'module' : 'commonjs' });
  }
  for (const { file } of entries) {
    const source = JSON.stringify(`./${basename(file)}`);
    files[`${file}.entry.mjs`] = `export * as entry from ${source};`;
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const { name, file, isCommonJs } of entries) {
    const path = join(folder, file);
    let outcome;
    try {
      const isRequired = format === 'cjs' || (format === 'source' && isCommonJs);
      let exports = isRequired ? createRequire(path)(path) : (await inTime(imported(path))).entry;
      if (isCommonJs && !isRequired) exports = exports.default;
      outcome = () => (isCommonJs ? describeValue(exports, show) : describe(exports, show));
    } catch (error) {
      if (format === 'source' && error instanceof SyntaxError && !UNLINKED.test(error.message)) {
        return [`? ${error.stack}`];
      }
      outcome = () => `throws ${show(error)}`;
    }
    try {
      await inTime(drain());
    } catch (error) {
      lines.push(`! later: ${show(error)}`);
    }
    for (let turn = 0; turn < TURNS; turn++) await new Promise((done) => setImmediate(done));
    for (const [what, error] of unexpected.splice(0)) lines.push(`! ${what} ${show(error)}`);
    lines.push(`= ${name}: ${outcome()}`);
  }
  return lines;
}

/** A namespace that holds that of the file, of which promises would call an export named `then`. */
function imported(path) {
  return import(`${pathToFileURL(path).href}.entry.mjs`);
}

async function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('E0 never settles')), LIMIT);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function describeValue(value, show) {
  if (Object(value) !== value || value instanceof Error) return show(value);
  return `${typeof value} ${describe(value, show)}`;
}

/** The enumerable exports by name: primitives by value, all else by type. */
function describe(exports, show) {
  const read = (key) => {
    try {
      const value = exports[key];
      return Object(value) === value ? typeof value : show(value);
    } catch (error) {
      return `throws ${show(error)}`;
    }
  };
  // Properties of a namespace that nothing has set yet throw when they are looked at.
  const keys = Reflect.ownKeys(exports).filter((key) => typeof key === 'string');
  const isEnumerable = (key) => Object.prototype.propertyIsEnumerable.call(exports, key);
  const isShown = (key) => {
    if (key === '__esModule' || key === 'module.exports') return false;
    return typeof exports !== 'function' || isEnumerable(key);
  };
  return `{${keys.filter(isShown).sort().map((key) => `${key}: ${read(key)}`).join(', ')}}`;
}
