// Runs several entries in one process: `node run-entries.mjs import|require ENTRY FILE ENTRY FILE …`.
// Each file is imported or required when the one before it is complete, and stands for the entry
// whose name it follows.
//
// Adds records to standard output, each from a control character to the end of its line:
//   {"entry": "a.mjs", "time": "now", "exports": {"a": "1"}}      when it is complete
//   {"entry": "a.mjs", "error": ["TypeError", "message"], "same": "b.mjs"}      when it failed;
//       `same` is the first entry that failed with the same object, if there was one
//   {"entry": "a.mjs", "time": "at the end", "exports": {…}}      when the program has ended
//
// Objects and functions are numbered in the order in which they are seen, so that it shows whether
// entries share them. An entry that exports a promise as `done` is complete when that is fulfilled.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describeError, describeExports, namespaceOf, record, showValue } from './describe.mjs';

const [how, ...pairs] = process.argv.slice(2);
const load = how === 'require' ? createRequire(import.meta.url) : file => namespaceOf(pathToFileURL(file).href);
const complete = [], failed = [], seen = [];

function show(value) {
  if (Object(value) !== value) return showValue(value);
  if (!seen.includes(value)) seen.push(value);
  return `${typeof value} ${seen.indexOf(value) + 1}`;
}

process.once('beforeExit', () => {
  for (const { entry, exports } of complete) {
    record({ entry, time: 'at the end', exports: describeExports(exports, show) });
  }
});

for (let at = 0; at < pairs.length; at += 2) {
  const [entry, file] = pairs.slice(at);
  console.log(`-- ${entry}`);
  try {
    const exports = await load(file);
    if (Object.hasOwn(exports, 'done')) await exports.done;
    record({ entry, time: 'now', exports: describeExports(exports, show) });
    complete.push({ entry, exports });
  } catch (error) {
    const same = failed.find(known => Object.is(known.error, error))?.entry;
    record({ entry, error: describeError(error), same });
    failed.push({ entry, error });
  }
  // Jobs that the entry left behind belong to it.
  await new Promise(resolve => setImmediate(resolve));
}
