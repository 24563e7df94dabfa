// How errors and exports are shown, the same for sources and bundles.

import { writeSync } from 'node:fs';

/** Adds a line to standard output that begins with a control character. */
export function record(value) {
  writeSync(1, `\u0001${JSON.stringify(value)}\n`);
}

/** Name and message of an error; of anything else that was thrown, its type and text. */
export function describeError(error) {
  let name = typeof error, message;
  try {
    message = String(error);
    if (error instanceof Error) ({ name, message } = error);
  } catch { /* An error that cannot be shown is shown by its type. */ }
  return [String(name), String(message)];
}

/** The exports of a module by name; `show` makes the text of a value. */
export function describeExports(value, show = showValue) {
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
export function showValue(value) {
  if (Object(value) === value) return typeof value;
  return typeof value === 'string' ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value);
}

/** The namespace of a module, through another one, because `import()` would call an export named `then`. */
export async function namespaceOf(url) {
  const source = `export * as entry from ${JSON.stringify(url)}`;
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).entry;
}
