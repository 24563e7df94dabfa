// Rollup with the plugins it needs to read packages from node_modules. One argument: the job of
// tools.mjs, as JSON.
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';

const job = JSON.parse(process.argv[2]);
const build = await rollup({
  input: job.entries,
  plugins: [
    replace({ preventAssignment: true, values: job.define }),
    nodeResolve({ browser: job.platform === 'browser', preferBuiltins: job.platform === 'node' }),
    commonjs(),
    json(),
  ],
  onwarn() {},
});
await build.write({
  ...(job.split
    ? { dir: path.dirname(job.outfile) }
    : { file: job.outfile, inlineDynamicImports: true }),
  format: 'es',
  sourcemap: job.sourcemap,
});
