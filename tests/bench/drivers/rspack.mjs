// Rspack. One argument: the job of tools.mjs, as JSON. The mode is always "production", for in the
// mode "none" it does not shake trees; only --minify turns the minimizer on.
import path from 'node:path';
import { rspack } from '@rspack/core';

const job = JSON.parse(process.argv[2]);
const compiler = rspack({
  mode: 'production',
  target: job.platform === 'node' ? 'node20' : ['web', 'es2022'],
  context: path.dirname(job.entries[0]),
  entry: Object.fromEntries(job.entries.map((entry) => [path.parse(entry).name, entry])),
  devtool: job.sourcemap ? 'source-map' : false,
  output: {
    path: path.dirname(job.outfile),
    filename: job.split ? '[name].js' : path.basename(job.outfile),
    module: true,
    library: { type: 'module' },
    asyncChunks: job.split,
  },
  externals: job.external,
  resolve: {
    extensions: ['...', '.ts', '.tsx', '.jsx'],
    extensionAlias: { '.js': ['.js', '.ts', '.tsx'] },
  },
  module: { rules: [script('.ts', 'typescript'), script('.tsx', 'typescript'), script('.jsx')] },
  optimization: { minimize: job.minify },
  performance: false,
  plugins: [new rspack.DefinePlugin(job.define)],
});

/** The rule for files in TypeScript or JSX. */
function script(extension, syntax = 'ecmascript') {
  const jsx = extension !== '.ts';
  return {
    test: (file) => file.endsWith(extension),
    type: 'javascript/auto',
    loader: 'builtin:swc-loader',
    options: {
      jsc: {
        target: 'esnext',
        parser: { syntax, [syntax === 'typescript' ? 'tsx' : 'jsx']: jsx },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  };
}

compiler.run((error, stats) => {
  const errors = error ? [error] : stats.compilation.errors;
  for (const { message } of errors) console.error(`error: ${message}`);
  compiler.close(() => process.exit(errors.length > 0 ? 1 : 0));
});
