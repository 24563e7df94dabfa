// Does a bundle run? `node verify.mjs CASE FILE` imports FILE and applies the check of CASE: silent
// if all is well. A process of its own, since a wrong bundle may hang, overflow the stack or end
// the process.
import { pathToFileURL } from 'node:url';
import { cases } from './cases.mjs';

const [name, file] = process.argv.slice(2);
try {
  await cases[name].check(await import(pathToFileURL(file)));
} catch (error) {
  console.error(`${error?.name ?? 'Error'}: ${error?.message ?? error}`);
  process.exit(1);
}
// Some libraries keep timers.
process.exit(0);
