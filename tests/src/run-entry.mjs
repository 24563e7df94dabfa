// Loaded with `node --import run-entry.mjs?mode=… ENTRY`, so that Node itself runs the entry.
//
// Adds records to standard output, each from a control character to the end of its line:
//   {"uncaught": ["TypeError", "message"]}      an error that nobody caught
//   {"exports": {"a": "1", "f": "function"}, "commonjs": true}      when the program has ended
//
// mode=native    the source itself; its exports are module.exports if it is CommonJS
// mode=esm       a bundle that is an ES module
// mode=unwrap    the same, made from a CommonJS entry: the default export is module.exports
// mode=cjs       a bundle that is a CommonJS module
// mode=iife      a script that leaves its exports in a global variable `fixture`

import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const mode = new URL(import.meta.url).searchParams.get('mode');

function record(value) {
  writeSync(1, `\u0001${JSON.stringify(value)}\n`);
}

// Watches only: what happens next is left to Node and to the listeners of the program.
process.on('uncaughtExceptionMonitor', (error) => {
  let name = typeof error, message;
  try {
    message = String(error);
    if (error instanceof Error) ({ name, message } = error);
  } catch { /* An error that cannot be shown is shown by its type. */ }
  record({ uncaught: [String(name), String(message)] });
});

// Emitted when nothing is left to do, and not after an uncaught error or `process.exit`.
process.once('beforeExit', async () => {
  const { main } = createRequire(import.meta.url);
  const entry = pathToFileURL(process.argv[1]).href;
  let value;
  if (mode === 'iife') value = globalThis.fixture;
  else if (main) value = main.exports;
  else value = await namespace(entry);
  if (mode === 'unwrap') value = value.default;
  record({ exports: describe(value), commonjs: mode === 'native' && main !== undefined });
});

/** Through another module, because `import()` would call an export named `then`. */
async function namespace(url) {
  const source = `export * as entry from ${JSON.stringify(url)}`;
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).entry;
}

function describe(value) {
  // A bundle of an entry without exports need not make an object.
  if (value === undefined) return {};
  if (Object(value) !== value) return { '': show(value) };
  const described = typeof value === 'function' ? { '': 'function' } : {};
  for (const key of Object.keys(value).sort()) {
    if (key === '__esModule') continue;
    try {
      described[key] = show(value[key]);
    } catch (error) {
      described[key] = `throws ${error?.name}`;
    }
  }
  return described;
}

/** Primitives by value, all else by type. */
function show(value) {
  if (Object(value) === value) return typeof value;
  return typeof value === 'string' ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value);
}
