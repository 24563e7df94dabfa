// Rollup with the plugins it needs to read packages from node_modules. One argument: the job of
// tools.mjs, as JSON.
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';

const job = JSON.parse(process.argv[2]);
const build = await rollup({
  input: job.entry,
  plugins: [
    replace({ preventAssignment: true, values: job.define }),
    nodeResolve({ browser: job.platform === 'browser', preferBuiltins: job.platform === 'node' }),
    commonjs(),
    json(),
  ],
  onwarn() {},
});
await build.write({
  file: job.outfile,
  format: 'es',
  sourcemap: job.sourcemap,
  inlineDynamicImports: true,
});
