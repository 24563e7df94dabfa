// The cases: for each, how its corpus is written below corpora/, what it stands for, and what its
// bundle must do.
//
//   title      one line for the report
//   platform   "browser" unless stated
//   slow       tools that need more than a minute here; they run only when --tools names them
//   large      left out unless --only names the case, or --all is given
//   revision   raised when `write` changes, so that cached corpora are written again
//   packages   whose versions the corpus copies
//   write      fills an empty folder; the entry is entry.js
//   entry      its name, if it is another
//   entries    further entries beside it
//   twin       the case is TypeScript or JSX; our binary also bundles what the TypeScript compiler
//              makes of it, which lies in a folder of its own
//   split      every tool makes a folder of files that share modules and load each other
//   check      gets the namespace of the imported bundle and throws, or rejects, if it is wrong
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { barrel, chain, cycle, entries, pages, wide } from './graphs.mjs';
import { compile, components, sources } from './typescript.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

export const cases = {
  three10x: {
    title: 'ten copies of the sources of three, every export reachable',
    packages: ['three'],
    write(folder) {
      const copies = Array.from({ length: 10 }, (_, index) => `copy0${index}`);
      const source = path.join(here, 'node_modules/three/src');
      for (const copy of copies) cpSync(source, path.join(folder, copy), { recursive: true });
      const names = copies.map((_, index) => `c${index}`);
      const imports = names.map(
        (name, index) => `import * as ${name} from './${copies[index]}/Three.js';\n`,
      );
      writeFileSync(
        path.join(folder, 'entry.js'),
        `${imports.join('')}export { ${names.join(', ')} };\n`,
      );
    },
    check(bundle) {
      const copies = Object.values(bundle);
      assert.equal(copies.length, 10);
      for (const three of copies) {
        assert.ok(Object.keys(three).length > 400, 'a copy lacks exports');
        assert.equal(new three.Vector3(3, 4, 0).length(), 5);
        assert.ok(new three.Mesh(new three.BoxGeometry(), new three.MeshStandardMaterial()).isMesh);
      }
      assert.equal(new Set(copies.map((three) => three.Vector3)).size, 10, 'copies share classes');
    },
  },
  'app-libs': {
    title: 'some seventy names of lodash-es, rxjs, d3 and date-fns',
    write: application('app-libs'),
    check({ result }) {
      assert.deepEqual(result.byRegion, { north: 19.75, south: 40 });
      assert.equal(result.title, 'helloWideWorld!');
      assert.equal(result.seen.join('|'), '2,1|12.5,52.5|6');
      assert.equal(result.top, '40.00');
      assert.equal(result.depth, 2);
      assert.equal(result.next, '2024-03-01');
      assert.equal(result.distance, '3 days');
    },
  },
  antd: {
    title: 'a page of ten antd components with react and react-dom',
    write: application('antd'),
    check({ App, mount }) {
      assert.equal(typeof App, 'function');
      assert.equal(typeof mount, 'function');
    },
  },
  icons: {
    title: 'the barrel of @mui/icons-material, every module reachable',
    write: application('icons'),
    check(bundle) {
      assert.ok(Object.keys(bundle).length > 10_000, 'exports are missing');
      assert.ok(bundle.Abc && bundle.ZoomOutTwoTone);
    },
  },
  'icons-few': {
    title: 'five icons of the same barrel',
    write: application('icons-few'),
    check(bundle) {
      assert.deepEqual(Object.keys(bundle), [
        'Add',
        'DeleteOutlined',
        'MenuRounded',
        'SearchSharp',
        'SettingsTwoTone',
      ]);
      assert.ok(Object.values(bundle).every(Boolean));
    },
  },
  'barrel-app': {
    title: 'an application on sixteen popular packages, imported through their barrels',
    write: application('barrel-app'),
    check({ App, mount, facts }) {
      assert.equal(typeof App, 'function');
      assert.equal(typeof mount, 'function');
      assert.deepEqual(facts(), {
        stored: 1,
        seen: '2,6,12',
        invalid: false,
        produced: 2,
        due: '2024-02-01',
        length: 5,
        words: 'two-words',
      });
    },
  },
  typescript: {
    title: 'the TypeScript compiler, one CommonJS file of 9 MB, for Node',
    platform: 'node',
    write: application('typescript'),
    check({ version, compile }) {
      assert.match(version, /^5\.9/);
      assert.equal(compile('const x: number = 1 as any;').trim(), 'const x = 1;');
    },
  },
  'ts-sources': {
    title: 'the TypeScript sources of viem, effect and zod, every export reachable',
    twin: true,
    entry: 'entry.ts',
    packages: sources.packages,
    revision: sources.revision,
    write: sources.write,
    check: sources.check,
  },
  'tsx-10k': {
    title: '10,000 components in TSX and JSX, shown by 100 sections',
    twin: true,
    entry: 'entry.tsx',
    revision: components.revision,
    write: (folder) => components.write(folder, 10_000),
    check: (bundle) => components.check(bundle, 10_000),
  },
  pages: {
    title: 'an application with 200 dynamic imports, 2,401 modules, split',
    split: true,
    revision: pages.revision,
    write: (folder) => pages.write(folder, 200),
    check: (bundle) => pages.check(bundle, 200),
  },
  entries: {
    title: 'twenty entries that share 200 of 420 modules, split',
    split: true,
    revision: entries.revision,
    entries: entries.names(20).slice(1),
    write: (folder) => entries.write(folder, 20),
    check: (bundle) => entries.check(bundle, 20),
  },
  ...generated('wide', wide, 'leaf modules in directories of 100'),
  ...generated('chain', chain, 'modules in a straight line'),
  ...generated('cycle', cycle, 'modules in one dense cycle'),
  ...generated('barrel', barrel, 'leaves behind one side-effect-free index, ten of them used'),
};

