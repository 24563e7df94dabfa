// node oracle.mjs APP FOLDER: what esbuild makes of an app, with which ours is compared.

import path from 'node:path';
import { build } from 'esbuild';

const [app, folder] = process.argv.slice(2);
await build({
  absWorkingDir: app,
  entryPoints: ['src/main.tsx'],
  outdir: path.resolve(folder),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'esnext',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
