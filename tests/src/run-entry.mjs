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
// mode=entries   several entries, run by run-entries.mjs, which describes them itself

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describeError, describeExports, namespaceOf, record } from './describe.mjs';

const mode = new URL(import.meta.url).searchParams.get('mode');

// Watches only: what happens next is left to Node and to the listeners of the program.
process.on('uncaughtExceptionMonitor', (error) => record({ uncaught: describeError(error) }));

// Emitted when nothing is left to do, and not after an uncaught error or `process.exit`.
if (mode !== 'entries') process.once('beforeExit', async () => {
  const { main } = createRequire(import.meta.url);
  const entry = pathToFileURL(process.argv[1]).href;
  let value;
  if (mode === 'iife') value = globalThis.fixture;
  else if (main) value = main.exports;
  else value = await namespaceOf(entry);
  if (mode === 'unwrap') value = value.default;
  record({ exports: describeExports(value), commonjs: mode === 'native' && main !== undefined });
});