/**
 * Writes the corpus of a case, and that of its twin, unless their folders already hold them. Returns
 * the entries.
 */
export function prepare(name) {
  const { write, revision = 1, packages = [], entry = 'entry.js', entries = [], twin } = cases[name];
  const folder = folderOf(name);
  const versions = packages.map((pkg) => `${pkg} ${versionOf(pkg)}`);
  const stamp = [`revision ${revision}`, ...versions].join('\n');
  // An application is one small file: it is always written, so that editing it needs no new
  // revision.
  fill(folder, write.cheap ? undefined : stamp, write);
  if (twin) {
    const compiled = `${stamp}\ntypescript ${versionOf('typescript')}`;
    fill(twinOf(folder), compiled, (to) => compile(folder, to));
  }
  return [entry, ...entries].map((file) => path.join(folder, file));
}

/** The entries of the twin of a case that has been prepared. */
export function twinEntries(name) {
  const { entry, entries = [] } = cases[name];
  const compiled = (file) => file.replace(/\.[jt]sx?$/, '.js');
  return [entry, ...entries].map((file) => path.join(twinOf(folderOf(name)), compiled(file)));
}

const folderOf = (name) => path.join(here, 'corpora', name);
const twinOf = (folder) => `${folder}-as-javascript`;

/** Has a folder written unless it holds what bears this stamp. */
function fill(folder, stamp, write) {
  const stampFile = path.join(folder, '.stamp');
  if (stamp !== undefined && readIfPresent(stampFile) === stamp) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  write(folder);
  if (stamp !== undefined) writeFileSync(stampFile, stamp);
}

function application(name) {
  const write = (folder) =>
    copyFileSync(path.join(here, 'apps', `${name}.js`), path.join(folder, 'entry.js'));
  return Object.assign(write, { cheap: true });
}

function generated(name, graph, what) {
  const sizes = { '1k': 1_000, '10k': 10_000, '20k': 20_000, '100k': 100_000 };
  return Object.fromEntries(
    Object.entries(sizes).map(([size, count]) => [
      `${name}-${size}`,
      {
        title: `${count.toLocaleString('en')} ${what}`,
        large: count > 10_000,
        revision: graph.revision,
        // Rollup needs half a minute for 10,000 modules, or overflows.
        slow: count > 10_000 ? ['rollup'] : [],
        write: (folder) => graph.write(folder, count),
        check: (bundle) => graph.check(bundle, count),
      },
    ]),
  );
}

const versionOf = (pkg) =>
  JSON.parse(readFileSync(path.join(here, 'node_modules', pkg, 'package.json'), 'utf8')).version;

function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
