// The bundlers that are compared: how each is called, each with its own defaults.
//
// A job is { entries, split, outfile, platform, define, external, sourcemap, minify }. With `split`
// the outputs are the files of a folder, that of `outfile`, which is the output of the first entry.
// Native binaries are called directly, without the Node launcher of their npm package; the peers
// that are Node programs run on the Node that runs this file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, 'node_modules');

/** Every tool by name, in the order of the tables. `bundle` is the path of our binary. */
export function tools(bundle) {
  return {
    bundle: {
      version: () => firstLine(spawnSync(bundle, ['--version'], { encoding: 'utf8' }).stdout ?? ''),
      command: (job) => [
        bundle,
        ...job.entries,
        ...(job.split ? ['--outdir', path.dirname(job.outfile)] : ['--outfile', job.outfile]),
        '--format',
        'esm',
        '--platform',
        job.platform,
        ...pairs(job.define, (name, value) => ['--define', `${name}=${value}`]),
        ...external(job, (name) => ['--external', name]),
        ...flag(job.sourcemap, '--sourcemap'),
        ...flag(job.minify, '--minify'),
      ],
    },
    bun: {
      version: () => packageVersion('bun'),
      // Not --outfile: with a source map beside it, that would be taken relative to the working
      // directory.
      command: (job) => [
        bunBinary(),
        'build',
        ...job.entries,
        `--outdir=${path.dirname(job.outfile)}`,
        `--entry-naming=${job.split ? '[name]' : path.basename(job.outfile, '.js')}.[ext]`,
        ...flag(job.split, '--splitting'),
        '--format=esm',
        `--target=${job.platform}`,
        ...pairs(job.define, (name, value) => ['--define', `${name}=${value}`]),
        ...external(job, (name) => ['--external', name]),
        ...flag(job.sourcemap, '--sourcemap=linked'),
        ...flag(job.minify, '--minify'),
      ],
    },
    esbuild: {
      version: () => packageVersion('esbuild'),
      command: (job) => [
        esbuildBinary(),
        ...job.entries,
        '--bundle',
        ...(job.split
          ? ['--splitting', `--outdir=${path.dirname(job.outfile)}`]
          : [`--outfile=${job.outfile}`]),
        '--format=esm',
        `--platform=${job.platform}`,
        '--log-level=warning',
        ...pairs(job.define, (name, value) => [`--define:${name}=${value}`]),
        ...external(job, (name) => [`--external:${name}`]),
        ...flag(job.sourcemap, '--sourcemap'),
        ...flag(job.minify, '--minify'),
      ],
    },
    rolldown: {
      version: () => packageVersion('rolldown'),
      command: (job) => [
        process.execPath,
        path.join(modules, 'rolldown/bin/cli.mjs'),
        ...job.entries,
        ...(job.split
          ? ['--dir', path.dirname(job.outfile)]
          : ['--file', job.outfile, '--no-codeSplitting']),
        '--format',
        'esm',
        '--platform',
        job.platform,
        ...pairs(job.define, (name, value) => ['--transform.define', `${name}:${value}`]),
        ...external(job, (name) => ['--external', name]),
        ...flag(job.sourcemap, '--sourcemap'),
        ...flag(job.minify, '--minify'),
      ],
    },
    rspack: {
      version: () => packageVersion('@rspack/core'),
      command: (job) => [
        process.execPath,
        path.join(here, 'drivers/rspack.mjs'),
        JSON.stringify(job),
      ],
    },
    rollup: {
      version: () => packageVersion('rollup'),
      command: (job) => [
        process.execPath,
        path.join(here, 'drivers/rollup.mjs'),
        JSON.stringify(job),
      ],
      declines: (job) => {
        if (job.entries.some((entry) => !entry.endsWith('.js'))) return 'reads no TypeScript';
        return job.minify ? 'has no minifier' : undefined;
      },
    },
  };
}

const esbuildBinary = () =>
  path.join(modules, '@esbuild', `${process.platform}-${process.arch}`, 'bin/esbuild');

/**
 * Bun's own package is a launcher that a postinstall script replaces; the binary is in the package
 * of the platform.
 */
function bunBinary() {
  const cpu = process.arch === 'arm64' ? 'aarch64' : process.arch;
  const candidates = ['', '-musl'].map((libc) =>
    path.join(modules, '@oven', `bun-${process.platform}-${cpu}${libc}`, 'bin/bun'),
  );
  return candidates.find((file) => existsSync(file)) ?? candidates[0];
}

const packageVersion = (name) =>
  JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;
const firstLine = (text) => text.trim().split('\n')[0];
const flag = (wanted, ...words) => (wanted ? words : []);
const pairs = (object, words) =>
  Object.entries(object).flatMap(([name, value]) => words(name, value));
const external = (job, words) => (job.external ?? []).flatMap(words);
