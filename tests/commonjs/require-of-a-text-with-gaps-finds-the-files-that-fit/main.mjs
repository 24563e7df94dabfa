// `require` of a template or concatenation finds any file of the folder that fits, with or without
// its extension, and asks the host for others (R14). What is found shares its own dependencies.
import './load.cjs';
import { createRequire } from 'node:module';
import { count } from './common.cjs';
const require = createRequire(import.meta.url);
for (const name of ['one', 'two']) console.log(require(`./parts/${name}.js`).name);
console.log(count());
