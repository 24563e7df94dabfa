// fast-glob and glob: matching files in a temporary folder made by the program; streams, ignore rules, brace patterns.
import fg from 'fast-glob';
import { Glob, escape, glob, globSync, hasMagic, iterate, unescape } from 'glob';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const cwd = mkdtempSync(join(tmpdir(), 'glob-'));
for (const f of [
  'a.js',
  'b.ts',
  'c.JS',
  '.hidden.js',
  'lib/x.js',
  'lib/deep/y.js',
  'lib/deep/z.css',
  'node_modules/p/i.js',
  'we [i]rd/{q}.txt',
  'n1.txt',
  'n2.txt',
  'n10.txt',
]) {
  mkdirSync(dirname(join(cwd, f)), { recursive: true });
  writeFileSync(join(cwd, f), 'x'.repeat(f.length));
}
symlinkSync('lib', join(cwd, 'link'));
const show = (label, list) => console.log(label.padEnd(10), [...list].sort().join(' '));
async function main() {
  for (const [pattern, options] of [
    ['**/*.js', {}],
    ['**/*.js', { ignore: ['**/node_modules/**'], dot: true }],
    ['*.{js,ts}', { caseSensitiveMatch: false }],
    ['lib/**', { onlyFiles: false, markDirectories: true }],
    ['!(a|c).*', {}],
    ['n[0-9].txt', {}],
    ['n{1..10}.txt', {}],
    ['**/y.js', { followSymbolicLinks: false, deep: 3 }],
    [['*.txt', '!n1.txt'], { baseNameMatch: true }],
    ['**', { onlyDirectories: true, followSymbolicLinks: false }],
    ['*.js', { objectMode: true }],
  ]) {
    const found = await fg(pattern, { cwd, ...options });
    show(
      'fast-glob',
      found.map((f) => (typeof f === 'string' ? f : `${f.name}:${f.dirent.isFile()}`)),
    );
    show('sync', fg.sync(pattern, { cwd, ...options, objectMode: false }));
  }
  const streamed = [];
  for await (const f of fg.globStream('lib/**/*', { cwd, stats: false })) streamed.push(f);
  show('stream', streamed);
  console.log(
    fg.isDynamicPattern('a/*.js'),
    fg.escapePath('we [i]rd/{q}.txt'),
    fg.convertPathToPattern('a(b)'),
    fg.generateTasks(['a/**', '!b']).length,
  );
  for (const [pattern, options] of [
    ['**/*.js', { ignore: 'node_modules/**' }],
    ['*.@(js|ts)', { nocase: true, dot: true }],
    ['lib/**/', {}],
    ['**/*', { maxDepth: 2, nodir: true, follow: false }],
    [['*.txt', 'lib/*'], { mark: true }],
    ['./[an]*', { dotRelative: true }],
    ['**/{x,y}.js', { posix: true }],
  ]) {
    show('glob', await glob(pattern, { cwd, ...options }));
    show('glob sync', globSync(pattern, { cwd, ...options }));
  }
  const g = new Glob('**/*.{js,css}', {
    cwd,
    withFileTypes: true,
    ignore: { ignored: (p) => p.name.startsWith('y'), childrenIgnored: (p) => p.isNamed('node_modules') },
  });
  const paths = [];
  for await (const p of g)
    paths.push(`${p.relativePosix()}|${p.isFile()}|${p.parent.name === '' ? '-' : p.depth() > 0}`);
  show(
    'Glob',
    paths.map((p) => p.split('|').slice(0, 2).join(':')),
  );
  console.log(
    hasMagic('a*'),
    hasMagic('a'),
    escape('a[b]*'),
    unescape('a[*]'),
    [...globSync('zzz', { cwd })].length,
    typeof iterate,
  );
  rmSync(cwd, { recursive: true });
}
main();
